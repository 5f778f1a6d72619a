import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  costBand,
  costCurve,
  fleet,
  flipValue,
  metered,
  monthlyCost,
  pairsNeeded,
  sensitivity,
  simulate,
  workload,
} from '../../src/model/index.ts';
import { normalQuantile } from '../../src/model/normal.ts';
import { quantile } from '../../src/model/quantile.ts';
import { mulberry32 } from '../../src/model/random.ts';
import { runs } from './arbitraries.ts';
import { expectClose } from './close.ts';

const x = (values: Record<string, number>) => values.x ?? null;

describe('mulberry32', () => {
  it('gives the published sequence', () => {
    const random = mulberry32(1);
    expect([random(), random(), random()]).toEqual([2693262067, 11749833, 2265367787]);
    expect(mulberry32(1 + 2 ** 32)()).toBe(2693262067);
  });
});

describe('normalQuantile', () => {
  it('gives known values in the center and in both tails', () => {
    const known: [number, number][] = [
      [0.6, 0.2533471031357998],
      [0.9, 1.2815515655446004],
      [0.95, 1.6448536269514722],
      [0.975, 1.959963984540054],
      [0.999, 3.090232306167813],
      [1e-5, -4.264890793922825],
      [1e-10, -6.361340902404056],
      [1e-300, -37.0470962993612],
    ];
    for (const [p, z] of known) expect(Math.abs(normalQuantile(p) / z - 1)).toBeLessThan(1e-14);
    expect(normalQuantile(0.5)).toBe(0);
  });

  it('is odd and rises', () => {
    const share = fc.double({ min: 1e-9, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(share, share, (p, q) => {
        const [low, high] = [normalQuantile(Math.min(p, q)), normalQuantile(Math.max(p, q))];
        expect(high).toBeGreaterThanOrEqual(low);
        expect(Math.abs(normalQuantile(1 - p) + normalQuantile(p))).toBeLessThan(1e-6);
      }),
      runs,
    );
  });
});

describe('quantile', () => {
  it('is of type 7', () => {
    const values = [1, 2, 4, 8];
    expect([0, 0.25, 0.5, 0.75, 0.95, 1].map((share) => quantile(values, share))).toEqual([
      1,
      1.75,
      3,
      5,
      expect.closeTo(7.4, 12),
      8,
    ]);
    expect(quantile([5], 0.3)).toBe(5);
    expect(quantile([], 0.5)).toBeNull();
    expect(quantile([-1e308, 1e308], 0.5)).toBe(0);
  });
});

describe('sensitivity', () => {
  it('holds answers that are further apart than a number can say', () => {
    const rows = sensitivity(
      ({ x = 0 }) => (x > 0 ? 1.5e308 : -1.5e308),
      { x: 1 },
      { x: { low: -1, high: 1 } },
    );
    expect(rows[0]?.swing).toBe(Number.MAX_VALUE);
  });

  it('moves one input at a time; widest swing first, ties by id, no answer last', () => {
    const ranges = {
      b: { low: 0, high: 2 },
      a: { low: 1, high: 3 },
      wide: { low: -5, high: 5 },
      never: { low: 0, high: 1 },
    };
    const base = { a: 2, b: 1, wide: 0, never: 0, still: 100 };
    const rows = sensitivity(
      ({ a = 0, b = 0, wide = 0, never = 0, still = 0 }) =>
        never > 0 ? null : still + a - b - wide,
      base,
      ranges,
    );
    expect(rows).toEqual([
      { id: 'wide', atLow: 106, atHigh: 96, swing: 10 },
      { id: 'a', atLow: 100, atHigh: 102, swing: 2 },
      { id: 'b', atLow: 102, atHigh: 100, swing: 2 },
      { id: 'never', atLow: 101, atHigh: null, swing: null },
    ]);
  });
});

describe('simulate', () => {
  const size = { samples: 20_000, seed: 7 };

  it('gives the same result for the same seed, whatever the order of the ranges', () => {
    const ranges = { x: { low: 1, high: 2 }, y: { low: -1, high: 1 } };
    const sum = ({ x = 0, y = 0 }) => x + y;
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 200 }), (seed, samples) => {
        const once = simulate(sum, {}, ranges, { samples, seed });
        const again = simulate(sum, {}, { y: ranges.y, x: ranges.x }, { samples, seed });
        expect(again).toEqual(once);
      }),
      runs,
    );
    expect(simulate(sum, {}, ranges, size)).not.toEqual(
      simulate(sum, {}, ranges, { ...size, seed: 8 }),
    );
  });

  it('draws as specified: first u of seed 1 through the inverse normal', () => {
    const z = normalQuantile((2693262067 + 0.5) / 2 ** 32) / 1.6448536269514722;
    const one = { samples: 1, seed: 1 };
    const normal = simulate(x, {}, { x: { low: -2, high: 4 } }, one);
    expectClose(normal.p50, 1 + 3 * z);
    const lognormal = simulate(x, {}, { x: { low: 1, high: 100 } }, one);
    expectClose(lognormal.p50, 10 * 10 ** z);
    const next = normalQuantile((11749833 + 0.5) / 2 ** 32) / 1.6448536269514722;
    const second = simulate(
      ({ y = 0 }) => y,
      {},
      { y: { low: -1, high: 1 }, x: { low: 0, high: 1 } },
      one,
    );
    // x is drawn before y, so y gets the second number.
    const first = simulate(x, {}, { y: { low: -1, high: 1 }, x: { low: 0, high: 1 } }, one);
    expectClose(first.p50, 0.5 + 0.5 * z);
    expectClose(second.p50, next);
  });

  it('has its 5th and 95th percentile at low and high', () => {
    for (const range of [
      { low: -3, high: 5 },
      { low: 0.5, high: 8 },
      { low: 0, high: 1 },
    ]) {
      const { p5, p50, p95, mean, samples } = simulate(x, {}, { x: range }, size);
      expect(p5).toBeCloseTo(range.low, 0);
      expect(Math.abs((p95 ?? 0) / range.high - 1)).toBeLessThan(0.05);
      const median =
        range.low > 0 ? Math.sqrt(range.low * range.high) : (range.low + range.high) / 2;
      expect(Math.abs((p50 ?? 0) - median)).toBeLessThan(0.1);
      expect(mean).not.toBeNull();
      expect(samples).toBe(20_000);
    }
  });

  it('clamps to min and max, and keeps a range of one value', () => {
    const clamped = simulate(x, {}, { x: { low: 0, high: 1, min: 0.2, max: 0.7 } }, size);
    expect([clamped.p5, clamped.p95]).toEqual([0.2, 0.7]);
    const fixed = simulate(x, {}, { x: { low: 0.3, high: 0.3 } }, size);
    expect([fixed.p5, fixed.p50, fixed.p95]).toEqual([0.3, 0.3, 0.3]);
    const huge = simulate(x, {}, { x: { low: -1e308, high: 1e308 } }, { samples: 50, seed: 1 });
    expect(Number.isFinite(huge.mean)).toBe(true);
  });

  it('gives every draw its own values, whatever the callback does with them', () => {
    const kept = new Set<unknown>();
    const meddle = (values: Record<string, number>) => {
      kept.add(values);
      const { fixed = 0 } = values;
      Object.assign(values, { fixed: fixed + 1 });
      return fixed + 1;
    };
    const base = { fixed: 1, x: 1 };
    const size = { samples: 5, seed: 1 };
    expect(simulate(meddle, base, { x: { low: 0, high: 1 } }, size)).toMatchObject({ mean: 2 });
    expect(kept.size).toBe(5);
    expect(base).toEqual({ fixed: 1, x: 1 });
  });

  it('counts draws without an answer, but leaves them out of the quantiles', () => {
    const half = simulate(
      ({ x = 0 }) => (x > 0 ? null : -1),
      {},
      { x: { low: -1, high: 1 } },
      size,
    );
    expect(half.samples).toBe(20_000);
    expect([half.mean, half.p5, half.p95]).toEqual([expect.closeTo(-1, 9), -1, -1]);
    expect(half.shareBelowZero).toBeCloseTo(0.5, 1);
    const none = simulate(() => null, {}, { x: { low: 0, high: 1 } }, size);
    expect(none).toMatchObject({ mean: null, p5: null, p50: null, shareBelowZero: 0 });
  });
});

describe('costBand', () => {
  it('is the percentiles of the simulated cost at each volume', () => {
    const build = ({ rent = 0 }) => fleet({ kind: 'on-demand', usdPerGpuHour: rent });
    const ranges = { rent: { low: 2, high: 4 } };
    const size = { samples: 500, seed: 3 };
    const clips = [0, 1000, 50_000];
    const band = costBand(build, {}, ranges, workload(), clips, size);
    for (const [i, clipsPerMonth] of clips.entries()) {
      const cost = simulate(
        (values) =>
          monthlyCost(build(values as { rent: number }), workload({ clipsPerMonth })).usdPerMonth,
        {},
        ranges,
        size,
      );
      expect([band.p5[i], band.p95[i]]).toEqual([cost.p5, cost.p95]);
    }
    const still = metered({ usdPerSecond: 0.1 });
    const narrow = costBand(() => still, {}, {}, workload(), clips, size);
    expect(narrow.p5).toEqual(costCurve(still, workload(), clips));
    expect(narrow.p95).toEqual(narrow.p5);
  });
});

describe('flipValue', () => {
  it('finds the root of a line anywhere in the range', () => {
    fc.assert(
      fc.property(fc.double({ min: -99, max: 99, noNaN: true }), (root) => {
        const flip = flipValue(({ x = 0 }) => x - root, { x: 3 }, 'x', { low: -100, high: 100 });
        expect(Math.abs((flip ?? NaN) - root)).toBeLessThan(1e-12);
      }),
      runs,
    );
  });

  it('takes the change nearest to base, sees jumps, and knows when there is none', () => {
    const range = { low: 1, high: 2, min: -10, max: 10 };
    const parabola = ({ x = 0 }) => x * x - 9;
    expect(flipValue(parabola, { x: 1 }, 'x', range)).toBeCloseTo(3, 12);
    expect(flipValue(parabola, { x: -1 }, 'x', range)).toBeCloseTo(-3, 12);
    expect(flipValue(({ x = 0 }) => (x > 5 ? 1 : -1), { x: 0 }, 'x', range)).toBeCloseTo(5, 12);
    expect(flipValue(({ x = 0 }) => x * x + 1, { x: 0 }, 'x', range)).toBeNull();
    expect(flipValue(() => 0, { x: 0 }, 'x', range)).toBeNull();
    expect(flipValue(() => null, { x: 0 }, 'x', range)).toBeNull();
    expect(flipValue(({ x = 0 }) => x - 3, { x: 1 }, 'x', { low: 1, high: 2 })).toBeNull();
    expect(flipValue(({ x = 0 }) => x - 500, { x: 1 }, 'x', { low: 0.01, high: 1e6 })).toBeCloseTo(
      500,
      9,
    );
  });
});

describe('pairsNeeded', () => {
  it('needs more comparisons for a smaller difference, down to the limits of numbers', () => {
    const needed = [0.51, 0.55, 0.6, 0.75, 0.999].map((winRate) =>
      pairsNeeded({ winRate, significance: 0.05, power: 0.8 }),
    );
    expect(needed).toEqual([...needed].sort((a, b) => b - a));
    const extreme = pairsNeeded({ winRate: 0.5 + 2 ** -53, significance: 5e-324, power: 0.999 });
    expect(Number.isFinite(extreme)).toBe(true);
  });
});
