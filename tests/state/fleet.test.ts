import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fleetDefinitions } from '../../src/components/fleet-inputs.ts';
import { presetsOf } from '../../src/components/presets.ts';
import { catalog as read } from '../../src/data/catalog.ts';
import { fleetData as dataOf, usableTimings } from '../../src/data/fleet-data.ts';
import { loadData } from '../../src/data/load.ts';
import { publishedOptions } from '../../src/data/published/option.ts';
import type { FleetData } from '../../src/data/types.ts';
import { monthlyCost, workload } from '../../src/model/index.ts';
import { cardFit } from '../../src/state/card-fit.ts';
import { decode, encode } from '../../src/state/codec.ts';
import type { InputDefinition } from '../../src/state/definition.ts';
import { fleetAnswered } from '../../src/state/fleet-answered.ts';
import { conditions } from '../../src/state/fleet-conditions.ts';
import { firstTiming } from '../../src/state/fleet-inputs.ts';
import { fleetView } from '../../src/state/fleet-view.ts';
import { fleetWorking } from '../../src/state/fleet-working.ts';
import { tenureNames } from '../../src/state/tenures.ts';
import { defaultValues, type Value, type Values } from '../../src/state/values.ts';
import { runs } from './fixture.ts';
import { expectToAdd } from './worked-out.ts';

const catalog = read();
const data = dataOf(loadData());
const definitions = fleetDefinitions();
const defaults = defaultValues(definitions);
const at = (more: Record<string, Value> = {}, of: FleetData = data) =>
  fleetView(catalog, of, { ...defaults, ...more });

const a100 = 'wan22-t2v-a14b-a100-720p-x1';
const h100 = 'wan22-t2v-a14b-h100-720p-x1';

/** Any value within bounds, the bounds themselves among them. */
const anyOf = (one: InputDefinition): fc.Arbitrary<Value> => {
  if (one.kind === 'choice') return fc.constantFrom(...one.choices.map(({ value }) => value));
  const { min, max, whole, low, high } = one;
  const near = fc.double({ min: low ?? min, max: high ?? max, noNaN: true });
  const far = fc.double({ min, max, noNaN: true });
  const usual = whole ? fc.integer({ min, max }) : fc.oneof(near, far);
  return fc.oneof(fc.constantFrom(min, max, one.default), usual);
};
const anyValues: fc.Arbitrary<Values> = fc.record(
  Object.fromEntries(definitions.map((one) => [one.name, anyOf(one)])),
);

describe('the timings', () => {
  test('are those of a size, with a time and conditions', () => {
    expect(data.timings.length).toBeGreaterThan(100);
    expect(new Set(data.timings.map(({ id }) => id)).size).toBe(data.timings.length);
    const rows = loadData().throughput;
    for (const timing of data.timings) {
      const row = rows.find(({ id }) => id === timing.id);
      expect(row?.conditions).not.toBe('partial');
      expect(timing.resolution).not.toBeNull();
      expect(timing.wallSeconds).toBeGreaterThan(0);
      expect(data.cards.some(({ id }) => id === timing.gpu)).toBe(true);
      expect(timing.label.startsWith(data.models[timing.model]?.label ?? '')).toBe(false);
    }
    expect(usableTimings(loadData()).some(({ id }) => id === 'mold-a14b-4step-4090')).toBe(false);
  });

  test('a run with more frames yields a longer clip', () => {
    const long = data.timings.find(({ id }) => id === 'vllm-omni-i2v-a14b-4step-h100-720p-121f-x2');
    expect(long?.secondsPerGeneration).toBe(121 / 16);
  });

  test('a model begins at the asked resolution, and on the chosen card where it was timed there', () => {
    const first = (model: string, more: Values) =>
      firstTiming(data, model, { ...defaults, ...more });
    expect(first('wan-2.2-t2v-a14b', {})).toMatchObject({ gpu: 'h100', resolution: '720p' });
    expect(first('wan-2.2-t2v-a14b', { resolution: '480p' })?.resolution).toBe('480p');
    expect(first('wan-2.2-t2v-a14b', { card: 'a100' })?.gpu).toBe('a100');
    expect(first('wan-2.1-t2v-1.3b', { card: 'b200' })?.gpu).toBe('rtx-4090');
  });
});

describe('costs', () => {
  const fleets = loadData().options.flatMap((option) =>
    option.kind === 'fleet'
      ? option.variants.map(({ resolution, throughput }) => ({
          ...{ id: option.id, family: option.family, gpu: option.gpu, resolution, throughput },
        }))
      : [],
  );
  const tenureOf = {
    'rented-gpus': 'on-demand',
    'reserved-gpus': 'reserved',
    'owned-gpus': 'owned',
  };

  test.each(fleets)('$id at $resolution are those of the published option', (one) => {
    const { option } =
      publishedOptions(catalog)
        .find(({ id }) => id === one.id)
        ?.variants.find(({ resolution }) => resolution === one.resolution) ?? {};
    if (!option) throw new Error('not published');
    for (const clips of [0, 7, 10_000, 123_456.7]) {
      for (const peak of [1, 3]) {
        const view = at({
          ...{ timing: one.throughput, card: one.gpu, tenure: tenureOf[one.family], clips, peak },
          ...{ resolution: one.resolution, attempts: 2, seconds: 6 },
        });
        const work = workload({ clipsPerMonth: clips, secondsPerClip: 6, peakToAverage: peak });
        const cost = monthlyCost({ ...option, attemptsPerClip: 2 }, work);
        expect(view.chosen.cost).toEqual(cost);
        expect(view.figures.usdPerMonth).toBe(cost.usdPerMonth);
        expect(view.figures.usdPerClip).toBe(cost.usdPerClip);
        expect(view.figures.gpus).toBe(cost.gpus);
      }
    }
  });

  test('begin with four steps on a rented H100', () => {
    const view = at();
    expect(view.chosen.option?.kind).toBe('on-demand');
    expect(view.figures.latencySeconds).toBe(55 * 1.5);
    expect(view.figures.clipsPerGpuDay).toBe(86_400 / 82.5);
    expect(view.figures.utilization).toBe(0.7);
    expect(view.figures.capitalUsd).toBe(0);
    expect(view.answer.text).toMatch(
      /^At 10,000 clips a month, Wan 2\.2 T2V-A14B in 4 steps on rented H100 cards costs an estimated \$\d/,
    );
    expect(view.answer.text).toContain('makes about 1,047 clips a day, and a clip takes about ');
    // Whoever has timed it does not estimate.
    expect(at({ 'measured-seconds': 60 }).answer.text).not.toMatch(/estimated|about/);
  });

  test('of owned cards: replicas of several, capital, achieved utilization', () => {
    const { figures, chosen } = at({ timing: 'mlperf-61-b300', tenure: 'owned', clips: 300_000 });
    expect(figures.replicas).toBeGreaterThan(1);
    expect(figures.gpus).toBe((figures.replicas ?? 0) * 8);
    expect(figures.capitalUsd).toBe((figures.gpus ?? 0) * 45_000 * 1.5);
    expect(figures.utilization).toBe((figures.busyGpus ?? 0) / (figures.gpus ?? 0));
    expect(chosen.lines.map(({ id }) => id)).toEqual([
      'hardware',
      'power',
      'maintenance',
      'facility',
      'staff',
    ]);
  });

  test('a workstation card pays no rack space', () => {
    const { chosen } = at({ timing: 'wan22-ti2v-5b-t2v-rtx-4090-720p-x1', tenure: 'owned' });
    expect(chosen.lines.find(({ id }) => id === 'facility')?.usdPerMonth).toBe(0);
  });

  test('a longer clip is a chain: twice the time and half the clips', () => {
    const [one, two] = [at(), at({ seconds: 9 })];
    expect(two.figures.latencySeconds).toBe(2 * (one.figures.latencySeconds ?? 0));
    expect(two.figures.clipsPerGpuDay).toBe((one.figures.clipsPerGpuDay ?? 0) / 2);
    expect(two.notes[0]).toContain('2 generations of 5.06 in a chain');
    // Attempts are made side by side or one by one: they cost, but one clip takes as long.
    expect(at({ attempts: 3 }).figures.latencySeconds).toBe(one.figures.latencySeconds);
  });

  test('never fall as the volume grows', () => {
    const volume = fc.double({ min: 0, max: 1e7, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...tenureNames), volume, volume, (tenure, x, y) => {
        const [few, many] = [Math.min(x, y), Math.max(x, y)].map(
          (clips) => at({ tenure, clips }).figures,
        );
        expect(many?.usdPerMonth ?? 0).toBeGreaterThanOrEqual(few?.usdPerMonth ?? 0);
        expect(many?.gpus ?? 0).toBeGreaterThanOrEqual(few?.gpus ?? 0);
      }),
      runs(100),
    );
  });

  test('of the reader’s own time: neither slowed down nor scaled', () => {
    const view = at({ 'measured-seconds': 100, card: 'a100', tenure: 'reserved' });
    expect(view.obstacles).toEqual([]);
    expect(view.chosen.option?.gpuSecondsPerGeneration).toBe(100);
    expect(view.figures.latencySeconds).toBe(100);
    expect(view.assumptions).not.toContain('throughput-factor');
    expect(view.assumptions).toContain('reserved-a100');
    const eight = at({ timing: 'mlperf-61-b300', 'measured-seconds': 80 });
    expect(eight.figures.latencySeconds).toBe(10);
  });
});

describe('no number', () => {
  const kinds = (more: Record<string, Value>, of?: FleetData) =>
    at(more, of).obstacles.map(({ kind }) => kind);
  const waysOf = (more: Record<string, Value>) => at(more).obstacles.flatMap(({ ways }) => ways);

  test('with sound, which no open Wan model makes', () => {
    const view = at({ audio: 'yes' });
    expect(view.obstacles.map(({ kind }) => kind)).toEqual(['sound']);
    expect(view.answer.text).toContain('it makes no sound');
    expect(view.figures).toMatchObject({ usdPerMonth: null, gpus: null, latencySeconds: null });
    expect(view.costs.every(({ cost }) => cost === null)).toBe(true);
  });

  test('at another resolution; its timings on the card and the timed resolution are the ways out', () => {
    const asked = { resolution: '480p' };
    expect(kinds(asked)).toEqual(['resolution']);
    const ways = waysOf(asked);
    expect(ways[0]?.id).toBe('lightx2v-t2v-a14b-4step-h100-480p');
    expect(ways.at(-1)?.values).toEqual({ resolution: '720p' });
    for (const { values } of ways) expect(at({ ...asked, ...values }).obstacles).toEqual([]);
    // A time of the reader's own is one of the timed size.
    expect(kinds({ ...asked, 'measured-seconds': 30 })).toEqual(['resolution']);
    expect(kinds({ resolution: '1080p' })).toEqual(['resolution']);
  });

  test('on a card on which it was not timed', () => {
    const asked = { timing: h100, card: 'a100' };
    expect(kinds(asked)).toEqual(['card']);
    expect(at(asked).answer.text).toContain('it was not timed on the A100');
    const ways = waysOf(asked);
    expect(ways[0]?.values).toEqual({ timing: a100, card: 'timing' });
    for (const { values } of ways) expect(at({ ...asked, ...values }).obstacles).toEqual([]);
    expect(kinds({ ...asked, 'measured-seconds': 4000 })).toEqual([]);
  });

  test('where it does not fit, with or without a time of the reader’s own', () => {
    for (const measured of [0, 500]) {
      const view = at({ timing: h100, card: 'rtx-4090', 'measured-seconds': measured });
      expect(view.obstacles.map(({ kind }) => kind)).toEqual(['memory']);
      expect(view.answer.text).toContain('needs 59.8 GB at its peak and the RTX 4090 has 24 GB');
      expect(view.answer.text).toContain('no setting of this model');
      expect(view.figures).toMatchObject({ peakGb: 59.8, memoryGb: 24, usdPerMonth: null });
    }
  });

  test('where it does not fit, the settings that do are named with their peak', () => {
    const asked = { timing: h100, card: 'l40s' };
    const ways = waysOf(asked);
    expect(ways[0]?.label).toMatch(/CPU offload, peak 44\.6 GB$/);
    for (const { id } of ways.filter((one) => one.id !== 'timing')) {
      const one = data.timings.find((timing) => timing.id === id);
      expect(one?.model).toBe('wan-2.2-t2v-a14b');
      expect(one?.peakGb).toBeLessThanOrEqual(48);
    }
    // What ran on the card comes first.
    const there = waysOf({ timing: 'vllm-omni-i2v-a14b-4step-h100-480p', card: 'rtx-4090' });
    expect(there[0]?.id).toMatch(/^derived-i2v-a14b-4step-4090/);
  });

  test('the peak may reach exactly the card’s memory, and no further', () => {
    const withPeak = (peakGb: number): FleetData => ({
      ...data,
      timings: data.timings.map((one) => (one.id === h100 ? { ...one, peakGb } : one)),
    });
    const other = { timing: h100, card: 'l40s', 'measured-seconds': 900 };
    expect(kinds(other, withPeak(48))).toEqual([]);
    expect(at(other, withPeak(48)).memory).toMatch(/^Tight: 48 GB at peak, of 48 GB/);
    expect(kinds(other, withPeak(48.01))).toEqual(['memory']);
    expect(at(other, withPeak(43.2)).memory).toMatch(/^Fits/);
    expect([
      cardFit(90, 100),
      cardFit(90.01, 100),
      cardFit(100, 100),
      cardFit(100.01, 100),
    ]).toEqual(['fits', 'tight', 'tight', 'no']);
  });

  test('what ran on the card itself is never refused for its memory', () => {
    const timing = 'vllm-omni-i2v-a14b-4step-h100-480p';
    const view = at({ timing, resolution: '480p' });
    expect(view.figures).toMatchObject({ peakGb: 80.5, memoryGb: 80 });
    expect(view.obstacles).toEqual([]);
    expect(view.memory).toContain('Tight');
  });

  test('a peak that nobody measured is said, with the nearest one of the model', () => {
    const view = at();
    expect(view.memory).toContain('was not measured');
    expect(view.nearestPeak).toMatchObject({ model: view.timing.model });
    expect(view.memory).toContain(String(view.nearestPeak?.peakGb));
  });

  test('without a rent, a price or the power of the card', () => {
    const user = 'fastwan-5b-5090-720p';
    expect(kinds({ timing: user })).toEqual(['price']);
    expect(at({ timing: user }).answer.text).toContain('no dated rent on demand of the RTX 5090');
    expect(waysOf({ timing: user }).map(({ values }) => values)).toEqual([{ tenure: 'owned' }]);
    expect(kinds({ timing: user, tenure: 'owned' })).toEqual([]);
    const h20 = { timing: 'wan22-t2v-a14b-h20-720p-x1', tenure: 'owned' };
    expect(at(h20).answer.text).toContain('what the H20 draws was not found');
    // The other tenures of the same card still have their bars.
    expect(at({ timing: user }).costs.map(({ cost }) => cost !== null)).toEqual([
      false,
      false,
      true,
    ]);
  });

  test('every way out of one thing alone leads to a number', () => {
    const alone = fc.record({
      timing: fc.constantFrom(...data.timings.map(({ id }) => id)),
      card: fc.constantFrom('timing', 'timing', ...data.cards.map(({ id }) => id)),
      resolution: fc.constantFrom('480p', '720p', '1080p'),
      audio: fc.constantFrom('no', 'no', 'yes'),
    });
    fc.assert(
      fc.property(alone, (asked) => {
        const [only, ...more] = at(asked).obstacles;
        if (!only || more.length > 0) return;
        for (const { values } of only.ways) {
          const left = kinds({ ...asked, ...values });
          expect(left, JSON.stringify([asked, values])).not.toContain(only.kind);
        }
      }),
      runs(150),
    );
  });
});

describe('any inputs within bounds', () => {
  test('give figures that are numbers or none, and a whole sentence', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        const view = fleetView(catalog, data, values);
        const refused = view.obstacles.length > 0;
        for (const [key, value] of Object.entries(view.figures)) {
          if (value !== null) expect(Number.isFinite(value) && value >= 0, key).toBe(true);
        }
        expect(view.figures.usdPerMonth === null).toBe(refused);
        const shown = [...view.needs, ...view.month].map((row) => row.shown).join(' ');
        const words = `${view.answer.text} ${view.memory} ${view.notes.join(' ')} ${shown}`;
        expect(words).not.toMatch(/NaN|undefined|Infinity|null/);
        expect(view.answer.text).toMatch(/^(At|No number for) .+\.$/);
        const sum = view.chosen.lines.reduce((all, line) => all + line.usdPerMonth, 0);
        expect(sum).toBeCloseTo(view.figures.usdPerMonth ?? 0, 2);
        const answered = fleetAnswered(catalog, values);
        expect(answered.results.map(({ key }) => key)).toContain('usdPerMonth');
      }),
      runs(200),
    );
  });

  test('survive a link', () => {
    const options = { everyShared: true, dataVersion: catalog.version };
    fc.assert(
      fc.property(anyValues, (values) => {
        const link = encode(values, definitions, new URLSearchParams(), options);
        const { values: once, problems } = decode(link, definitions, catalog.version);
        expect(problems).toEqual([]);
        const again = encode(once, definitions, new URLSearchParams(), options);
        expect(again.toString()).toBe(link.toString());
      }),
      runs(100),
    );
    const short = { everyShared: false, dataVersion: catalog.version };
    expect(encode(defaults, definitions, new URLSearchParams(), short).toString()).toBe('');
    const odd = decode(new URLSearchParams('timing=no-such&card=x&tenure=lease'), definitions);
    expect(odd.problems.map(({ name }) => name)).toEqual(['timing', 'card', 'tenure']);
    expect(odd.values).toEqual(defaults);
  });
});

describe('the working', () => {
  test.each(tenureNames)('adds up from its text alone: %s', (tenure) => {
    for (const more of [{}, { seconds: 12, attempts: 3, peak: 2 }, { 'measured-seconds': 40 }]) {
      const view = at({ timing: h100, tenure, clips: 54_321, ...more });
      const [bill = [], fleet = []] = fleetWorking(view);
      expectToAdd(tenure, bill);
      expectToAdd(tenure, fleet);
      expect(bill.at(-1)?.value).toBe(view.figures.usdPerMonth);
      expect(fleet.at(-1)?.value).toBe(view.figures.latencySeconds);
    }
  });

  test('is none where there is no answer', () => {
    expect(fleetWorking(at({ audio: 'yes' }))).toEqual([]);
  });
});

describe('what stands beside the answer', () => {
  test('every timing has its conditions in words', () => {
    for (const timing of data.timings) {
      const list = conditions({ timing, modelLabel: 'M', cardLabel: 'C', measured: 0 });
      expect(list.map(({ text }) => text).join(' ')).not.toMatch(/null|undefined|NaN/);
    }
    const [derived] = [at().timing].map((timing) =>
      conditions({ timing, modelLabel: 'M', cardLabel: 'H100', measured: 0 }),
    );
    const text = derived?.map((one) => `${one.label}: ${one.text}`).join('; ');
    expect(text).toContain('Time: 55 s (50 s to 87 s)'.replaceAll(' s', '\u00a0s'));
    expect(text).toContain('Confidence: derived, an estimate');
  });

  test.each(presetsOf('fleet', definitions))('$label has an answer', ({ values }) => {
    expect(at(values).obstacles).toEqual([]);
  });

  test('taken along, it rests on the timing and its assumptions', () => {
    const { rests, results } = fleetAnswered(catalog, { ...defaults, tenure: 'owned' });
    expect(rests).toContain('throughput/derived-t2v-a14b-4step-h100-720p');
    expect(rests).toContain('assumptions/price-h100');
    expect(results.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['replicas', 'gpus', 'capitalUsd', 'hardware', 'power', 'usdPerClip']),
    );
  });
});
