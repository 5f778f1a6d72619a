import { expect, test } from 'vitest';
import { failures, isBlocked, isSlow, type Measured } from '../../tools/verify/limits.mjs';

const page: Measured = {
  paint: 1000,
  blocking: 5,
  shift: 0,
  kilobytes: 40,
  scores: { performance: 100, accessibility: 100, 'best-practices': 100, seo: 100 },
  lost: [],
};

test('a page is slow from above 1.3 times the floor on, and where nothing was measured', () => {
  expect(isSlow({ paint: 1300 }, { paint: 1000 })).toBe(false);
  expect(isSlow({ paint: 1301 }, { paint: 1000 })).toBe(true);
  expect(isSlow({ paint: Number.NaN }, { paint: 1000 })).toBe(true);
});

test('a page blocks too long from more than ten milliseconds above the floor on', () => {
  expect(isBlocked({ blocking: 15 }, { blocking: 5 })).toBe(false);
  expect(isBlocked({ blocking: 16 }, { blocking: 5 })).toBe(true);
  expect(isBlocked({ blocking: Number.NaN }, { blocking: 5 })).toBe(true);
});

test('every limit that a page is past is named with what is allowed', () => {
  expect(failures(page, page, true)).toEqual([]);
  const bad: Measured = {
    ...page,
    paint: 1400,
    blocking: 16,
    shift: 0.01,
    scores: { performance: 98, accessibility: 99, 'best-practices': 100, seo: 90 },
    lost: ['accessibility: label'],
  };
  expect(failures(bad, page, false)).toEqual([
    'paint: above 1.3 × floor, 1300 ms',
    'blocked: above 15 ms',
    'shift: above 0',
    'performance: below 99',
    'accessibility: label',
  ]);
  // What is not meant for search engines may say so.
  expect(failures(bad, page, true)).toContain('seo: below 100');
});
