import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { moneyAxis } from '../../src/charts/ticks.ts';
import { setRates, showIn, shownCurrency } from '../../src/format/currency.ts';
import { catalog, runs } from '../state/fixture.ts';

setRates(catalog.currencies);
afterEach(() => showIn('USD'));

test('ticks are round in the currency that is shown, and stand where those amounts are in dollars', () => {
  expect(moneyAxis(8000, 5).ticks.map(({ label }) => label)).toEqual([
    '$0',
    '$2k',
    '$4k',
    '$6k',
    '$8k',
  ]);
  showIn('EUR');
  const { max, ticks } = moneyAxis(8000, 5);
  expect(ticks.map(({ label }) => label)).toEqual(['€0', '€2k', '€4k', '€6k', '€8k']);
  expect(ticks.map(({ value }) => value * 0.8684)).toEqual(
    [0, 2000, 4000, 6000, 8000].map((amount) => expect.closeTo(amount, 6)),
  );
  expect(max * 0.8684).toBeCloseTo(8000, 6);
  showIn('CNY');
  expect(moneyAxis(8000, 5).ticks.at(-1)?.label).toBe('CN¥60k');
});

test('ticks between two cents keep their digits', () => {
  showIn('USD');
  const labels = moneyAxis(0.0105, 5).ticks.map(({ label }) => label);
  expect(labels).toEqual(['$0', '$0.0025', '$0.005', '$0.0075', '$0.01', '$0.0125']);
});

test('whatever is drawn fits under the last tick', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('USD', 'EUR', 'CNY'),
      fc.double({ min: 0, max: 1e12, noNaN: true }),
      (code, top) => {
        showIn(code);
        const { max, ticks } = moneyAxis(top, 5);
        expect(max * (1 + 1e-9)).toBeGreaterThanOrEqual(top);
        expect(ticks.at(-1)?.value).toBe(max);
        expect(ticks.length).toBeLessThanOrEqual(6);
        const step = (ticks[1]?.value ?? 0) * shownCurrency().perUsd;
        const mantissa = Number((step / 10 ** Math.floor(Math.log10(step) + 1e-9)).toPrecision(6));
        expect([1, 2, 2.5, 5]).toContain(mantissa);
        expect(new Set(ticks.map(({ label }) => label)).size).toBe(ticks.length);
      },
    ),
    runs(300),
  );
});
