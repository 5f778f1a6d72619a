import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { count, decimal } from '../../src/format/number.ts';
import { parseNumber, readNumber } from '../../src/format/typed-number.ts';
import { runs } from '../state/fixture.ts';

describe('as the fields write', () => {
  test.each([
    ['10,000', 10_000],
    ['1,234,567.89', 1_234_567.89],
    ['1e4', 10_000],
    ['1E-3', 0.001],
    ['10k', 10_000],
    ['10 K', 10_000],
    ['1.5M', 1_500_000],
    ['1.1M', 1_100_000],
    ['.5', 0.5],
    ['-3', -3],
    ['−3', -3],
    ['+3', 3],
    ['~20', 20],
    ['$20', 20],
    ['-$20', -20],
    ['$-20', -20],
    ['US$ 1,000', 1000],
    ['20 USD', 20],
    ['0', 0],
    ['-0', 0],
    ['007', 7],
  ])('%j reads as %d', (text, value) => expect(parseNumber(text)).toBe(value));
});

/** By the language of whoever types; the third column is the language's way to group with points. */
describe('as people write around the world', () => {
  test.each([
    ['German', '1.234,5', 1234.5, true],
    ['German', '10.000', 10_000, true],
    ['German', '1.234.567', 1_234_567, true],
    ['German', '1,5', 1.5, true],
    ['German', '0,125', 0.125, true],
    ['German', '0.125', 0.125, true],
    ['German', '10.00', 10, true],
    ['German', '20 €', 20, true],
    ['French', '10 000', 10_000, false],
    ['French', '10\u202f000,5', 10_000.5, false],
    ['French', '1\u00a0234,567', 1234.567, false],
    ['Swiss', "10'000.50", 10_000.5, false],
    ['Swiss', '1’234’567', 1_234_567, false],
    ['Indian', '1,00,000', 100_000, false],
    ['Indian', '12,34,567.5', 1_234_567.5, false],
    ['Indian', '१२,३४५', 12_345, false],
    ['Chinese', '１０，０００．５', 10_000.5, false],
    ['Chinese', '5万', 50_000, false],
    ['Chinese', '1.2亿', 120_000_000, false],
    ['Chinese', '￥30', 30, false],
    ['Chinese', '30元', 30, false],
    ['Arabic', '٣٫٥', 3.5, false],
    ['Arabic', '١٢٬٣٤٥٫٦', 12_345.6, false],
    ['Arabic', '\u061c-٣', -3, false],
    ['Persian', '۱۲۳', 123, false],
    ['American', '10.000', 10, false],
    ['anybody', '1,5', 1.5, false],
    ['anybody', '1,0000', 1, false],
    ['anybody', '1.234.567', 1_234_567, false],
  ])('%s: %j reads as %d', (_, text, value, dots) => {
    expect(parseNumber(text, dots)).toBe(value);
  });
});

describe('what is no number, or not one yet', () => {
  test.each([
    '',
    ' ',
    '-',
    '.',
    ',',
    'k',
    '1e',
    '1e+',
    'ten',
    '1e999',
    '9'.repeat(400),
    '5 s',
    '1,2,3',
    '1.2.3',
    '1,234.5.6',
    '1.234,5,6',
    '1 2',
    "1'2",
    '10,000 000',
    '1,,000',
    '10²',
    '½',
    '--3',
    '-$-3',
    '$20 USD',
    '70%',
    '0x10',
    'Infinity',
    'NaN',
  ])('%j', (text) => expect(parseNumber(text)).toBeNull());

  test('a decimal sign that waits for its digits keeps what stands before it', () => {
    expect(['1.', '5,', '0,', '10.'].map((text) => parseNumber(text, true))).toEqual([1, 5, 0, 10]);
  });
});

test('a percentage is a share, and money says its sign', () => {
  expect(readNumber('70%')).toEqual({ value: 0.7, percent: true, currency: '' });
  expect(readNumber('7,5 %')?.value).toBe(0.075);
  expect(readNumber('€20')?.currency).toBe('€');
  expect(readNumber('20 EUR')?.currency).toBe('EUR');
});

test('what is shown reads back, whatever the language of the reader', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e9, max: 1e9 }),
      fc.integer({ min: 0, max: 2 }),
      fc.boolean(),
      (n, digits, dots) => {
        const value = n / 10 ** digits;
        expect(parseNumber(decimal(value, digits), dots)).toBe(value === 0 ? 0 : value);
      },
    ),
    runs(500),
  );
});

test('fields with more decimals read their own numbers back: a point is theirs', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 3, max: 6 }), (n, digits) => {
      const value = n / 10 ** digits;
      expect(parseNumber(decimal(value, digits))).toBe(value);
    }),
    runs(500),
  );
});

test('every number that a language prints reads back with that language', () => {
  // Only numbers whose print is one of a kind: three decimals after one point are the open question.
  const locales = ['en-US', 'de-DE', 'de-CH', 'de-AT', 'fr-FR', 'es-ES', 'pl-PL', 'en-IN', 'zh-CN'];
  fc.assert(
    fc.property(fc.constantFrom(...locales), fc.integer({ min: 0, max: 1e9 }), (locale, n) => {
      const form = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
      const parts = form.formatToParts(1_234_567.8);
      const dots = parts.some(({ type, value }) => type === 'group' && value === '.');
      expect(parseNumber(form.format(n / 100), dots)).toBe(n / 100);
    }),
    runs(500),
  );
});

test('any text is read or refused, never thrown at and never without end', () => {
  const signs = fc.constantFrom(..."0123456789.,'’ ٫٬-+~$€%ekM万٣１");
  const texts = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.array(signs, { maxLength: 30 }).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(texts, fc.boolean(), (text, dots) => {
      const found = readNumber(text, dots);
      expect(found === null || Number.isFinite(found.value)).toBe(true);
    }),
    runs(2000),
  );
  expect(parseNumber(`1${' '.repeat(1e6)}x`)).toBeNull();
  expect(count(parseNumber('1e4') ?? 0)).toBe('10,000');
});
