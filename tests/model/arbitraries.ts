import fc from 'fast-check';
import {
  type DeploymentOption,
  type FleetOption,
  fleet,
  limitUsdPerClip,
  type MeteredOption,
  metered,
  type Workload,
  workload,
} from '../../src/model/index.ts';
import { fuzzing } from '../fuzzing.ts';

/**
 * Runs of each property; long fuzzing makes more. A failure ends it at once: shrinking
 * records as wide as these takes minutes, and the printed seed brings the case back.
 */
export const runs = { numRuns: 300, endOnFailure: true, ...fuzzing };

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** Spread evenly over the decades, and now and then exactly 0. */
const price = (max: number) =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constant(0) },
    { weight: 5, arbitrary: between(-4, Math.log10(max)).map((x) => 10 ** x) },
  );

export const workloads: fc.Arbitrary<Workload> = fc
  .record({
    clipsPerMonth: fc.oneof(price(1e8), fc.nat(1_000_000)),
    secondsPerClip: fc.oneof(fc.integer({ min: 1, max: 60 }), between(0.5, 60)),
    peakToAverage: fc.oneof(fc.constant(1), between(1, 20)),
  })
  .map(workload);

export const meteredOptions: fc.Arbitrary<MeteredOption> = fc
  .record({
    usdPerSecond: price(1),
    usdPerGeneration: price(5),
    discount: fc.oneof(fc.constant(0), between(0, 0.9)),
    freeSecondsPerMonth: price(1e6),
    fixedUsdPerMonth: price(1e5),
    staffFte: price(2),
    staffUsdPerYear: price(3e5),
    attemptsPerClip: fc.oneof(fc.constant(1), between(1, 20)),
    maxConcurrent: fc.option(fc.integer({ min: 1, max: 100 })),
    secondsPerRequest: fc.option(between(1, 600)),
    secondsPerGeneration: fc.option(between(2, 10)),
  })
  .map(metered);

export function fleetOptions(...kinds: FleetOption['kind'][]): fc.Arbitrary<FleetOption> {
  return fc
    .record({
      kind: fc.constantFrom(...kinds),
      gpuSecondsPerGeneration: between(5, 3000),
      secondsPerGeneration: between(2, 10),
      attemptsPerClip: fc.oneof(fc.constant(1), between(1, 20)),
      gpusPerReplica: fc.integer({ min: 1, max: 8 }),
      minReplicas: fc.integer({ min: 0, max: 4 }),
      spareReplicas: fc.integer({ min: 0, max: 2 }),
      targetUtilization: between(0.1, 1),
      usdPerGpu: price(5e4),
      serverOverhead: between(0, 1),
      lifetimeMonths: fc.integer({ min: 1, max: 72 }),
      residualShare: between(0, 1),
      annualInterest: fc.oneof(fc.constant(0), between(0, 0.3)),
      annualMaintenanceShare: between(0, 0.2),
      idleWatts: between(0, 150),
      busyWatts: between(150, 1400),
      hostOverhead: between(0, 1),
      pue: between(1, 2),
      usdPerKwh: price(0.5),
      usdPerGpuHour: price(10),
      facilityUsdPerYear: price(1e5),
      facilityUsdPerGpuYear: price(1e4),
      staffFte: price(2),
      staffUsdPerYear: price(3e5),
    })
    .map(fleet);
}

export const fleets = fleetOptions('owned', 'reserved', 'on-demand');
export const options: fc.Arbitrary<DeploymentOption> = fc.oneof(meteredOptions, fleets);

/**
 * Two options and a range in which they meet: the second is a metered price close to what the
 * first costs per clip in the long run, or another staircase, or anything.
 */
export const contests: fc.Arbitrary<{
  a: DeploymentOption;
  b: DeploymentOption;
  workload: Workload;
  upToClips: number;
}> = fc
  .tuple(
    fleetOptions('owned', 'reserved'),
    options,
    workloads,
    fc.tuple(between(0.8, 1.25), price(3e4), fc.boolean(), fc.boolean(), between(1, 150)),
  )
  .map(([first, other, load, [ratio, fixedUsdPerMonth, isClose, isSwapped, steps]]) => {
    const generations = first.attemptsPerClip * Math.ceil(load.secondsPerClip / 2);
    const clipsPerStep =
      (2_628_000 * first.targetUtilization * first.gpusPerReplica) /
      (generations * first.gpuSecondsPerGeneration * load.peakToAverage);
    const near = metered({
      usdPerGeneration: limitUsdPerClip(first, load) * ratio,
      fixedUsdPerMonth,
    });
    const second = isClose ? near : other;
    return {
      a: isSwapped ? second : first,
      b: isSwapped ? first : second,
      workload: load,
      upToClips: clipsPerStep * steps,
    };
  });
