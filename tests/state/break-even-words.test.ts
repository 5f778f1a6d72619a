import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakEvenWords } from '../../src/state/break-even-words.ts';
import { compare } from '../../src/state/comparison.ts';
import type { Crossings } from '../../src/state/crossings.ts';
import { explorerAnswered } from '../../src/state/explorer-answered.ts';
import { inputDefinitions } from '../../src/state/inputs.ts';
import { defaultValues, type Value } from '../../src/state/values.ts';
import { catalog, runs } from './fixture.ts';

const defaults = defaultValues(inputDefinitions(catalog));
const at = (values: Record<string, Value> = {}) => compare(catalog, { ...defaults, ...values });
const words = (values: Record<string, Value> = {}) => Object.values(breakEvenWords(at(values)));

/** A comparison whose changes are others: no fixture makes stairs that fine beyond a million clips alone. */
function withCrossings(
  crossings: Partial<Crossings>,
  figures: { firstClips: number | null; settledClips: number | null },
) {
  const found = at();
  if (!found.crossings) throw new Error('the two compare');
  return Object.values(
    breakEvenWords({
      ...found,
      crossings: { ...found.crossings, ...crossings },
      figures: { ...found.figures, ...figures },
    }),
  );
}
const listed = { firstClips: 1000, settledClips: 3000 };
const unlisted = { firstClips: null, settledClips: null };
const zone = { from: 1_200_000, to: 2_300_000 };

describe('a break-even in words', () => {
  test.each<[string, Record<string, Value>, string, string]>([
    ['one crossing', {}, '11,087 clips a month', '11,087 clips a month'],
    [
      'no sound',
      { audio: 'yes' },
      'no comparison: 4-step A14B (rented H100) makes no sound',
      'no comparison',
    ],
    [
      'no such resolution',
      { resolution: '1080p' },
      'no comparison: 4-step A14B (rented H100) makes no 1080p video (480p and 720p only)',
      'no comparison',
    ],
    [
      'too long',
      { seconds: 20 },
      'no comparison: Wan 2.6 API makes no clips of 20 seconds (2 to 15 seconds)',
      'no comparison',
    ],
    [
      'neither can',
      { audio: 'yes', a: 'fal-wan-2.2-a14b-turbo' },
      'no comparison: neither makes this clip',
      'no comparison',
    ],
    [
      'the same twice',
      { b: 'wan-2.6-api-singapore' },
      'no comparison: options A and B are the same',
      'no comparison',
    ],
    [
      'by the limits, never',
      { b: 'a14b-stock-h100-rented' },
      'never, at any volume',
      'never, at any volume',
    ],
    [
      'beyond the published range',
      { a: 'fal-wan-2.2-a14b-turbo' },
      'not up to 1,000,000 clips a month; at 2,109,859',
      'not up to 1,000,000 clips a month; at 2,109,859',
    ],
  ])('%s', (_, values, first, settled) => expect(words(values)).toEqual([first, settled]));

  test('steps too fine to list alternate, as the answer says; that is not never', () => {
    expect(withCrossings({ volumes: [], alternates: zone }, unlisted)).toEqual([
      'about 1,200,000 clips a month, then with almost every GPU added',
      'about 2,300,000 clips a month',
    ]);
    expect(
      withCrossings(
        { volumes: [], alternates: zone, settled: null, reach: 2_300_000 },
        unlisted,
      )[1],
    ).toBe('not up to 2,300,000 clips a month');
  });

  test('the last change that is listed is for good only where none follows', () => {
    const last = (crossings: Partial<Crossings>) => withCrossings(crossings, listed)[1];
    expect(last({ volumes: [1000, 3000] })).toBe('3,000 clips a month');
    const again = '3,000 clips a month, but again beyond 1,000,000';
    expect(last({ volumes: [1000, 3000, 5e6] })).toBe(again);
    expect(last({ volumes: [1000, 3000], settled: null, reach: 1e9 })).toBe(again);
    expect(last({ volumes: [], alternates: zone })).toBe(again);
  });

  test('no change up to the farthest volume is not never', () => {
    expect(withCrossings({ volumes: [], settled: null, reach: 1e9 }, unlisted)).toEqual(
      Array(2).fill('not up to 1,000,000,000 clips a month'),
    );
  });

  const anyPair = fc.record({
    a: fc.constantFrom(...catalog.options.map(({ id }) => id)),
    b: fc.constantFrom(...catalog.options.map(({ id }) => id)),
    clips: fc.oneof(fc.constantFrom(0, 1e8), fc.double({ min: 0, max: 1e6, noNaN: true })),
    seconds: fc.constantFrom(5, 10, 20),
    resolution: fc.constantFrom('720p', '1080p'),
    audio: fc.constantFrom('no', 'no', 'yes'),
    attempts: fc.constantFrom(1, 20),
  });

  test('agrees with the answer, on the page and taken along', () => {
    fc.assert(
      fc.property(anyPair, (values) => {
        const found = at(values);
        const { firstClips, settledClips } = breakEvenWords(found);
        const { text } = found.answer;
        expect(firstClips.startsWith('no comparison')).toBe(
          /nothing to compare|are the same, so choose/.test(text),
        );
        expect(firstClips.startsWith('never')).toBe(/at (any|every) volume/.test(text));
        expect(/every GPU added/.test(firstClips + settledClips)).toBe(
          /every GPU added/.test(text),
        );
        const { results } = explorerAnswered(catalog, { ...defaults, ...values });
        const shown = (key: string) => results.find((one) => one.key === key)?.shown;
        expect([shown('firstClips'), shown('settledClips')]).toEqual([firstClips, settledClips]);
      }),
      runs(200),
    );
  });
});
