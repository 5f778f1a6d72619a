import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { rateText, setRates, showIn, shownCurrency } from '../../src/format/currency.ts';
import { money, moneyExact, moneyHead } from '../../src/format/money.ts';
import { moneyCompact } from '../../src/format/money-compact.ts';
import { quantity } from '../../src/format/quantity.ts';
import { catalog, runs } from '../state/fixture.ts';

beforeEach(() => setRates(catalog.currencies));
afterEach(() => showIn('USD'));

test('dollars until another currency is asked for and its rate is known', () => {
  setRates([]);
  showIn('EUR');
  expect(money(100)).toBe('$100');
  expect(shownCurrency().code).toBe('USD');
  setRates(catalog.currencies);
  expect(money(1000)).toBe('€868');
  showIn('undefined');
  expect(money(1000)).toBe('$1,000');
});

describe('euros and yuan', () => {
  test.each([
    ['EUR', 0, '€0'],
    ['EUR', 10_000, '€8,684'],
    ['EUR', -10_000, '−€8,684'],
    // Whole from a hundred euros, not from a hundred dollars.
    ['EUR', 110, '€95.52'],
    ['EUR', 0.01, '€0.0087'],
    ['EUR', 1e-9, 'under €0.000001'],
    ['CNY', 10_000, 'CN¥67,758'],
    ['CNY', 20, 'CN¥136'],
    ['CNY', 0.01, 'CN¥0.07'],
    ['CNY', -1e-9, 'less than CN¥0.000001 under zero'],
  ])('%s: %d', (code, usd, text) => {
    showIn(code);
    expect(money(usd)).toBe(text);
  });

  test('on an axis, with exact decimals, as the head of a column, in words', () => {
    showIn('CNY');
    expect(moneyCompact(10_000)).toBe('CN¥67.76k');
    expect(moneyCompact(1)).toBe('CN¥6.78');
    expect(moneyExact(1, 4)).toBe('CN¥6.7758');
    expect(moneyHead('a month')).toBe('CN¥ a month');
    // 'millions' are round dollars.
    expect(quantity(10_000_000, 'USD')).toBe('CN¥67,758,000');
    showIn('EUR');
    expect(moneyHead('a clip')).toBe('€ a clip');
    showIn('USD');
    expect(moneyHead('in all')).toBe('$ in all');
    expect(quantity(10_000_000, 'USD')).toBe('$10\u00a0million');
  });
});

test('a rate with its month', () => {
  expect(catalog.currencies.map(rateText)).toEqual([
    '1 USD = 0.8684 EUR, June 2026',
    '1 USD = 6.7758 CNY, June 2026',
  ]);
  expect(rateText({ code: 'EUR', perUsd: 1.1, period: '2026-01-31' })).toBe(
    '1 USD = 1.1 EUR, January 2026',
  );
});

test('a real cost never prints as zero, and every amount has the sign', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...catalog.currencies),
      fc.double({ min: 1e-12, max: 1e12, noNaN: true }),
      ({ code }, usd) => {
        showIn(code);
        expect(money(usd)).toMatch(/[1-9]/);
        expect(money(usd)).toContain(code === 'EUR' ? '€' : 'CN¥');
        expect(moneyCompact(usd)).toContain(code === 'EUR' ? '€' : 'CN¥');
      },
    ),
    runs(200),
  );
});
