import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildOption } from '../../src/data/build-option.ts';
import { rankedFamilies } from '../../src/data/types.ts';
import { breakEven, monthlyCost, workload } from '../../src/model/index.ts';
import { compare } from '../../src/state/comparison.ts';
import { inputDefinitions } from '../../src/state/inputs.ts';
import { assumer, defaultValues, type Value } from '../../src/state/values.ts';
import { leftOut, volumeRows } from '../../src/state/volume-rows.ts';
import { catalog, runs } from './fixture.ts';

const defaults = defaultValues(inputDefinitions(catalog));
const at = (values: Record<string, Value> = {}) => compare(catalog, { ...defaults, ...values });

const anyPair = fc.record({
  a: fc.constantFrom(...catalog.options.map(({ id }) => id)),
  b: fc.constantFrom(...catalog.options.map(({ id }) => id)),
  clips: fc.oneof(fc.constantFrom(0, 1, 10_000), fc.double({ min: 0, max: 1e6, noNaN: true })),
  seconds: fc.constantFrom(1, 5, 7.5, 10, 20),
  resolution: fc.constantFrom('480p', '720p', '1080p'),
  audio: fc.constantFrom('yes', 'no'),
  attempts: fc.constantFrom(1, 2.5, 20),
  peak: fc.constantFrom(1, 3),
});

describe('the published contract', () => {
  test('figures are exactly those of the model', () => {
    fc.assert(
      fc.property(anyPair, (values) => {
        const { a, b, figures, cheaper } = at(values);
        const work = workload({
          clipsPerMonth: values.clips,
          secondsPerClip: values.seconds,
          peakToAverage: values.peak,
        });
        const options = [a, b].map(({ variant, refusal }) => {
          expect(variant === null).toBe(refusal !== null);
          if (!variant) return null;
          const option = buildOption(variant.recipe, assumer(catalog, defaults));
          return { ...option, attemptsPerClip: values.attempts };
        });
        const [one, other] = options;
        const costs = options.map((option) => option && monthlyCost(option, work));
        expect(figures['a.usdPerMonth']).toBe(costs[0]?.usdPerMonth ?? null);
        expect(figures['b.usdPerMonth']).toBe(costs[1]?.usdPerMonth ?? null);
        expect(figures['a.usdPerClip']).toBe(costs[0]?.usdPerClip ?? null);
        expect(figures['b.usdPerClip']).toBe(costs[1]?.usdPerClip ?? null);
        if (!one || !other) {
          expect([cheaper, figures.firstClips, figures.settledClips]).toEqual([null, null, null]);
          return;
        }
        const expected = breakEven(one, other, work, Math.max(1_000_000, 4 * values.clips));
        expect(figures.firstClips).toBe(expected.firstClips);
        expect(figures.settledClips).toBe(expected.settledClips);
      }),
      runs(300),
    );
  });

  test('an assumption that the reader edits moves the result', () => {
    const factor = at({ 'throughput-factor': 3 }).figures['b.usdPerMonth'] ?? 0;
    expect(factor).toBeGreaterThan(at().figures['b.usdPerMonth'] ?? 0);
    expect(at().figures['b.usdPerMonth']).toBeLessThan(factor);
  });
});

describe('ranking', () => {
  test('has every family once, cheapest first, and never the article', () => {
    fc.assert(
      fc.property(anyPair, (values) => {
        const { ranking, all } = at(values);
        expect(ranking.map(({ family }) => family).sort()).toEqual([...rankedFamilies].sort());
        const costs = ranking.map(({ usdPerMonth }) => usdPerMonth ?? Infinity);
        expect(costs).toEqual([...costs].sort((x, y) => x - y));
        for (const row of ranking) {
          expect(row.best === null).toBe(row.refusal !== null);
          expect(row.best?.entry.family ?? row.family).toBe(row.family);
        }
        expect(all.map(({ entry }) => entry.id).sort()).toEqual(
          catalog.options.map(({ id }) => id).sort(),
        );
      }),
      runs(100),
    );
  });

  test('takes the chosen option of a family, else its cheapest comparable one', () => {
    expect(at().ranking.map(({ best, chosen }) => [best?.entry.id, chosen])).toEqual([
      ['fal-wan-2.2-a14b-turbo', null],
      ['wan-2.6-api-singapore', 'a'],
      ['a14b-4step-h100-rented', 'b'],
      ['a14b-4step-h100-owned', null],
      ['a14b-4step-h100-reserved', null],
    ]);
  });

  test('says what a whole family lacks', () => {
    const rows = at({ audio: 'yes' }).ranking;
    expect(rows[0]?.best?.entry.id).toBe('wan-2.6-api-singapore');
    expect(rows.slice(1).map(({ refusal }) => refusal)).toEqual(
      Array(4).fill('No open Wan model makes sound.'),
    );
    const sharp = at({ resolution: '1080p' }).ranking.filter(({ refusal }) => refusal);
    expect(new Set(sharp.map(({ refusal }) => refusal))).toEqual(
      new Set(['None of these makes 1080p video.']),
    );
  });

  test('small models do not stand in for large ones unless one is chosen', () => {
    const cheap = { 'throughput-factor': 0.1 };
    const ids = (values: Record<string, Value>) =>
      at(values).ranking.map(({ best }) => best?.entry.id);
    expect(ids(cheap)).not.toContain('ti2v-5b-h100-rented');
    expect(
      at({ b: 'ti2v-5b-h100-rented' }).ranking.find((row) => row.family === 'rented-gpus')?.among,
    ).toBe(3);
  });
});

describe('what stands beside the numbers', () => {
  test('a default quota that is exceeded: the number stays, with a warning', () => {
    const { a } = at({ clips: 100_000 });
    expect(a.cost?.usdPerMonth).toBe(50_000);
    expect(a.warnings).toEqual([
      'The default quota (5 requests at once, about 3\u00a0min each) covers 73,000 clips a month, and you ask for 100,000: ask for a higher quota before you count on this price.',
    ]);
    expect(at().a.warnings).toEqual([]);
  });

  test('derived numbers carry badge and range', () => {
    expect(at().b.badge).toEqual({
      label: 'Derived',
      range: '50 to 87 GPU-seconds',
    });
    expect(at({ resolution: '480p' }).b.badge).toBeNull();
  });

  test('what is not alike', () => {
    expect(at({ seconds: 10 }).unlike).toEqual([
      'Wan 2.6 API comes with sound, 4-step A14B (rented H100) is silent.',
      'Wan 2.6 and Wan 2.2 T2V-A14B are different models; quality is not in these figures.',
      '4-step A14B (rented H100) runs 4 denoising steps; how many Wan 2.6 API runs is not published.',
      'Wan 2.6 API gives 30 frames a second, 4-step A14B (rented H100) 16.',
      'A 10-second clip of 4-step A14B (rented H100) is 2 generations of 5 seconds in a chain.',
    ]);
    expect(at({ b: 'wan-2.6-api-singapore' }).unlike).toEqual([]);
    const silent = {
      ...catalog,
      options: catalog.options.map((one) =>
        one.id === 'fal-wan-2.2-a14b-turbo' ? { ...one, fps: null, steps: null } : one,
      ),
    };
    const pair = { a: 'fal-wan-2.2-a14b-turbo', b: 'a14b-4step-h100-rented' };
    for (const { a, b } of [pair, { a: pair.b, b: pair.a }]) {
      expect(compare(silent, { ...defaults, a, b }).unlike).toEqual([
        '4-step A14B (rented H100) runs 4 denoising steps; how many fal A14B turbo runs is not published.',
        '4-step A14B (rented H100) gives 16 frames a second; how many fal A14B turbo gives is not published.',
      ]);
    }
    expect(at({ b: 'ti2v-5b-h100-rented' }).unlike).toContain(
      'Wan 2.2 TI2V-5B is a small model, a class below the other.',
    );
  });

  test('fixed lengths are said to be paid in full', () => {
    expect(at({ seconds: 7 }).b.notes[0]).toBe(
      'A clip of 7 seconds is 2 generations of 5 in a chain, 10 seconds in all.',
    );
    expect(at({ seconds: 2 }).b.notes[0]).toBe(
      'One generation yields 5 seconds; a clip of 2 costs as much.',
    );
  });

  test('utilization is an answer for owned GPUs and a plan for rented ones', () => {
    const { fleets } = at({ a: 'a14b-4step-h100-owned' });
    expect(fleets.a).toMatchObject({ gpus: 1, planned: false });
    expect(fleets.a?.achieved).toBeCloseTo((10_000 * 82.5) / 2_628_000, 12);
    expect(fleets.a?.sentence).toBe(
      '1 H100, busy 31% of the month; enough for 23,890 clips a month.',
    );
    expect(fleets.b).toMatchObject({ gpus: null, planned: true, achieved: 0.7 });
    expect(at().fleets.a).toBeNull();
    expect(at({ a: 'article-self-hosting-low' }).fleets.a).toBeNull();
  });

  test('whom the peak does not touch', () => {
    expect(at().peakNote).toContain('changes neither cost');
    expect(at({ b: 'a14b-4step-h100-owned' }).peakNote).toBe(
      'The peak does not change the cost of Wan 2.6 API: it follows the load.',
    );
    expect(at({ a: 'a14b-4step-h100-reserved', b: 'a14b-4step-h100-owned' }).peakNote).toBeNull();
  });

  test('cost lines add up to the cost', () => {
    const { lines, a, b } = at({ a: 'a14b-4step-h100-owned' });
    for (const [key, side] of [['a', a] as const, ['b', b] as const]) {
      const sum = lines.reduce((total, line) => total + (line[key] ?? 0), 0);
      expect(sum).toBeCloseTo(side.cost?.usdPerMonth ?? 0, 9);
    }
  });

  test('the table has round volumes, the reader’s own and the crossings', () => {
    const { rows } = at({ clips: 12_345 });
    expect(rows.map(({ clips, kind }) => [Math.round(clips), kind])).toEqual([
      [0, 'round'],
      [100, 'round'],
      [1_000, 'round'],
      [10_000, 'round'],
      [11_087, 'crossing'],
      [12_345, 'yours'],
      [100_000, 'round'],
      [1_000_000, 'round'],
    ]);
    expect(rows.find(({ kind }) => kind === 'yours')).toMatchObject({ a: 6172.5, cheaper: 'b' });
  });

  test('changes without a row are counted, after the row that they follow', () => {
    const { a, b, workload: work, crossings } = at();
    if (!crossings) throw new Error('the two compare');
    const volumes = Array.from({ length: 20 }, (_, i) => 2000 + i);
    const rows = volumeRows(a, b, work, volumes).filter(({ kind }) => kind === 'crossing');
    expect(rows.map(({ clips }) => clips)).toEqual([...volumes.slice(0, 4), ...volumes.slice(-4)]);
    expect(leftOut({ ...crossings, volumes })).toEqual({
      after: 2003,
      text: '12 more changes between 2,003 and 2,016',
    });
    expect(leftOut({ ...crossings, volumes: volumes.slice(0, 9) })?.text).toMatch(
      /^1 more change /,
    );
    expect(leftOut({ ...crossings, volumes: volumes.slice(0, 8) })).toBeNull();
    expect(leftOut(null)).toBeNull();
    const alternates = { from: 2000.4, to: 9000 };
    expect(leftOut({ ...crossings, volumes: [], alternates })).toEqual({
      after: 2000.4,
      text: 'Between about 2,000 and 9,000 the cheaper one changes with almost every GPU added',
    });
  });
});

test('an answer sentence never breaks, whatever is asked', () => {
  fc.assert(
    fc.property(anyPair, (values) => {
      const { text } = at(values).answer;
      expect(text).toMatch(/\.$/);
      expect(text).not.toMatch(/NaN|undefined|null|Infinity|\$0\.00\b|\.\.$/);
    }),
    runs(300),
  );
});
