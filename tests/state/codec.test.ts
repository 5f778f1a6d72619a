import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asText, decode, encode } from '../../src/state/codec.ts';
import type { InputDefinition } from '../../src/state/definition.ts';
import { inputDefinitions } from '../../src/state/inputs.ts';
import { problemWords } from '../../src/state/problem-words.ts';
import { defaultValues, type Value } from '../../src/state/values.ts';
import { catalog } from './fixture.ts';

const definitions = inputDefinitions(catalog);
const defaults = defaultValues(definitions);
const version = catalog.version;
const minimal = { everyShared: false, dataVersion: version };
const full = { everyShared: true, dataVersion: version };
const read = (query: string) => decode(new URLSearchParams(query), definitions, version);
const write = (values: Record<string, Value>, current = '', how = minimal) =>
  encode({ ...defaults, ...values }, definitions, new URLSearchParams(current), how).toString();

/** Any value that a form can hold. */
const anyValue = (definition: InputDefinition): fc.Arbitrary<Value> => {
  if (definition.kind === 'choice') {
    return fc.constantFrom(...definition.choices.map(({ value }) => value));
  }
  const { min, max, whole } = definition;
  if (whole) return fc.integer({ min, max });
  return fc.double({ min, max, noNaN: true }).map((value) => {
    const rounded = Number(value.toFixed(6));
    return Math.min(max, Math.max(min, rounded === 0 ? 0 : rounded));
  });
};
const anyValues = fc.record(
  Object.fromEntries(definitions.map((definition) => [definition.name, anyValue(definition)])),
);

describe('round trip', () => {
  test('what is written reads back, in both forms of a link', () => {
    fc.assert(
      fc.property(anyValues, fc.boolean(), (values, everyShared) => {
        const params = encode(values, definitions, new URLSearchParams(), {
          everyShared,
          dataVersion: version,
        });
        const back = decode(new URLSearchParams(params.toString()), definitions, version);
        expect(back.values).toEqual(values);
        expect(back.problems).toEqual([]);
      }),
    );
  });

  test('defaults leave the address empty', () => {
    expect(write({})).toBe('');
    expect(read('').values).toEqual(defaults);
  });

  test('the link to copy names every shared input, the format and the data', () => {
    expect(write({ 'rent-h100': 3.5 }, '', full)).toBe(
      'clips=10000&seconds=5&resolution=720p&audio=no&attempts=1&peak=1&a=wan-2.6-api-singapore&b=a14b-4step-h100-rented&rent-h100=3.5&state=1&data=2026-11-22',
    );
  });

  test('other parameters stay in their place, and repeated ones stay repeated', () => {
    expect(write({ clips: 20_000, peak: 2 }, 'x=1&clips=5&y=a&clips=6&x=2')).toBe(
      'x=1&clips=20000&y=a&x=2&peak=2',
    );
    expect(write({}, 'ref=1&clips=5&state=1&data=2020-01-01')).toBe('ref=1');
  });

  test('a difference below what a link carries is no difference', () => {
    expect(write({ seconds: 5.000_000_1 })).toBe('');
  });

  test('numbers are plain decimals', () => {
    expect([0.000001, 1e8, 0.1, 100, 1.5, -0].map(asText)).toEqual([
      '0.000001',
      '100000000',
      '0.1',
      '100',
      '1.5',
      '0',
    ]);
  });
});

describe('what a link gets wrong', () => {
  test.each([
    [
      'clips=abc',
      'clips',
      10_000,
      'Clips per month: “abc” is not a plain number, so the default, 10,000, is used.',
    ],
    [
      'clips=1e4',
      'clips',
      10_000,
      'Clips per month: “1e4” is not a plain number, so the default, 10,000, is used.',
    ],
    [
      'clips=10,000',
      'clips',
      10_000,
      'Clips per month: “10,000” is not a plain number, so the default, 10,000, is used.',
    ],
    [
      'clips=',
      'clips',
      10_000,
      'Clips per month: no value is given, so the default, 10,000, is used.',
    ],
    [
      'clips=-5',
      'clips',
      0,
      'Clips per month: -5 is below the lowest value allowed, so 0 is used.',
    ],
    [
      'seconds=90',
      'seconds',
      60,
      'Seconds per clip: 90 is above the highest value allowed, so 60 is used.',
    ],
    [
      `peak=${'9'.repeat(400)}`,
      'peak',
      20,
      `Peak to average: ${'9'.repeat(39)}… is above the highest value allowed, so 20 is used.`,
    ],
    [
      'resolution=4k',
      'resolution',
      '720p',
      'Resolution: “4k” is not one of 480p, 720p, 1080p, so 720p is used.',
    ],
    [
      'audio=true',
      'audio',
      'no',
      'Synchronized audio: “true” is not one of no, yes, so no is used.',
    ],
    [
      'b=nothing',
      'b',
      'a14b-4step-h100-rented',
      'Option B: there is no option “nothing”, so 4-step A14B, rented H100 (full name) is used.',
    ],
    [
      'lifetime=40.5',
      'lifetime',
      41,
      'Label of lifetime: 40.5 is not a whole number, so 41 is used.',
    ],
  ])('%s', (query, name, used, message) => {
    const { values, problems } = read(query);
    expect(values[name]).toBe(used);
    expect(problems.map((problem) => problem.name)).toEqual([name]);
    expect(problemWords(problems, definitions)).toBe(message);
  });

  test('a repeated parameter counts once, the first', () => {
    expect(read('clips=7&clips=8').values.clips).toBe(7);
    expect(read('clips=oops&clips=8').values.clips).toBe(10_000);
  });

  test('a bound itself is fine', () => {
    expect(read('seconds=60&clips=0&attempts=20').problems).toEqual([]);
  });

  test('another format or other data are said', () => {
    expect(read('state=1&data=2026-11-22').problems).toEqual([]);
    const words = (query: string) => problemWords(read(query).problems, definitions);
    expect(words('state=9&clips=7')).toBe(
      'This link was made by a newer edition of this guide (link format 9; this page reads 1). What this page knows of it is used. Load the page again to get the newer one.',
    );
    expect(read('state=9&clips=7').values.clips).toBe(7);
    for (const never of ['', '0', '-1', '1.5', 'abc', '1e3'])
      expect(words(`state=${never}`)).toContain(`(“${never}”)`);
    expect(words('data=2026-10-12')).toBe(
      'This link was made with the data of 2026-10-12; prices and assumptions that it does not name are those of 2026-11-22.',
    );
  });

  test('any query at all gives complete values within bounds', () => {
    const names = definitions.map(({ name }) => name);
    const pair = fc.tuple(
      fc.oneof(fc.constantFrom(...names, 'state', 'data'), fc.string()),
      fc.oneof(
        fc.string(),
        fc.double().map(String),
        fc.constantFrom('', '__proto__', '1e999', '-0'),
      ),
    );
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 12 }), (pairs) => {
        const { values } = decode(new URLSearchParams(pairs), definitions, version);
        for (const definition of definitions) {
          const value = values[definition.name];
          if (definition.kind === 'choice') {
            expect(definition.choices.map((choice) => choice.value)).toContain(value);
          } else {
            expect(value).toBeGreaterThanOrEqual(definition.min);
            expect(value).toBeLessThanOrEqual(definition.max);
          }
        }
      }),
    );
  });
});
