import { describe, expect, test } from 'vitest';
import { quantity, quantityRange } from '../../src/format/quantity.ts';

describe('a number with its unit', () => {
  test.each([
    [0.5, 'USD/clip', '$0.50'],
    [10_000_000, 'USD/year', '$10\u00a0million'],
    [1_500_000, 'USD', '$1.5\u00a0million'],
    [1_234_567, 'USD/month', '$1,234,567'],
    [700, 'W', '700\u00a0W'],
    [0.7, 'share', '70%'],
  ])('%s %s', (value, unit, text) => {
    expect(quantity(value, unit)).toBe(text);
  });

  test('a range has one form', () => {
    expect(quantityRange(2.4, 6.16, 'USD/GPU-hour')).toBe('$2.40 to $6.16');
  });
});
