import { describe, expect, test } from 'vitest';
import { setRates, showIn } from '../../src/format/currency.ts';
import type { AnswerOf } from '../../src/state/answered.ts';
import { explorerAnswered } from '../../src/state/explorer-answered.ts';
import {
  catalogOf,
  type FrozenVersion,
  freeze,
  readFrozen,
} from '../../src/state/frozen-version.ts';
import { inputDefinitions } from '../../src/state/inputs.ts';
import { since } from '../../src/state/since.ts';
import { defaultValues, type Values } from '../../src/state/values.ts';
import { catalog } from './fixture.ts';

const values = defaultValues(inputDefinitions(catalog));
const old = () =>
  structuredClone({ ...freeze(catalog), version: '2026-01-01', date: '2026-01-01' });

const answered: AnswerOf = (given, data = catalog) => explorerAnswered(data, given);
const changesSince = (version: FrozenVersion, named: string[] = [], given: Values = values) =>
  since(version, catalog, given, new Set(named), answered);

describe('since a link was made', () => {
  test('nothing has changed', async () => {
    expect(await changesSince(old())).toEqual({
      version: '2026-01-01',
      changes: [],
      moves: [],
      summary: 'With the data of 2026-01-01 the answer was the same.',
    });
  });

  test('a price, a speed and a rent: each is named, and how the answer moved', async () => {
    const version = old();
    (version.variants['wan-2.6-api-singapore'] ?? {})['720p'] = 0.08;
    (version.variants['a14b-4step-h100-rented'] ?? {})['720p'] = 60;
    version.assumptions['rent-h100'] = 2.5;
    const found = await changesSince(version);
    expect(found.changes.map(({ before, after }) => `${before} ${after}`)).toEqual([
      '$0.08 a second $0.10 a second',
      '60 GPU-seconds 55 GPU-seconds',
      // The fixture calls every assumption a share.
      '250% 299%',
    ]);
    const moved = Object.fromEntries(
      found.moves.map(({ label, before, after }) => [label, `${before} ${after}`]),
    );
    expect(moved['Wan 2.6 API (full name), USD a month']).toBe('$4,000 $5,000');
    expect(moved['Break-even, for good']).toMatch(/^[\d,]+ clips a month [\d,]+ clips a month$/);
    expect(found.summary).toContain('was $4,000 and now is $5,000');
  });

  test('what the link names itself kept its meaning, and what neither option uses is left out', async () => {
    const version = old();
    version.assumptions['rent-h100'] = 2.5;
    version.assumptions['price-h100'] = 1;
    expect((await changesSince(version, ['rent-h100'])).changes).toEqual([]);
  });

  test('a default of then counts where the link names no value', async () => {
    const version = old();
    version.defaults.clips = 5000;
    expect((await changesSince(version)).moves[0]).toMatchObject({
      before: '$2,500',
      after: '$5,000',
    });
    expect((await changesSince(version, ['clips'])).moves).toEqual([]);
  });

  test('options and assumptions that the old version did not know stay as they are', async () => {
    const version = { ...old(), assumptions: {}, variants: {} };
    expect(catalogOf(version, catalog).options).toEqual(catalog.options);
    expect((await changesSince(version)).changes).toEqual([]);
  });
});

describe('what a server sends', () => {
  test.each([
    null,
    1,
    'x',
    [],
    {},
    { version: 'x', date: 'y', defaults: {}, assumptions: { a: 'b' }, licenses: {}, variants: {} },
    { version: 'x', date: 'y', defaults: { a: [] }, assumptions: {}, licenses: {}, variants: {} },
    { version: 'x', date: 'y', defaults: {}, assumptions: {}, licenses: { a: 1 }, variants: {} },
  ])('%j is no version', (value) => {
    expect(readFrozen(value)).toBeNull();
  });

  test('a version survives JSON', () => {
    expect(readFrozen(JSON.parse(JSON.stringify(old())))).toEqual(old());
  });
});

describe('the rate of another currency', () => {
  test('is named where it has changed and amounts are shown in it', async () => {
    const version = { ...old(), currencies: { EUR: 0.9, CNY: 6.7758 } };
    expect((await changesSince(version)).changes).toEqual([]);
    setRates(catalog.currencies);
    showIn('EUR');
    const given = { ...values, currency: 'EUR' };
    version.assumptions['rent-h100'] = 2.5;
    const found = await changesSince(version, [], given);
    expect(found.changes.at(-1)).toEqual({
      label: 'EUR for one US dollar',
      before: '0.9',
      after: '0.8684',
    });
    expect(found.moves[0]?.label).toContain('EUR a month');
    expect(found.moves[0]?.after).toContain('€');
    showIn('USD');
    // A version from before there was a choice.
    const { currencies, ...first } = version;
    expect(currencies.EUR).toBe(0.9);
    expect(readFrozen(first)).not.toBeNull();
    expect(readFrozen({ ...version, currencies: { EUR: 'x' } })).toBeNull();
    expect((await changesSince(first, ['rent-h100'], given)).changes).toEqual([]);
  });
});
