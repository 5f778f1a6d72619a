import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode, encode } from '../../src/state/codec.ts';
import type { InputDefinition } from '../../src/state/definition.ts';
import { asCsv, asMarkdown, exportedInputs } from '../../src/state/export.ts';
import { problemWords } from '../../src/state/problem-words.ts';
import { defaultValues } from '../../src/state/values.ts';
import { type TestedCalculator, tested } from './calculators.ts';
import { runs } from './fixture.ts';

const version = '2026-11-22';

/** What people, programs and attackers put into a link. */
const written = (definition: InputDefinition) =>
  definition.kind === 'choice'
    ? fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...definition.choices.map(({ value }) => value)) },
        { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
      )
    : fc.oneof(
        {
          weight: 4,
          arbitrary: fc
            .double({ min: definition.min, max: definition.max, noNaN: true })
            .map(String),
        },
        {
          weight: 2,
          arbitrary: fc
            .constantFrom(definition.min, definition.max, definition.default)
            .map(String),
        },
        { weight: 1, arbitrary: fc.double().map(String) },
        {
          weight: 1,
          arbitrary: fc.constantFrom(
            'NaN',
            '-0',
            '1e308',
            '1e-320',
            'Infinity',
            '',
            ' ',
            '0x10',
            '١٢',
            '1,5',
            '<b>',
            '__proto__',
            '%00',
          ),
        },
        { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
      );

/** Any query: some of the calculator's inputs, some that are not its own, in any order, some of them twice. */
const query = ({ definitions }: TestedCalculator) =>
  fc
    .array(
      fc.oneof(
        {
          weight: 8,
          arbitrary: fc
            .constantFrom(...definitions)
            .chain((one) => fc.tuple(fc.constant(one.name), written(one))),
        },
        {
          weight: 1,
          arbitrary: fc.tuple(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })),
        },
        {
          weight: 1,
          arbitrary: fc.tuple(fc.constantFrom('state', 'data', 'seed', '__proto__'), fc.string()),
        },
      ),
      { maxLength: 14 },
    )
    .map((pairs) => new URLSearchParams(pairs));

const broken = /NaN|undefined|Infinity|\[object/;

describe.each(Object.entries(tested))('%s, whatever the link says', (_id, calculator) => {
  const { definitions, answered } = calculator;

  test('answers within bounds, without a throw and without a NaN', () => {
    fc.assert(
      fc.property(query(calculator), (params) => {
        const { values, problems } = decode(params, definitions, version);
        for (const one of definitions) {
          const value = values[one.name];
          if (one.kind === 'choice') {
            expect(one.choices.map((choice) => choice.value)).toContain(value);
          } else {
            expect(value).toBeGreaterThanOrEqual(one.min);
            expect(value).toBeLessThanOrEqual(one.max);
          }
        }
        const found = answered(values);
        const shown = {
          ...found,
          inputs: exportedInputs(definitions, values, found.about),
          sources: [],
          rate: null,
          link: 'https://guide.example/',
        };
        for (const text of [asMarkdown(shown), asCsv(shown)]) expect(text).not.toMatch(broken);
        const words = problems.map((one) => problemWords([one], definitions));
        for (const sentence of words) expect(sentence.length).toBeLessThan(400);
      }),
      { numRuns: Math.min(runs(300).numRuns, calculator.most ?? Number.POSITIVE_INFINITY) },
    );
  });

  test('a link says what it was made from, and defaults leave no trace', () => {
    const options = { everyShared: false, dataVersion: version };
    const usual = encode(defaultValues(definitions), definitions, new URLSearchParams(), options);
    expect(usual.toString()).toBe('');
    fc.assert(
      fc.property(query(calculator), fc.boolean(), (params, everyShared) => {
        const { values } = decode(params, definitions, version);
        const link = encode(values, definitions, new URLSearchParams(), {
          everyShared,
          dataVersion: version,
        });
        const again = decode(new URLSearchParams(link.toString()), definitions, version);
        expect(again.values).toEqual(values);
        expect(again.problems).toEqual([]);
      }),
      runs(100),
    );
  });
});
