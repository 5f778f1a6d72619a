import { describe, expect, it } from 'vitest';
import { type Bound, monthCount } from '../../src/model/bounds.ts';
import { fleetBounds } from '../../src/model/fleet.ts';
import {
  breakEven,
  costBand,
  costCurve,
  curvePoints,
  type DeploymentOption,
  fleet,
  flipValue,
  generationsPerClip,
  interlock,
  limitUsdPerClip,
  metered,
  monthlyCost,
  normalQuantile,
  pairsNeeded,
  payback,
  project,
  sensitivity,
  simulate,
  type Workload,
  workload,
} from '../../src/model/index.ts';
import { meteredBounds } from '../../src/model/metered.ts';
import { projectionBounds } from '../../src/model/project.ts';
import { workloadBounds } from '../../src/model/workload.ts';

const terms = { months: 12, growthPerMonth: 0, priceChangePerYear: 0 };
const plain = metered();

/** Every function that takes an option, in every place where it takes one. */
function optionCalls(option: DeploymentOption): (() => unknown)[] {
  return [
    () => monthlyCost(option, workload()),
    () => limitUsdPerClip(option, workload()),
    () => generationsPerClip(option, 5),
    () => costCurve(option, workload(), [1]),
    () => curvePoints(option, workload(), 1, 2),
    () => breakEven(option, plain, workload(), 1e6),
    () => breakEven(plain, option, workload(), 1e6),
    () => interlock(plain, option, workload(), 1e6),
    () => project(option, workload(), terms),
    () => payback(option, plain, workload(), terms),
    () => payback(plain, option, workload(), terms),
    () => costBand(() => option, {}, {}, workload(), [1], { samples: 1, seed: 1 }),
  ];
}

function workloadCalls(load: Workload): (() => unknown)[] {
  return [
    () => monthlyCost(plain, load),
    () => limitUsdPerClip(plain, load),
    () => costCurve(plain, load, [1]),
    () => curvePoints(plain, load, 1, 2),
    () => breakEven(plain, plain, load, 1e6),
    () => project(plain, load, terms),
    () => payback(plain, plain, load, terms),
    () => costBand(() => plain, {}, {}, load, [1], { samples: 1, seed: 1 }),
  ];
}

function expectRejected(call: () => unknown, field: string, range?: string, value?: unknown): void {
  let error: unknown;
  try {
    call();
  } catch (caught) {
    error = caught;
  }
  expect(error).toBeInstanceOf(RangeError);
  const { message } = error as RangeError;
  expect(message).toContain(field);
  if (range !== undefined) expect(message).toContain(`${field} must be ${range}, got `);
  if (typeof value === 'number') expect(message.endsWith(`got ${value}`)).toBe(true);
}

/** Values that no field of this bound may hold. */
function badValues({ min, max, whole, orNull }: Bound): unknown[] {
  const below = min === Number.MIN_VALUE ? [0, -1] : [min - Math.max(1e-6, Math.abs(min) * 1e-6)];
  const bad: unknown[] = [...below, max * (1 + 1e-6) + 1e-6, NaN, Infinity, -Infinity];
  bad.push(undefined, '1', true, [], {}, 1n, Symbol('one'), Object.create(null));
  if (whole) bad.push(min + 0.5);
  if (!orNull) bad.push(null);
  return bad;
}

describe.each([
  ['metered option', metered, meteredBounds, optionCalls],
  ['fleet', fleet, fleetBounds, optionCalls],
  ['workload', workload, workloadBounds, workloadCalls],
] as const)('a %s', (_name, make, bounds, callsWith) => {
  const calls = callsWith as (value: unknown) => (() => unknown)[];
  const construct = make as (partial: object) => object;

  for (const [field, bound] of Object.entries(bounds)) {
    it(`with a bad ${field} is rejected everywhere, by name, range and value`, () => {
      for (const value of badValues(bound)) {
        expectRejected(() => construct({ [field]: value }), field);
        const broken = { ...construct({}), [field]: value };
        for (const call of calls(broken)) expectRejected(call, field, bound.range, value);
      }
    });

    it(`takes both ends of the range of ${field}`, () => {
      for (const value of [bound.min, bound.max]) {
        expect(construct({ [field]: value })).toHaveProperty(field, value);
      }
    });

    it(`without ${field} is rejected`, () => {
      const { [field]: _, ...rest } = construct({}) as Record<string, unknown>;
      for (const call of calls(rest)) expectRejected(call, field, bound.range);
    });
  }

  it('with an unknown field is rejected, whatever its value', () => {
    for (const value of [1, undefined, null]) {
      expectRejected(() => construct({ usdPerFortnight: value }), 'usdPerFortnight');
      for (const call of calls({ ...construct({}), usdPerFortnight: value })) {
        expectRejected(call, 'usdPerFortnight');
      }
    }
  });

  it('that is not an object is rejected', () => {
    for (const value of [null, undefined, 5, 'fleet', []]) {
      for (const call of calls(value)) expectRejected(call, '');
      if (value !== undefined) expectRejected(() => construct(value as never), '');
    }
  });
});

describe('other arguments', () => {
  const wrong = <T>(value: unknown) => value as T;

  it('the kind of an option', () => {
    for (const kind of ['rented', undefined, null, 'toString']) {
      for (const call of optionCalls(wrong({ ...fleet(), kind }))) expectRejected(call, 'kind');
      expectRejected(() => fleet(wrong({ kind })), 'kind');
      expectRejected(() => metered(wrong({ kind })), 'kind');
    }
    expectRejected(() => fleet(wrong({ kind: 'metered' })), 'kind');
    expectRejected(() => metered(wrong({ kind: 'owned' })), 'kind');
  });

  it('volumes of a curve', () => {
    for (const value of [-1, NaN, 1.1e9, undefined, '5']) {
      expectRejected(() => costCurve(plain, workload(), wrong([1, value])), 'clips[1]');
    }
    for (const value of [null, undefined, 5, {}]) {
      expectRejected(() => costCurve(plain, workload(), wrong(value)), 'clips');
    }
  });

  it('callbacks that are none', () => {
    const range = { x: { low: 0, high: 1 } };
    const size = { samples: 1, seed: 1 };
    for (const value of [undefined, null, 5, 'x', {}]) {
      expectRejected(() => sensitivity(wrong(value), { x: 1 }, range), 'evaluate');
      expectRejected(() => simulate(wrong(value), { x: 1 }, range, size), 'evaluate');
      expectRejected(() => flipValue(wrong(value), { x: 1 }, 'x', range.x), 'evaluate');
      const band = () => costBand(wrong(value), { x: 1 }, range, workload(), [1], size);
      expectRejected(band, 'optionFor');
    }
  });

  it('upToClips and maxPoints', () => {
    for (const value of [0, -1, NaN, Infinity, undefined, null, '5']) {
      expectRejected(() => breakEven(plain, plain, workload(), wrong(value)), 'upToClips');
      expectRejected(() => interlock(plain, plain, workload(), wrong(value)), 'upToClips');
      expectRejected(() => curvePoints(plain, workload(), wrong(value), 9), 'upToClips');
      expectRejected(() => curvePoints(plain, workload(), 9, wrong(value)), 'maxPoints');
    }
  });

  it('terms of a projection', () => {
    for (const [field, bound] of Object.entries(projectionBounds)) {
      for (const value of badValues(bound)) {
        const bad = { ...terms, [field]: value };
        expectRejected(() => project(plain, workload(), bad), field);
        expectRejected(() => payback(plain, plain, workload(), bad), field);
      }
    }
    expectRejected(() => project(plain, workload(), wrong({ ...terms, years: 1 })), 'years');
    expectRejected(() => project(plain, workload(), wrong(null)), 'terms');
    expect(monthCount.range).toBe('a whole number in [1, 600]');
  });

  it('ranges, base, size and answers of the uncertainty functions', () => {
    const size = { samples: 2, seed: 1 };
    const one = () => 1;
    const good = { x: { low: 1, high: 2 } };
    const badRanges: [object, string][] = [
      [{ low: 2, high: 1 }, 'x.high'],
      [{ low: NaN, high: 1 }, 'x.low'],
      [{ low: 1 }, 'x.high'],
      [{ low: 1, high: 2, min: 3, max: 2 }, 'x.max'],
      [{ low: 1, high: 2, min: undefined }, 'x.min'],
      [{ low: 1, high: 2, middle: 1 }, 'x.middle'],
    ];
    for (const [range, field] of badRanges) {
      const ranges = wrong<typeof good>({ x: range });
      expectRejected(() => sensitivity(one, { x: 1 }, ranges), field);
      expectRejected(() => simulate(one, { x: 1 }, ranges, size), field);
      expectRejected(() => flipValue(one, { x: 1 }, 'x', ranges.x), field);
    }
    expectRejected(() => simulate(one, { x: NaN }, good, size), 'x');
    expectRejected(() => sensitivity(one, wrong(null), good), 'base');
    expectRejected(() => sensitivity(one, {}, wrong(null)), 'ranges');
    for (const samples of [0, 1.5, -1, NaN]) {
      expectRejected(() => simulate(one, {}, good, { samples, seed: 1 }), 'samples');
    }
    expectRejected(() => simulate(one, {}, good, { samples: 1, seed: 0.5 }), 'seed');
    expectRejected(() => simulate(one, {}, good, wrong({ ...size, draws: 1 })), 'draws');
    for (const answer of [NaN, Infinity, undefined, '1']) {
      const evaluate = () => wrong<number>(answer);
      expectRejected(() => simulate(evaluate, {}, good, size), 'evaluate');
      expectRejected(() => sensitivity(evaluate, {}, good), 'evaluate');
      expectRejected(() => flipValue(evaluate, {}, 'x', good.x), 'evaluate');
    }
  });

  it('a pair test', () => {
    const test = { winRate: 0.6, significance: 0.05, power: 0.8 };
    for (const winRate of [0.5, 1, 0.4, NaN]) {
      expectRejected(() => pairsNeeded({ ...test, winRate }), 'winRate', 'in (0.5, 1)', winRate);
    }
    for (const value of [0, 1, NaN, undefined]) {
      expectRejected(() => pairsNeeded({ ...test, significance: wrong(value) }), 'significance');
      expectRejected(() => pairsNeeded({ ...test, power: wrong(value) }), 'power');
    }
    expectRejected(() => pairsNeeded(wrong({ ...test, sides: 2 })), 'sides');
  });

  it('divisors so small that no number holds the result', () => {
    const tiny = 5e-324;
    const load = workload();
    const short = fleet({ secondsPerGeneration: tiny, usdPerGpu: 1 });
    expectRejected(() => monthlyCost(short, load), 'secondsPerGeneration');
    expectRejected(() => breakEven(short, plain, load, 1), 'secondsPerGeneration');
    const clip = metered({ secondsPerGeneration: tiny, usdPerGeneration: 1 });
    expectRejected(() => monthlyCost(clip, load), 'secondsPerGeneration');
    for (const kind of ['owned', 'reserved', 'on-demand'] as const) {
      const idle = fleet({ kind, targetUtilization: tiny, usdPerGpuHour: 1, usdPerGpu: 1 });
      expectRejected(() => monthlyCost(idle, load), 'targetUtilization');
      expectRejected(() => limitUsdPerClip(idle, load), 'targetUtilization');
      expectRejected(() => breakEven(idle, plain, load, 1), 'targetUtilization');
    }
    // An endless capacity is not a number: there is no answer.
    const fast = fleet({ kind: 'reserved', gpuSecondsPerGeneration: tiny });
    expect(monthlyCost(fast, load).capacityClipsPerMonth).toBeNull();
    const quick = metered({ maxConcurrent: 1, secondsPerRequest: tiny });
    expect(monthlyCost(quick, load).capacityClipsPerMonth).toBeNull();
  });
});

describe('a number that stands alone', () => {
  it('is rejected by name where it is none or out of range', () => {
    for (const p of [0, 1, -0.1, Number.NaN, Infinity, null as never, '0.5' as never]) {
      expectRejected(() => normalQuantile(p), 'p', 'in (0, 1)');
    }
    for (const seconds of [0, -1, 2e6, Number.NaN, undefined as never]) {
      expectRejected(() => generationsPerClip(plain, seconds), 'secondsPerClip', 'in (0, 1e6]');
    }
  });
});
