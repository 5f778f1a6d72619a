import { describe, expect, it } from 'vitest';
import {
  compareValues,
  readOrder,
  sortValue,
  writeOrder,
} from '../../src/components/sort-order.ts';

describe('the order of a table in a link', () => {
  it.each([
    ['models.price', { table: 'models', column: 'price', descending: false }],
    ['models.price.descending', { table: 'models', column: 'price', descending: true }],
    ['models.price.ascending', { table: 'models', column: 'price', descending: false }],
  ])('reads %s', (text, order) => {
    expect(readOrder(text)).toEqual(order);
  });

  it.each(['', 'models', 'models.', '.price', 'models.price.up', 'a.b.descending.c'])(
    'refuses “%s”',
    (text) => {
      expect(readOrder(text)).toBeNull();
    },
  );

  it('survives writing and reading', () => {
    const order = { table: 'models', column: 'price', descending: true };
    expect(readOrder(writeOrder(order))).toEqual(order);
  });
});

describe('what a cell is sorted by', () => {
  it.each([
    ['$1,250.50 a clip', 'number', 1250.5],
    ['-3', 'number', -3],
    ['about forty', 'number', null],
    ['–', 'number', null],
    [' ', 'text', null],
    [' Apache 2.0 ', 'text', 'Apache 2.0'],
    ['2026-09-24', 'date', '2026-09-24'],
  ] as const)('%s as %s', (text, kind, value) => {
    expect(sortValue(text, kind)).toBe(value);
  });
});

describe('comparing cells', () => {
  const sort = (values: (number | string | null)[], descending: boolean) =>
    values.toSorted((a, b) => compareValues(a, b, descending));

  it('puts cells without a value last in either direction', () => {
    expect(sort([null, 2, 1], false)).toEqual([1, 2, null]);
    expect(sort([null, 1, 2], true)).toEqual([2, 1, null]);
  });

  it('reads numbers in names as numbers', () => {
    expect(sort(['Wan 2.10', 'wan 2.2', 'Kling 3'], false)).toEqual([
      'Kling 3',
      'wan 2.2',
      'Wan 2.10',
    ]);
  });
});
