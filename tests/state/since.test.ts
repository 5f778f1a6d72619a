import { describe, expect, test } from 'vitest';
import { catalogOf, freeze, readFrozen } from '../../src/state/frozen-version.ts';
import { inputDefinitions } from '../../src/state/inputs.ts';
import { since } from '../../src/state/since.ts';
import { defaultValues } from '../../src/state/values.ts';
import { catalog } from './fixture.ts';

const values = defaultValues(inputDefinitions(catalog));
const old = () =>
  structuredClone({ ...freeze(catalog), version: '2026-01-01', date: '2026-01-01' });

describe('since a link was made', () => {
  test('nothing has changed', () => {
    expect(since(old(), catalog, values, new Set())).toEqual({
      version: '2026-01-01',
      changes: [],
      moved: 'With the data of 2026-01-01 the answer was the same.',
    });
  });

  test('a price, a speed and a rent: each is named, and how the answer moved', () => {
    const version = old();
    (version.variants['wan-2.6-api-singapore'] ?? {})['720p'] = 0.08;
    (version.variants['a14b-4step-h100-rented'] ?? {})['720p'] = 60;
    version.assumptions['rent-h100'] = 2.5;
    const found = since(version, catalog, values, new Set());
    expect(found.changes.map(({ before, after }) => `${before} ${after}`)).toEqual([
      '$0.08 a second $0.10 a second',
      '60 GPU-seconds 55 GPU-seconds',
      // The fixture calls every assumption a share.
      '250% 299%',
    ]);
    expect(found.moved).toContain('cost $4,000 a month and now costs $5,000');
    expect(found.moved).toContain('the cheaper one changed for good at');
  });

  test('what the link names itself kept its meaning, and what neither option uses is left out', () => {
    const version = old();
    version.assumptions['rent-h100'] = 2.5;
    version.assumptions['price-h100'] = 1;
    expect(since(version, catalog, values, new Set(['rent-h100'])).changes).toEqual([]);
  });

  test('options and assumptions that the old version did not know stay as they are', () => {
    const version = { ...old(), assumptions: {}, variants: {} };
    expect(catalogOf(version, catalog).options).toEqual(catalog.options);
    expect(since(version, catalog, values, new Set()).changes).toEqual([]);
  });
});

describe('what a server sends', () => {
  test.each([
    null,
    1,
    'x',
    [],
    {},
    { version: 'x', date: 'y', assumptions: { a: 'b' }, variants: {} },
  ])('%j is no version', (value) => {
    expect(readFrozen(value)).toBeNull();
  });

  test('a version survives JSON', () => {
    expect(readFrozen(JSON.parse(JSON.stringify(old())))).toEqual(old());
  });
});
