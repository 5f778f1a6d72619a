import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { setRates, showIn } from '../../src/format/currency.ts';
import { parseNumber } from '../../src/format/typed-number.ts';
import { amounts, perClip } from '../../src/state/amounts.ts';
import { catalog } from './fixture.ts';

setRates(catalog.currencies);
afterEach(() => showIn('USD'));

const usd = (text: string): number => parseNumber(text) ?? Number.NaN;

test('printed amounts subtract to the printed difference', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('USD', 'EUR', 'CNY'),
      fc.double({ min: 0.01, max: 1e6, noNaN: true }),
      fc.double({ min: 0.01, max: 1e6, noNaN: true }),
      (code, x, y) => {
        showIn(code);
        const [low, high] = x < y ? [x, y] : [y, x];
        if (high - low < 0.01) return;
        const text = amounts(low, high);
        expect(usd(text.high) - usd(text.low)).toBeCloseTo(usd(text.less), 5);
        expect(usd(text.less)).toBeGreaterThan(0);
      },
    ),
  );
});

test('whole dollars where both are large, cents where they would hide the difference', () => {
  expect(amounts(5000.4, 5629.6)).toEqual({ low: '$5,000', high: '$5,630', less: '$630' });
  expect(amounts(5000.1, 5000.3)).toEqual({ low: '$5,000.10', high: '$5,000.30', less: '$0.20' });
  expect(amounts(0, 4458.33)).toEqual({ low: '$0', high: '$4,458', less: '$4,458' });
  expect(amounts(50, 250)).toEqual({ low: '$50.00', high: '$250.00', less: '$200.00' });
});

test('rounded in the currency that is shown', () => {
  showIn('EUR');
  expect(amounts(5000, 6000)).toEqual({ low: '€4,342', high: '€5,210', less: '€868' });
  showIn('CNY');
  expect(amounts(50, 250)).toEqual({ low: 'CN¥339', high: 'CN¥1,694', less: 'CN¥1,355' });
});

test('prices per clip are told apart', () => {
  expect(perClip(0.0979, 0.1)).toEqual(['$0.098', '$0.100']);
  expect(perClip(0.1, 0.5)).toEqual(['$0.10', '$0.50']);
  expect(perClip(0.1, 0.1)).toEqual(['$0.10', '$0.10']);
});
