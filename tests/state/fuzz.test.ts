import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode, encode } from '../../src/state/codec.ts';
import { asCsv, asMarkdown, exportedInputs } from '../../src/state/export.ts';
import { problemWords } from '../../src/state/problem-words.ts';
import { defaultValues } from '../../src/state/values.ts';
import { tested } from './calculators.ts';
import { runs } from './fixture.ts';
import { broken, hostileQuery } from './hostile-query.ts';

const version = '2026-11-22';

describe.each(Object.entries(tested))('%s, whatever the link says', (_id, calculator) => {
  const { definitions, answered } = calculator;

  test('answers within bounds, without a throw and without a NaN', () => {
    fc.assert(
      fc.property(hostileQuery(definitions), (params) => {
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
      fc.property(hostileQuery(definitions), fc.boolean(), (params, everyShared) => {
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
