import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  costCurve,
  type DeploymentOption,
  fleet,
  limitUsdPerClip,
  metered,
  monthlyCost,
  workload,
} from '../../src/model/index.ts';
import { meteredOptions, options, runs, workloads } from './arbitraries.ts';
import { expectClose } from './close.ts';

const priceFields = [
  'usdPerSecond',
  'usdPerGeneration',
  'fixedUsdPerMonth',
  'staffUsdPerYear',
  'usdPerGpu',
  'usdPerKwh',
  'usdPerGpuHour',
  'facilityUsdPerYear',
  'facilityUsdPerGpuYear',
];

function scaled(option: DeploymentOption, factor: number): DeploymentOption {
  const entries = Object.entries(option).map(([field, value]) =>
    priceFields.includes(field) ? [field, value * factor] : [field, value],
  );
  return Object.fromEntries(entries);
}

describe('monthlyCost', () => {
  it('never falls as volume grows', () => {
    fc.assert(
      fc.property(options, workloads, workloads, (option, load, { clipsPerMonth }) => {
        const [low, high] = [load.clipsPerMonth, clipsPerMonth].sort((x, y) => x - y);
        const [atLow = 0, atHigh = 0] = costCurve(option, load, [low ?? 0, high ?? 0]);
        expect(atHigh).toBeGreaterThanOrEqual(atLow);
      }),
      runs,
    );
  });

  it('scales with its prices', () => {
    fc.assert(
      fc.property(
        options,
        workloads,
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        (option, load, factor) => {
          const once = monthlyCost(option, load);
          const often = monthlyCost(scaled(option, factor), load);
          expectClose(often.usdPerMonth, once.usdPerMonth * factor);
          expectClose(
            often.lines.map((line) => line.usdPerMonth),
            once.lines.map((line) => line.usdPerMonth * factor),
          );
        },
      ),
      runs,
    );
  });

  it('is the sum of its lines, finite and never negative', () => {
    fc.assert(
      fc.property(options, workloads, (option, load) => {
        const cost = monthlyCost(option, load);
        const sum = cost.lines.reduce((total, line) => total + line.usdPerMonth, 0);
        expectClose(cost.usdPerMonth, sum);
        for (const { usdPerMonth } of cost.lines) {
          expect(Number.isFinite(usdPerMonth) && usdPerMonth >= 0).toBe(true);
        }
        if (load.clipsPerMonth === 0) expect(cost.usdPerClip).toBeNull();
        else expectClose(cost.usdPerClip, cost.usdPerMonth / load.clipsPerMonth);
      }),
      runs,
    );
  });

  it('sizes a fleet that serves the clips and no replica more', () => {
    fc.assert(
      fc.property(options, workloads, (option, load) => {
        const { gpus, capacityClipsPerMonth } = monthlyCost(option, load);
        if (gpus === null || capacityClipsPerMonth === null || option.kind === 'metered') return;
        expect(capacityClipsPerMonth * (1 + 1e-11)).toBeGreaterThanOrEqual(load.clipsPerMonth);
        const replicas = gpus / option.gpusPerReplica - option.spareReplicas;
        if (replicas <= Math.max(option.minReplicas, 1)) return;
        const oneLess = (capacityClipsPerMonth / replicas) * (replicas - 1);
        expect(oneLess).toBeLessThan(load.clipsPerMonth);
      }),
      runs,
    );
  });

  it('approaches the limit per clip', () => {
    fc.assert(
      fc.property(options, workloads, (option, load) => {
        const free = { ...option, staffFte: 0 };
        if (free.kind === 'metered') Object.assign(free, { fixedUsdPerMonth: 0 });
        else Object.assign(free, { facilityUsdPerYear: 0, minReplicas: 0, spareReplicas: 0 });
        const [usd = 0] = costCurve(free, load, [1e9]);
        const limit = limitUsdPerClip(free, load);
        expect(Math.abs(usd / 1e9 - limit)).toBeLessThanOrEqual(1e-3 * limit + 1e-3);
      }),
      runs,
    );
  });

  it('gives the curve the same numbers, to the last digit', () => {
    fc.assert(
      fc.property(options, workloads, fc.array(fc.nat(1e8)), (option, load, clips) => {
        const expected = clips.map(
          (clipsPerMonth) => monthlyCost(option, { ...load, clipsPerMonth }).usdPerMonth,
        );
        expect([...costCurve(option, load, clips)]).toEqual(expected);
      }),
      runs,
    );
  });

  it('takes options from JSON and mutated options as they are', () => {
    const option = fleet({ kind: 'reserved', usdPerGpuHour: 2 });
    const parsed = JSON.parse(JSON.stringify(option));
    expect(monthlyCost(parsed, workload())).toEqual(monthlyCost(option, workload()));
    option.usdPerGpuHour = 4;
    expect(monthlyCost(option, workload()).usdPerMonth).toBe(4 * 730);
    option.usdPerGpuHour = -1;
    expect(() => monthlyCost(option, workload())).toThrow(/usdPerGpuHour must be in \[0, 1e12\]/);
  });
});

describe('metered options', () => {
  it('bill a fixed length whole, and chain it for longer clips', () => {
    const option = metered({ usdPerSecond: 1, secondsPerGeneration: 5 });
    const usdFor = (secondsPerClip: number) =>
      monthlyCost(option, workload({ clipsPerMonth: 1, secondsPerClip })).usdPerMonth;
    expect([3, 5, 5.01, 10, 10.000000000001].map(usdFor)).toEqual([5, 5, 10, 10, 10]);
  });

  it('bill nothing below the free quota, and the discount takes its share of both prices', () => {
    const option = metered({
      usdPerSecond: 0.1,
      usdPerGeneration: 0.02,
      discount: 0.25,
      freeSecondsPerMonth: 1000,
      attemptsPerClip: 2,
    });
    expect(monthlyCost(option, workload({ clipsPerMonth: 100 })).usdPerMonth).toBeCloseTo(3, 12);
    expect(monthlyCost(option, workload({ clipsPerMonth: 200 })).usdPerMonth).toBeCloseTo(81, 12);
    expect(limitUsdPerClip(option, workload())).toBeCloseTo(0.78, 12);
  });

  it('have a capacity where quota and request time are known; the peak lowers it alone', () => {
    const option = metered({ usdPerSecond: 0.1, maxConcurrent: 5, secondsPerRequest: 100 });
    const flat = monthlyCost(option, workload());
    const peaked = monthlyCost(option, workload({ peakToAverage: 4 }));
    expect(flat.capacityClipsPerMonth).toBe(131_400);
    expect(peaked).toEqual({ ...flat, capacityClipsPerMonth: 32_850 });
    const unknown = { ...option, secondsPerRequest: null };
    expect(monthlyCost(unknown, workload()).capacityClipsPerMonth).toBeNull();
  });

  it('cost only what is fixed at 0 clips', () => {
    fc.assert(
      fc.property(meteredOptions, (option) => {
        const cost = monthlyCost(option, workload({ clipsPerMonth: 0 }));
        expect(cost.lines[0]).toEqual({ id: 'usage', usdPerMonth: 0 });
        expect(cost.usdPerClip).toBeNull();
      }),
      runs,
    );
  });
});

describe('fleets', () => {
  const clipsPerReplica = 2_628_000;

  it('buy the next replica just above k times its capacity', () => {
    const option = fleet({ kind: 'reserved', usdPerGpuHour: 1, minReplicas: 0, spareReplicas: 2 });
    const gpusAt = (clipsPerMonth: number) => monthlyCost(option, workload({ clipsPerMonth })).gpus;
    const volumes = [0, 1e-6, 1, 1.0000000000001, 1.00000000001, 2, 2.1];
    expect(volumes.map((x) => gpusAt(x * clipsPerReplica))).toEqual([2, 3, 3, 3, 4, 4, 5]);
  });

  it('hold whole replicas of several GPUs, and at least the minimum', () => {
    const option = fleet({ kind: 'reserved', gpusPerReplica: 8, minReplicas: 2 });
    const cost = monthlyCost(option, workload({ clipsPerMonth: 17 * clipsPerReplica }));
    expect(cost.gpus).toBe(24);
    expect(cost.busyGpus).toBeCloseTo(17, 12);
    expect(cost.capacityClipsPerMonth).toBeCloseTo(24 * clipsPerReplica, 3);
    expect(monthlyCost(option, workload({ clipsPerMonth: 0 })).gpus).toBe(16);
  });

  it('on demand ignore the peak, the minimum, the spare and the size of a replica', () => {
    const option = fleet({ kind: 'on-demand', usdPerGpuHour: 3, targetUtilization: 0.5 });
    const other = { ...option, minReplicas: 9, spareReplicas: 9, gpusPerReplica: 8 };
    const flat = monthlyCost(option, workload());
    expect(monthlyCost(other, workload({ peakToAverage: 9 }))).toEqual(flat);
    expect(flat.usdPerMonth).toBeCloseTo((1000 / 3600) * 6, 12);
  });

  it('have a capital recovery that stays exact as the interest goes to 0', () => {
    const hardwareAt = (annualInterest: number) =>
      monthlyCost(
        fleet({ usdPerGpu: 48_000, lifetimeMonths: 48, residualShare: 0.25, annualInterest }),
        workload(),
      ).usdPerMonth;
    expect(hardwareAt(0)).toBe(750);
    for (const interest of [1e-320, 1e-300, 1e-18, 1e-15, 1e-13]) {
      expectClose(hardwareAt(interest), 750);
    }
    // Series in i: (1 - r)(1/L + i(L + 1)/(2L)) + r i, with a remainder of the order of i squared.
    const i = 1e-8 / 12;
    const series = 48_000 * (0.75 * (1 / 48 + (i * 49) / 96) + 0.25 * i);
    expect(Math.abs(hardwareAt(1e-8) / series - 1)).toBeLessThan(1e-14);
    const full = fleet({ usdPerGpu: 1200, residualShare: 1, annualInterest: 0.12 });
    expectClose(monthlyCost(full, workload()).usdPerMonth, 12);
  });
});

describe('rack space of each GPU', () => {
  const load = workload({ clipsPerMonth: 100_000 });
  const one = { gpuSecondsPerGeneration: 60, usdPerGpu: 1000, usdPerGpuHour: 1 } as const;

  it('grows with the GPUs held, owned or reserved, and is nothing on demand', () => {
    for (const kind of ['owned', 'reserved', 'on-demand'] as const) {
      const without = fleet({ kind, ...one, facilityUsdPerYear: 120 });
      const option = { ...without, facilityUsdPerGpuYear: 3000 };
      const cost = monthlyCost(option, load);
      const facility = cost.lines.find(({ id }) => id === 'facility')?.usdPerMonth;
      expect(facility).toBeCloseTo(10 + (cost.gpus ?? 0) * 250, 9);
      const more = cost.usdPerMonth - monthlyCost(without, load).usdPerMonth;
      expect(more).toBeCloseTo((cost.gpus ?? 0) * 250, 6);
    }
  });

  it('belongs to one more clip, so the limit holds it', () => {
    const without = fleet({ kind: 'owned', ...one });
    const option = { ...without, facilityUsdPerGpuYear: 3000 };
    const gpusPerClip = 60 / (730 * 3600);
    expect(limitUsdPerClip(option, load) - limitUsdPerClip(without, load)).toBeCloseTo(
      gpusPerClip * 250,
      12,
    );
  });

  it('may be left out, and is checked where it is given', () => {
    expect(fleet()).not.toHaveProperty('facilityUsdPerGpuYear');
    expect(() => monthlyCost({ ...fleet(), facilityUsdPerGpuYear: -1 }, load)).toThrow(
      /facilityUsdPerGpuYear/,
    );
  });
});
