import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateLong, dateShort } from '../../src/format/date.ts';
import { duration } from '../../src/format/duration.ts';
import { list, plural } from '../../src/format/list.ts';
import { money, moneyExact } from '../../src/format/money.ts';
import { moneyCompact } from '../../src/format/money-compact.ts';
import { count, countCompact, percent } from '../../src/format/number.ts';

describe('money', () => {
  test.each([
    [0, '$0'],
    [1840, '$1,840'],
    [99.996, '$100'],
    [99.99, '$99.99'],
    [0.5, '$0.50'],
    [0.00999, '$0.01'],
    [0.0034, '$0.0034'],
    [5e-9, 'under $0.000001'],
    [-12.3, '−$12.30'],
    [-1840.4, '−$1,840'],
  ])('%d is %s', (usd, text) => expect(money(usd)).toBe(text));

  test('a real cost never prints as zero', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1e12, noNaN: true }), (usd) => {
        expect(/[1-9]/.test(money(usd))).toBe(true);
        expect(money(usd).startsWith('−')).toBe(false);
      }),
    );
  });

  test.each([
    [0, '$0'],
    [8000, '$8k'],
    [12_500, '$12.5k'],
    [1.5e6, '$1.5M'],
    [0.25, '$0.25'],
  ])('%d on an axis is %s', (usd, text) => expect(moneyCompact(usd)).toBe(text));

  test('exact decimals', () => expect(moneyExact(5000, 2)).toBe('$5,000.00'));
});

describe('numbers', () => {
  test('counts', () => {
    expect([11_372.6, 2.5, 0.25, 1e8, 0].map(count)).toEqual([
      '11,373',
      '2.5',
      '0.25',
      '100,000,000',
      '0',
    ]);
    expect(count(5e-324)).toBe('under 0.0001');
    expect([4000, 1.5e6, 250].map(countCompact)).toEqual(['4k', '1.5M', '250']);
  });

  test('percentages', () => {
    expect([0.22, 0.004, 0.0001, 1, 0].map(percent)).toEqual([
      '22%',
      '0.4%',
      'under 0.1%',
      '100%',
      '0%',
    ]);
  });
});

describe('dates, durations, lists', () => {
  test('dates', () => {
    expect(dateLong('2026-11-22')).toBe('November 22, 2026');
    expect(dateShort('2026-11-22')).toBe('Nov 22, 2026');
    expect(dateLong('2026-09')).toBe('September 2026');
    expect(dateLong('undated')).toBe('undated');
    expect(dateLong('2026-99-99')).toBe('2026-99-99');
  });

  test('durations', () => {
    expect([57.1, 250, 7500, 3600, 0.25].map(duration)).toEqual([
      '57.1\u00a0s',
      '4\u00a0min 10\u00a0s',
      '2\u00a0h 5\u00a0min',
      '60\u00a0min',
      '0.25\u00a0s',
    ]);
  });

  test('lists', () => {
    expect(list([])).toBe('');
    expect(list(['a'])).toBe('a');
    expect(list(['a', 'b', 'c'])).toBe('a, b and c');
    expect(list(['a', 'b'], 'or')).toBe('a or b');
    expect(plural(1, 'clip')).toBe('clip');
    expect(plural(2, 'clip')).toBe('clips');
  });
});
