import { describe, expect, it } from 'vitest';
import {
  breakEven,
  costCurve,
  fleet,
  limitUsdPerClip,
  metered,
  monthlyCost,
  project,
  workload,
} from '../../src/model/index.ts';

/** Paths of every negative zero in a result. */
function negativeZeros(value: unknown, path: string): string[] {
  if (Object.is(value, -0)) return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => negativeZeros(part, `${path}.${key}`));
}

describe('quotients that round to nothing', () => {
  it('still take one generation for a clip', () => {
    const flat = metered({ usdPerGeneration: 2, secondsPerGeneration: 5 });
    const shortest = workload({ clipsPerMonth: 3, secondsPerClip: Number.MIN_VALUE });
    expect(monthlyCost(flat, shortest).usdPerMonth).toBe(6);
    expect(limitUsdPerClip(flat, shortest)).toBe(2);
  });

  it('still take one replica for a sliver of a clip', () => {
    const stairs = fleet({ kind: 'reserved', minReplicas: 0, usdPerGpuHour: 1 });
    const least = workload({ clipsPerMonth: Number.MIN_VALUE });
    expect(monthlyCost(stairs, least).gpus).toBe(1);
    const instant = { ...stairs, gpuSecondsPerGeneration: Number.MIN_VALUE };
    expect(monthlyCost(instant, workload({})).gpus).toBe(1);
  });
});

describe('a negative zero in', () => {
  it('comes out as zero', () => {
    const load = workload({ clipsPerMonth: -0 });
    const free = metered({ usdPerSecond: -0, usdPerGeneration: -0, fixedUsdPerMonth: -0 });
    const none = { facilityUsdPerYear: -0, staffFte: -0, usdPerGpuHour: -0, usdPerGpu: -0 };
    const owned = fleet({ ...none, minReplicas: -0, usdPerKwh: -0 });
    const options = [
      { ...free, staffFte: -0 },
      owned,
      fleet({ ...none, kind: 'reserved' }),
      fleet({ ...none, kind: 'on-demand' }),
    ];
    const terms = { months: 2, growthPerMonth: 0, priceChangePerYear: 0 };
    for (const option of options) {
      const results = {
        month: monthlyCost(option, load),
        limit: limitUsdPerClip(option, load),
        curve: costCurve(option, load, [-0, 1]),
        rows: project(option, load, terms),
        contest: breakEven(option, options[0] ?? option, load, 10),
      };
      expect(negativeZeros(results, option.kind)).toEqual([]);
    }
  });
});

describe('ranges of volume beyond any use', () => {
  it('are compared as long as the costs are numbers', () => {
    const cheap = metered({ usdPerGeneration: 0.4, fixedUsdPerMonth: 5 });
    const dear = metered({ usdPerGeneration: 0.5 });
    for (const upToClips of [1e13, 1e100, 1e290]) {
      const { segments } = breakEven(dear, fleet({ usdPerGpu: 1e4 }), workload({}), upToClips);
      expect(segments[segments.length - 1]?.toClips).toBe(upToClips);
      expect(breakEven(dear, cheap, workload({}), upToClips).segments).toEqual([
        { fromClips: 0, toClips: upToClips, cheaper: 'b' },
      ]);
    }
  });

  it('are refused by name where they are not', () => {
    const dear = metered({ usdPerGeneration: 1e12 });
    expect(() => breakEven(dear, dear, workload({}), 1e300)).toThrow(
      /^upToClips must be .*1e\+300/,
    );
    expect(() => breakEven(dear, dear, workload({}), Infinity)).toThrow(/^upToClips must be/);
  });
});
