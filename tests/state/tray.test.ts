import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalog as published } from '../../src/data/catalog.ts';
import { decode, encode } from '../../src/state/codec.ts';
import { inputDefinitions } from '../../src/state/inputs.ts';
import {
  cleanName,
  freeName,
  type KeptSet,
  keep,
  longestName,
  longestQuery,
  mostSets,
  openedQuery,
  putBack,
  readTray,
  remove,
  rename,
  writeTray,
} from '../../src/state/tray.ts';
import { defaultValues } from '../../src/state/values.ts';
import { catalog, runs } from './fixture.ts';

const definitions = inputDefinitions(catalog);
const names = definitions.map(({ name }) => name);

const set = (name: string, more: Partial<KeptSet> = {}): KeptSet => ({
  name,
  query: 'clips=20000',
  data: '2026-11-22',
  saved: '2026-11-28',
  ...more,
});
const stored = (...sets: unknown[]) => JSON.stringify({ version: 1, sets });

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
/** Sets as they can only come out of a tray. */
const anySets: fc.Arbitrary<KeptSet[]> = fc
  .uniqueArray(fc.string({ unit: 'binary', maxLength: 80 }).map(cleanName), { maxLength: mostSets })
  .chain((found) =>
    fc.tuple(
      ...found
        .filter((name) => name !== '')
        .map((name) =>
          fc.record({
            name: fc.constant(name),
            query: fc.string({ maxLength: 200 }),
            data: fc.constantFrom('2026-11-22', '2026-11-22.2'),
            saved: day,
          }),
        ),
    ),
  );

/** Texts as a storage may hold them after a bug, a bad extension or a prank. */
const hostile: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.json(),
  fc.record({ version: fc.anything(), sets: fc.anything() }).map((value) => json(value)),
  fc
    .array(
      fc.oneof(
        fc.anything(),
        fc.record({
          name: fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', '', ' ')),
          query: fc.oneof(
            fc.string(),
            fc
              .array(
                fc.tuple(
                  fc.constantFrom(...names, '__proto__', 'state', 'data'),
                  fc.oneof(fc.string(), fc.double().map(String), fc.constantFrom('NaN', '1e999')),
                ),
              )
              .map((pairs) => new URLSearchParams(pairs).toString()),
            fc.constant('9'.repeat(longestQuery + 1)),
          ),
          data: fc.oneof(fc.string(), fc.constant('2026-11-22')),
          saved: fc.oneof(fc.string(), fc.constantFrom('2026-11-22', '2026-99-99')),
        }),
      ),
      { maxLength: 8 },
    )
    .map((sets) => json({ version: 1, sets, __proto__: { sets: [] } })),
);

function json(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return '{'; // a bigint, a circle
  }
}

describe('what the storage holds', () => {
  test('any text gives a tray that could have been written, and every set of it inputs within bounds', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { sets } = readTray(text);
        expect(sets.length).toBeLessThanOrEqual(mostSets);
        expect(new Set(sets.map(({ name }) => name)).size).toBe(sets.length);
        for (const { name, query, saved } of sets) {
          expect(name).toBe(cleanName(name));
          expect(name).not.toBe('');
          expect(query.length).toBeLessThanOrEqual(longestQuery);
          expect(new Date(saved).toISOString().slice(0, 10)).toBe(saved);
          const { values } = decode(new URLSearchParams(query), definitions, catalog.version);
          for (const one of definitions) {
            const value = values[one.name];
            if (one.kind === 'choice') {
              expect(one.choices.map((choice) => choice.value)).toContain(value);
            } else {
              expect(value).toBeGreaterThanOrEqual(one.min);
              expect(value).toBeLessThanOrEqual(one.max);
            }
          }
        }
        expect(readTray(writeTray(sets))).toEqual({ sets, damaged: false, newer: false });
      }),
      runs(2000),
    );
  });

  test('what is written reads back', () => {
    fc.assert(
      fc.property(anySets, (sets) => {
        expect(readTray(writeTray(sets))).toEqual({ sets, damaged: false, newer: false });
      }),
      runs(500),
    );
  });

  test('nothing is an empty tray', () => {
    expect(readTray(null)).toEqual({ sets: [], damaged: false, newer: false });
  });

  test.each([
    '',
    'x',
    'null',
    '[]',
    '1',
    '{}',
    '{"sets":[]}',
    '{"version":0,"sets":[]}',
    '{"version":"1","sets":[]}',
    '{"version":1,"sets":{"length":4}}',
    `{"version":1,"sets":[${'['.repeat(200_000)}`,
  ])('%.40s is none, and that it was not understood is said', (text) => {
    expect(readTray(text)).toEqual({ sets: [], damaged: true, newer: false });
  });

  test.each([
    ['no name', { name: undefined }],
    ['an empty name', { name: ' \u202e ' }],
    ['a query that is no text', { query: 5 }],
    ['a query that is too long', { query: 'x'.repeat(longestQuery + 1) }],
    ['a data version with markup', { data: '<b>' }],
    ['a day that is none', { saved: '2026-13-01' }],
    ['the 30th of February', { saved: '2026-02-30' }],
  ])('a set with %s is left out, the others stay', (_what, wrong) => {
    const tray = readTray(stored(set('one'), { ...set('two'), ...wrong }, set('three')));
    expect(tray.sets.map(({ name }) => name)).toEqual(['one', 'three']);
    expect(tray.damaged).toBe(true);
  });

  test('a second set of the same name, and a fifth set, are left out', () => {
    const tray = readTray(stored(...['a', 'a', 'b', 'c', 'd', 'e'].map((name) => set(name))));
    expect(tray.sets.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd']);
    expect(tray.damaged).toBe(true);
  });

  test('what a set has besides is not carried along', () => {
    const tray = readTray(stored({ ...set('one'), more: 1, __proto__: null }));
    expect(tray.sets).toEqual([set('one')]);
  });

  test('a newer format is read as far as it looks the same, and known to be newer', () => {
    const text = JSON.stringify({ version: 2, sets: [set('one'), { title: 'two' }], more: {} });
    expect(readTray(text)).toEqual({ sets: [set('one')], damaged: true, newer: true });
  });
});

describe('names', () => {
  test.each([
    ['  In  house\t', 'In house'],
    ['a\u0000b\u202ec', 'a b c'],
    ['e\u0301', 'é'],
    ['x'.repeat(90), 'x'.repeat(longestName)],
    ['🎬'.repeat(90), '🎬'.repeat(longestName)],
  ])('%j', (given, kept) => {
    expect(cleanName(given)).toBe(kept);
  });

  test('a clean name stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => {
        expect(cleanName(cleanName(text))).toBe(cleanName(text));
      }),
      runs(1000),
    );
  });

  test('the first number that is free', () => {
    expect(freeName([])).toBe('Scenario 1');
    expect(freeName([set('Scenario 1'), set('Scenario 3')])).toBe('Scenario 2');
  });
});

describe('changes', () => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => set(name)) as [
    KeptSet,
    KeptSet,
    KeptSet,
    KeptSet,
  ];

  test('a set is added at the end', () => {
    expect(keep([a], { ...b, name: ' b ' })).toEqual([a, b]);
  });

  test('nothing is overwritten: four are kept, a name is taken, there is none', () => {
    expect(keep([a, b, c, d], set('e'))).toBe('full');
    expect(keep([a, b, c, d], set('e'), true)).toBe('full');
    expect(keep([a, b], set('a', { query: '' }))).toBe('taken');
    expect(keep([a], set(' '))).toBe('unnamed');
  });

  test('a set is replaced in its place where that is asked for', () => {
    const other = set('b', { query: 'clips=1' });
    expect(keep([a, b, c, d], other, true)).toEqual([a, other, c, d]);
  });

  test('a set gets another name, unless it is taken or none', () => {
    expect(rename([a, b], 'a', 'x')).toEqual([{ ...a, name: 'x' }, b]);
    expect(rename([a, b], 'a', 'a')).toEqual([a, b]);
    expect(rename([a, b], 'a', 'b')).toBe('taken');
    expect(rename([a, b], 'a', '')).toBe('unnamed');
    expect(rename([a, b], 'gone', 'x')).toEqual([a, b]);
  });

  test('a deletion can be taken back, to its place', () => {
    const sets = remove([a, b, c], 'b');
    expect(sets).toEqual([a, c]);
    expect(putBack(sets, b, 1)).toEqual([a, b, c]);
    expect(putBack([a], b, 7)).toEqual([a, b]);
    expect(putBack([a, b], b, 1)).toBe('taken');
    expect(putBack([a, set('x'), c, d], b, 1)).toBe('full');
  });
});

test('every input of the comparison at a value of its own fits, with room for those of other calculators', () => {
  const real = inputDefinitions(published());
  const values = Object.fromEntries(
    real.map((one) => [
      one.name,
      one.kind === 'number'
        ? one.max - 0.123456
        : one.choices.map(({ value }) => value).reduce((x, y) => (x.length > y.length ? x : y)),
    ]),
  );
  const how = { everyShared: true, dataVersion: '2026-11-22' };
  const query = encode(values, real, new URLSearchParams(), how).toString();
  expect(query).toContain('electricity=');
  expect(query.length).toBeLessThan(longestQuery / 2);
});

describe('the address of a set that is opened', () => {
  const inputs = new Set(names);
  const opened = (query: string, current: string) =>
    openedQuery({ query }, new URLSearchParams(current), inputs);

  test('is its own, and what the present one holds besides', () => {
    expect(opened('clips=5&tilt=2', 'clips=9&peak=3&utm=1&tilt=7')).toBe('clips=5&tilt=2&utm=1');
  });

  test('gives the inputs as they were kept', () => {
    const values = { ...defaultValues(definitions), clips: 77, 'rent-h100': 1.25 };
    const how = { everyShared: true, dataVersion: catalog.version };
    const query = encode(values, definitions, new URLSearchParams('growth=2'), how).toString();
    const address = opened(query, 'clips=1&rent-h100=9&attempts=4&data=1999-01-01');
    const back = decode(new URLSearchParams(address), definitions, catalog.version);
    expect(back.values).toEqual(values);
    expect(back.problems).toEqual([]);
    expect(address).toContain('growth=2');
  });
});
