import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { presetsOf } from '../../src/components/presets.ts';
import { catalog as published } from '../../src/data/catalog.ts';
import { volumeText } from '../../src/format/input-text.ts';
import { monthlyCost } from '../../src/model/index.ts';
import type { Answered } from '../../src/state/answered.ts';
import { decode, encode } from '../../src/state/codec.ts';
import { compare } from '../../src/state/comparison.ts';
import { inputDefinitions } from '../../src/state/inputs.ts';
import { differenceAt, optionAt, workOut } from '../../src/state/uncertainty.ts';
import { uncertaintyAnswered } from '../../src/state/uncertainty-answered.ts';
import { drawCount, largestSeed, seedInput } from '../../src/state/uncertainty-inputs.ts';
import { uncertain } from '../../src/state/uncertainty-question.ts';
import { uncertaintyView } from '../../src/state/uncertainty-view.ts';
import { briefName, drawsText, flipText } from '../../src/state/uncertainty-words.ts';
import { uncertaintyWorking } from '../../src/state/uncertainty-working.ts';
import { defaultValues, type Value } from '../../src/state/values.ts';
import { plain } from '../../src/state/working-steps.ts';
import { catalog, runs } from './fixture.ts';

const definitions = [...inputDefinitions(catalog), seedInput];
const defaults = defaultValues(definitions);
const given = (more: Record<string, Value> = {}) => ({ ...defaults, ...more });
const at = (more: Record<string, Value> = {}, clips: number[] = []) => {
  const values = given(more);
  const { question } = uncertain(catalog, values);
  return uncertaintyView(catalog, values, question && workOut({ question, clips }));
};

const ids = catalog.options.map(({ id }) => id);
const assumptions = definitions.flatMap((one) =>
  one.kind === 'number' && one.group === 'assumption' ? [one] : [],
);
/** Any pair at any volume, with a few assumptions anywhere within their bounds. */
const anyValues = fc
  .record({
    a: fc.constantFrom(...ids),
    b: fc.constantFrom(...ids),
    clips: fc.oneof(fc.constantFrom(0, 1, 1e8), fc.double({ min: 0, max: 300_000, noNaN: true })),
    seconds: fc.constantFrom(1, 5, 12),
    peak: fc.constantFrom(1, 3),
    attempts: fc.constantFrom(1, 2.5),
    audio: fc.constantFrom('no', 'no', 'no', 'yes'),
    seed: fc.constantFrom(0, 1, largestSeed),
    moved: fc.array(
      fc.tuple(fc.constantFrom(...assumptions), fc.double({ min: 0, max: 1, noNaN: true })),
      { maxLength: 3 },
    ),
  })
  .map(({ moved, ...shared }) => ({
    ...shared,
    ...Object.fromEntries(
      moved.map(([{ name, min, max, whole }, share]) => {
        const value = min + share * (max - min);
        return [name, whole ? Math.round(value) : value];
      }),
    ),
  }));

describe('the inputs that may be another', () => {
  test('are those that either option consults, with ranges that hold the reader’s value', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        const { inputs, question } = uncertain(catalog, given(values));
        for (const { id, low, high, min, max, value } of inputs) {
          expect(low).toBeLessThanOrEqual(value);
          expect(high).toBeGreaterThanOrEqual(value);
          expect(low).toBeLessThan(high);
          expect(min).toBeLessThanOrEqual(low);
          expect(max).toBeGreaterThanOrEqual(high);
          expect(question?.base[id]).toBe(value);
        }
        expect(new Set(inputs.map(({ id }) => id)).size).toBe(inputs.length);
      }),
      runs(300),
    );
    const names = uncertain(catalog, given()).inputs.map(({ id }) => id);
    expect(names).toContain('planned-load-on-demand');
    expect(names).toContain('published-b');
    expect(names).not.toContain('price-h100');
  });

  test('a value outside of the range widens it; a value within leaves it', () => {
    const range = (value: number) =>
      uncertain(catalog, given({ 'engineer-fte': value })).inputs.find(
        ({ id }) => id === 'engineer-fte',
      );
    expect(range(0.5)).toMatchObject({ low: 0.1, high: 1 });
    expect(range(3)).toMatchObject({ low: 0.1, high: 3 });
    expect(range(0)).toMatchObject({ low: 0, high: 1 });
  });

  test('one measurement behind both options is one input', () => {
    const pair = { a: 'a14b-4step-h100-rented', b: 'a14b-4step-h100-owned' };
    const { inputs, question } = uncertain(catalog, given(pair));
    expect(inputs.filter(({ id }) => id.startsWith('published')).map(({ id }) => id)).toEqual([
      'published',
    ]);
    expect([question?.a.published, question?.b.published]).toEqual(['published', 'published']);
  });

  test('are JSON: what a worker is sent is what was asked', () => {
    const { question } = uncertain(catalog, given());
    expect(structuredClone(question)).toEqual(JSON.parse(JSON.stringify(question)));
  });
});

describe('the result', () => {
  test('its base is the difference of the explorer', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        const { a, b } = compare(catalog, given(values));
        const { question } = uncertain(catalog, given(values));
        if (!question) {
          expect(!a.cost || !b.cost || a.entry.id === b.entry.id).toBe(true);
          return;
        }
        const difference = (b.cost?.usdPerMonth ?? 0) - (a.cost?.usdPerMonth ?? 0);
        expect(differenceAt(question, question.base)).toBe(difference);
      }),
      runs(300),
    );
  });

  test('any values in bounds: every figure is finite, every flip flips, no word is broken', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        const view = at(values, [0, 10_000]);
        const text = JSON.stringify([view.answer, uncertaintyWorking(view)]);
        expect(text).not.toMatch(/NaN|Infinity|undefined/);
        expect(view.answer.text).toMatch(/[^.]\.$/);
        const { result, question, flips, never, inputs, differenceRows } = view;
        if (!result || !question) return;
        expect(JSON.stringify(result)).not.toContain('NaN');
        const { p5, p50, p95, mean, shareBelowZero } = result.draws;
        for (const value of [result.difference, p5, p50, p95, mean, shareBelowZero]) {
          expect(Number.isFinite(value)).toBe(true);
        }
        for (const band of [result.bands.a, result.bands.b]) {
          for (const [i, low] of band.p5.entries())
            expect(low).toBeLessThanOrEqual(band.p95[i] ?? 0);
        }
        expect(flips.length + never.length).toBe(inputs.length);
        const swings = differenceRows.map(({ swing }) => swing);
        expect(swings).toEqual(swings.toSorted((x, y) => y - x));
        for (const { input, at: flip, side } of flips) {
          const signAt = (value: number) =>
            Math.sign(differenceAt(question, { ...question.base, [input.id]: value }));
          const now = Math.sign(result.difference);
          const step = input.whole ? 0 : Math.max(1e-9 * Math.abs(flip), 1e-12);
          const beyond =
            side === 'below' ? Math.max(input.min, flip - step) : Math.min(input.max, flip + step);
          expect([input.id, signAt(beyond)]).not.toEqual([input.id, now]);
          if (input.whole) expect(signAt(flip)).not.toBe(now);
          const back = input.whole ? 1 : step;
          const before = side === 'below' ? flip + back : flip - back;
          // Exactly between the two both cost the same.
          expect([input.id, signAt(before)]).not.toEqual([input.id, -now]);
        }
      }),
      runs(12),
    );
  }, 120_000);

  test('the same seed gives the same draws, another one others', () => {
    const [one, again, other] = [at({ seed: 7 }), at({ seed: 7 }), at({ seed: 8 })];
    expect(again.result).toEqual(one.result);
    expect(other.result?.draws.mean).not.toBe(one.result?.draws.mean);
    expect(other.result?.swings).toEqual(one.result?.swings);
  });

  test('the ends of a bar are the difference with that input moved, and of a published time too', () => {
    const { differenceRows, question } = at();
    if (!question) throw new Error('these two can be compared');
    expect(differenceRows.map(({ input }) => input.id)).toContain('published-b');
    for (const { input, atLow, atHigh } of differenceRows) {
      for (const [value, found] of [
        [input.low, atLow],
        [input.high, atHigh],
      ] as const) {
        const values = { ...question.base, [input.id]: value };
        const cost = (key: 'a' | 'b') =>
          monthlyCost(optionAt(question[key], values, question.whole), question.workload)
            .usdPerMonth;
        expect(found).toBe(cost('b') - cost('a'));
      }
    }
  });

  test('break-even: the volume from which on it pays, and never', () => {
    const { result, breakEvenRows } = at({ 'engineer-fte': 0.25 });
    expect(result?.breakEven).toMatchObject({ of: 'b', base: expect.closeTo(11_087.26, 2) });
    expect(breakEvenRows[0]?.input.id).toBe('engineer-fte');
    const never = at({ b: 'a14b-stock-h100-rented' });
    expect(never.result?.breakEven).toMatchObject({ of: 'b', base: null });
    const mirrored = at({ a: defaults.b ?? '', b: defaults.a ?? '' });
    expect(mirrored.result?.breakEven).toMatchObject({
      of: 'a',
      base: expect.closeTo(11_087.26, 2),
    });
    expect(mirrored.result?.difference).toBe(-(result?.difference ?? 0));
  });

  test('a break-even that was not found is not called never', () => {
    const pair = { a: 'a14b-4step-h100-owned', b: 'a14b-4step-h100-reserved' };
    const large = { ...pair, clips: 1e8, attempts: 20, seconds: 60 };
    const { limit } = compare(catalog, given(large)).crossings ?? {};
    if (!limit) throw new Error('both make this clip');
    // A rent at which both come to the same per clip, but for a hair: their stairs interlock all the way.
    const rent = (Number(defaults['reserved-h100']) * limit.a * 0.999_999_99) / limit.b;
    const { question } = uncertain(catalog, given({ ...large, 'reserved-h100': rent }));
    if (!question) throw new Error('the two compare');
    const few = { ...question, ranges: {}, whole: [] };
    const { breakEven } = workOut({ question: few, clips: [] });
    expect(breakEven).toMatchObject({ of: 'b', base: null, open: true });
    expect(volumeText(null, true)).toBe('none found');
    const never = at({ b: 'a14b-stock-h100-rented' }).result?.breakEven;
    expect(never).toMatchObject({ base: null, open: false });
  });

  test('whole months and replicas stay whole in every draw', () => {
    const { question } = uncertain(catalog, given({ b: 'a14b-4step-h100-owned' }));
    if (!question) throw new Error('these two can be compared');
    expect(question.whole).toEqual(expect.arrayContaining(['lifetime', 'spare-replicas']));
    const values = { ...question.base, lifetime: 41.6, 'spare-replicas': 0.4 };
    expect(optionAt(question.b, values, question.whole)).toMatchObject({
      lifetimeMonths: 42,
      spareReplicas: 0,
    });
  });
});

describe('the sentence', () => {
  const textOf = (more: Record<string, Value> = {}) => at(more).answer.text;

  test('who is cheaper, how sure that is, what flips it, what weighs most', () => {
    expect(textOf()).toMatch(
      /^With every input as it is, at 10,000 clips a month, Wan 2\.6 API is cheaper by \$437 a month than 4-step A14B \(rented H100\)\. It stays so in \d\d% of 10,000 draws of every input from its range\. One input alone flips it within its range: .+ below .+\. Most of the uncertainty comes from .+\.$/,
    );
  });

  test('a refusal, one option twice, a tie, nothing that may be another', () => {
    expect(textOf({ audio: 'yes' })).toContain('makes no sound, so there is nothing to compare');
    expect(textOf({ b: defaults.a ?? '' })).toContain('are the same');
    expect(textOf({ a: 'article-api', b: 'article-self-hosting-low' })).toContain(
      'Neither cost rests on an input that may be another.',
    );
    const { found } = { found: compare(catalog, given()).crossings?.volumes[0] ?? 0 };
    const tie = textOf({ clips: found });
    expect(tie).toContain('cost the same');
    expect(tie).not.toMatch(/flips|stays so/);
  });

  test('always, never, and a winner of the values that loses most draws', () => {
    expect(textOf({ clips: 0, discount: 0 })).toContain('in all 10,000 draws');
    expect(textOf({ b: 'a14b-stock-h100-rented' })).toMatch(/No input alone flips it/);
    const lucky = textOf({ 'engineer-fte': 0.1, clips: 9000 });
    expect(lucky).toMatch(/only .+; more often Wan 2\.6 API is cheaper/);
  });

  test('never rounds nearly all to all', () => {
    expect(drawsText(0.9999, drawCount)).toBe('9,999 of 10,000 draws');
    expect(drawsText(0.0001, drawCount)).toBe('1 of 10,000 draws');
    expect(drawsText(1, drawCount)).toBe('all 10,000 draws');
    expect(drawsText(0, drawCount)).toBe('none of 10,000 draws');
    expect(drawsText(0.71, drawCount)).toBe('71% of 10,000 draws');
  });

  test('names and values within a sentence', () => {
    expect(briefName({ label: 'Planned load, on demand' })).toBe('planned load');
    expect(briefName({ label: 'GPU price' })).toBe('GPU price');
    const input = { unit: 'months', whole: true } as never;
    expect(flipText({ input, at: 39, side: 'below', inside: true, distance: 1 })).toBe(
      'at 39\u00a0months or less',
    );
    const share = { unit: 'share', whole: false } as never;
    expect(flipText({ input: share, at: 0.312, side: 'below', inside: true, distance: 1 })).toBe(
      'below 31%',
    );
  });
});

describe('taken along', () => {
  test('the same figures, with seed, inputs and rows', () => {
    const found: Answered = uncertaintyAnswered(catalog, given({ seed: 3 }));
    const view = at({ seed: 3 });
    expect(found.answer).toBe(view.answer.text);
    expect(found.about).toContain('seed');
    const figures = Object.fromEntries(found.results.map(({ key, value }) => [key, value]));
    expect(figures.shareBCheaper).toBe(view.result?.draws.shareBelowZero);
    expect(figures['difference.base']).toBe(view.result?.difference);
    expect(Object.keys(figures).filter((key) => key.startsWith('flip.'))).toHaveLength(
      view.inputs.length,
    );
    expect(found.rests).toContain('assumptions/engineer-fte');
    expect(uncertaintyAnswered(catalog, given({ audio: 'yes' })).results[0]?.value).toBeNull();
  });

  test('the working ends in the difference that the bar shows', () => {
    const view = at();
    const lists = uncertaintyWorking(view);
    expect(lists).toHaveLength(5);
    const [first] = view.differenceRows;
    expect(lists[0]?.at(-1)?.value).toBe(first?.atLow);
    expect(lists[1]?.at(-1)?.value).toBe(first?.atHigh);
    expect(plain(lists[0]?.[0]?.parts ?? [])).toBe('its low end');
    expect(lists[4]?.at(-1)?.label).toContain('seed 1');
  });
});

describe('with the published data', () => {
  test('each pair to start from has an answer of its own', () => {
    const pairs = presetsOf('uncertainty', inputDefinitions(published()));
    const usual = defaultValues([...inputDefinitions(published()), seedInput]);
    const answers = pairs.map(({ values }) => {
      const all = { ...usual, ...values };
      const { question } = uncertain(published(), all);
      expect(question).not.toBeNull();
      const found = question && workOut({ question, clips: [] });
      return uncertaintyView(published(), all, found).answer.text;
    });
    expect(new Set(answers).size).toBe(pairs.length);
  });

  test('no published time can leave the bounds of the model', () => {
    for (const { variants } of published().options) {
      for (const { high, recipe } of variants) {
        if ('publishedGpuSeconds' in recipe) {
          // Four times the high end, at the largest factor that the field takes.
          expect((high ?? 0) * 4 * 20).toBeLessThan(1e6);
        }
      }
    }
  });
});

describe('the seed in a link', () => {
  test.each([
    ['0', 0],
    ['4294967295', largestSeed],
    ['4294967296', largestSeed],
    ['-1', 0],
    ['1.5', 2],
    ['x', 1],
  ])('seed=%s is %s', (text, seed) => {
    expect(decode(new URLSearchParams({ seed: text }), [seedInput]).values.seed).toBe(seed);
  });

  test('comes back as it was', () => {
    const options = { everyShared: false, dataVersion: catalog.version };
    const query = (seed: number) =>
      encode({ seed }, [seedInput], new URLSearchParams(), options).toString();
    expect(query(1)).toBe('');
    expect(query(largestSeed)).toBe('seed=4294967295');
  });
});
