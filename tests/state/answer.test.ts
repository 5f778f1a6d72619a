import { describe, expect, test } from 'vitest';
import { compare } from '../../src/state/comparison.ts';
import { inputDefinitions } from '../../src/state/inputs.ts';
import { defaultValues, type Value, type Values } from '../../src/state/values.ts';
import { catalog } from './fixture.ts';

const defaults = defaultValues(inputDefinitions(catalog));
const say = (values: Record<string, Value>) => compare(catalog, { ...defaults, ...values }).answer;

describe('the answer, word by word', () => {
  test.each<[string, Record<string, Value>, string]>([
    [
      'below the only crossing',
      {},
      'At 10,000 clips a month, Wan 2.6 API costs $5,000, $437 a month less than 4-step A14B (rented H100) at an estimated $5,437; from 11,087 clips a month on 4-step A14B (rented H100) is cheaper, because at high volume a clip costs $0.10 with it and $0.50 with Wan 2.6 API.',
    ],
    [
      'above it, where the peak costs nothing',
      { clips: 100_000, peak: 3 },
      'At 100,000 clips a month, 4-step A14B (rented H100) costs an estimated $14,247, $35,753 a month less than Wan 2.6 API at $50,000; it is the cheaper one from 11,087 clips a month on, because at high volume a clip costs $0.10 with it and $0.50 with Wan 2.6 API; the peak changes neither cost, since neither pays for idle GPUs.',
    ],
    [
      'never',
      { b: 'a14b-stock-h100-rented' },
      'At 10,000 clips a month, Wan 2.6 API costs $5,000, $17,995 a month less than stock A14B (rented H100) at $22,995; that never changes, at any volume, because at high volume a clip costs $0.50 with Wan 2.6 API and $1.85 with stock A14B (rented H100).',
    ],
    [
      'beyond a million clips: not never',
      { a: 'fal-wan-2.2-a14b-turbo' },
      'At 10,000 clips a month, fal A14B turbo costs $1,000, $4,437 a month less than 4-step A14B (rented H100) at an estimated $5,437; from 2,109,859 clips a month on 4-step A14B (rented H100) is cheaper, because at high volume a clip costs $0.098 with it and $0.100 with fal A14B turbo.',
    ],
    [
      'several crossings',
      { a: 'fal-wan-2.2-a14b-turbo', b: 'a14b-4step-h100-owned' },
      'At 10,000 clips a month, fal A14B turbo costs $1,000, $4,813 a month less than 4-step A14B (owned H100) at an estimated $5,813; the two change places 5 times, first at 115,876 clips a month, and from 143,379 on 4-step A14B (owned H100) stays cheaper, because at high volume a clip costs $0.06 with it and $0.10 with fal A14B turbo.',
    ],
    [
      'the peak costs one of the two',
      { a: 'fal-wan-2.2-a14b-turbo', b: 'a14b-4step-h100-reserved', peak: 2 },
      'At 10,000 clips a month, fal A14B turbo costs $1,000, $5,283 a month less than 4-step A14B (reserved H100) at an estimated $6,283; that never changes, at any volume, because at high volume a clip costs $0.10 with fal A14B turbo and $0.15 with 4-step A14B (reserved H100); the peak raises only the cost of 4-step A14B (reserved H100).',
    ],
    [
      'no clips',
      { clips: 0 },
      'At 0 clips a month, Wan 2.6 API costs $0, $4,458 a month less than 4-step A14B (rented H100) at an estimated $4,458; from 11,087 clips a month on 4-step A14B (rented H100) is cheaper, because at high volume a clip costs $0.10 with it and $0.50 with Wan 2.6 API.',
    ],
    [
      'no clips and no fixed costs',
      { clips: 0, b: 'wan-2.2-plus-api-singapore' },
      'At 0 clips a month, Wan 2.6 API and Wan 2.2 Plus API cost nothing; otherwise Wan 2.2 Plus API is the cheaper one at every volume, because at high volume a clip costs $0.25 with it and $0.50 with Wan 2.6 API.',
    ],
    [
      'a tie at the crossing',
      { clips: 141_666.666_666_666_7, a: 'article-api', b: 'article-self-hosting-low' },
      'At 141,667 clips a month, Article (API) and Article (self-hosting) cost the same, $14,167 a month; from 141,667 clips a month on Article (self-hosting) is cheaper, because at high volume a clip costs $0 with it and $0.10 with Article (API).',
    ],
    [
      'the same option twice',
      { b: 'wan-2.6-api-singapore' },
      'At 10,000 clips a month, Wan 2.6 API costs $5,000 a month, $0.50 a clip; option A and option B are the same, so choose another to compare.',
    ],
    [
      'one has no sound',
      { audio: 'yes' },
      '4-step A14B (rented H100) makes no sound, so there is nothing to compare; Wan 2.6 API costs $5,000 a month at 10,000 clips, $0.50 a clip.',
    ],
    [
      'neither has sound',
      { audio: 'yes', a: 'fal-wan-2.2-a14b-turbo' },
      'Both fal A14B turbo and 4-step A14B (rented H100) make no sound, so there is nothing to compare.',
    ],
    [
      'no such resolution',
      { resolution: '1080p' },
      '4-step A14B (rented H100) makes no 1080p video (480p and 720p only), so there is nothing to compare; Wan 2.6 API costs $7,500 a month at 10,000 clips, $0.75 a clip.',
    ],
    [
      'too long',
      { seconds: 20 },
      'Wan 2.6 API makes no clips of 20 seconds (2 to 15 seconds), so there is nothing to compare; 4-step A14B (rented H100) costs an estimated $8,374 a month at 10,000 clips, $0.84 a clip.',
    ],
    [
      'each refuses for its own reasons',
      { audio: 'yes', seconds: 7, resolution: '1080p', a: 'wan-2.2-plus-api-singapore' },
      'Wan 2.2 Plus API makes no 1080p video (720p only), no sound and no clips of 7 seconds (5 or 10 seconds only) and 4-step A14B (rented H100) makes no 1080p video (480p and 720p only) and no sound, so there is nothing to compare.',
    ],
  ])('%s', (_, values, text) => expect(say(values).text).toBe(text));

  test('names carry the hue of their weights, and the parts are the text', () => {
    const { parts, text } = say({});
    expect(parts.map((part) => part.text).join('')).toBe(text);
    expect(parts.filter(({ tone }) => tone === 'closed').map((part) => part.text)).toEqual([
      'Wan 2.6 API',
    ]);
    expect(parts.filter(({ tone }) => tone === 'open').map((part) => part.text)).toEqual([
      '4-step A14B (rented H100)',
      '4-step A14B (rented H100)',
    ]);
  });

  test('steps too fine to list are said to alternate', () => {
    const owned = { clips: 1e8, attempts: 20, seconds: 60, a: 'a14b-4step-h100-owned' };
    const values: Values = { ...defaults, ...owned, b: 'a14b-4step-h100-reserved' };
    const { limit } = compare(catalog, values).crossings ?? { limit: { a: 1, b: 1 } };
    // A rent at which both come to the same per clip, but for a hair.
    const rent = (Number(values['reserved-h100']) * limit.a * 0.999_999) / limit.b;
    const { answer, breakEven, figures, cheaper } = compare(catalog, {
      ...values,
      'reserved-h100': rent,
    });
    expect(breakEven).toBeNull();
    expect(cheaper).not.toBeNull();
    expect([figures.firstClips, figures.settledClips]).toEqual([null, null]);
    expect(answer.text).toMatch(
      /; between about [\d,]+ and [\d,]+ clips the cheaper one changes with almost every GPU added/,
    );
  });
});
