import { reject } from './bounds.ts';
import type { FleetOption } from './fleet.ts';
import {
  facilityUsd,
  hardwareUsd,
  maintenanceUsd,
  reservedRentUsd,
  usdPerWatt,
} from './fleet-cost.ts';
import { busyGpusPerClip, clipsPerReplica } from './fleet-size.ts';
import { generationsFor } from './generations.ts';
import { limitAt } from './limit-cost.ts';
import { costAt, staffUsd } from './monthly-cost.ts';
import { type DeploymentOption, rejectOverflow } from './option.ts';
import type { Workload } from './workload.ts';

/**
 * A stretch of a cost curve on which one formula holds, from `fromClips` (excluded) to where the
 * next run starts:  base + slope x clips, plus k x usd on a staircase, where the k-th step covers
 * volumes above (k - 1) x clips up to k x clips.
 */
export interface CostRun {
  fromClips: number;
  base: number;
  slope: number;
  step: { clips: number; usd: number } | null;
}

/** Costs up to here can be added and scaled without leaving the range of numbers. */
const largestUsd = 1e300;

/**
 * The whole curve of an option over volume in one or two runs, in order, starting at 0. Throws a
 * RangeError where its costs up to `upToClips` are too large for numbers.
 */
export function costRuns(
  option: DeploymentOption,
  workload: Workload,
  upToClips: number,
): CostRun[] {
  const runs =
    option.kind === 'owned' || option.kind === 'reserved'
      ? staircaseRuns(option, workload)
      : meteringRuns(option, workload);
  for (const { base, slope, step } of runs) {
    const usdPerClip = Math.abs(slope) + (step === null ? 0 : step.usd / step.clips);
    if (!(Math.abs(base) + usdPerClip < largestUsd)) rejectOverflow(option);
    if (!(Math.abs(base) + usdPerClip * upToClips < largestUsd)) {
      reject('upToClips', 'small enough for a cost that a number can hold', upToClips);
    }
  }
  return runs;
}

/** Cost is a line, except that the free quota of a metered option bends it once. */
function meteringRuns(option: DeploymentOption, workload: Workload): CostRun[] {
  const fixed = costAt(option, workload, 0).usdPerMonth;
  const slope = limitAt(option, workload);
  const whole: CostRun = { fromClips: 0, base: fixed, slope, step: null };
  if (option.kind !== 'metered') return [whole];
  const quotaUsd = option.freeSecondsPerMonth * option.usdPerSecond * (1 - option.discount);
  if (quotaUsd === 0) return [whole];
  const generations = generationsFor(option, workload.secondsPerClip);
  const secondsPerClip = generations * (option.secondsPerGeneration ?? workload.secondsPerClip);
  const freeSlope = generations * option.usdPerGeneration * (1 - option.discount);
  return [
    { fromClips: 0, base: fixed, slope: freeSlope, step: null },
    {
      fromClips: option.freeSecondsPerMonth / secondsPerClip,
      base: fixed - quotaUsd,
      slope,
      step: null,
    },
  ];
}

/** A line while the minimum of replicas suffices, then one step for each further replica. */
function staircaseRuns(option: FleetOption, workload: Workload): CostRun[] {
  const { minReplicas, spareReplicas, gpusPerReplica } = option;
  const clips = clipsPerReplica(option, workload);
  const watts = usdPerWatt(option);
  const isOwned = option.kind === 'owned';
  const fixed = facilityUsd(option, 0);
  const space = facilityUsd(option, gpusPerReplica) - fixed;
  const usd = isOwned
    ? hardwareUsd(option, gpusPerReplica) +
      maintenanceUsd(option, gpusPerReplica) +
      gpusPerReplica * option.idleWatts * watts +
      space
    : reservedRentUsd(option, gpusPerReplica) + space;
  const slope = isOwned
    ? busyGpusPerClip(option, workload) * (option.busyWatts - option.idleWatts) * watts
    : 0;
  const base = fixed + staffUsd(option);
  const lineOf = (replicas: number): CostRun => ({
    fromClips: 0,
    base: base + (replicas + spareReplicas) * usd,
    slope,
    step: null,
  });
  if (usd === 0) return [lineOf(0)];
  // Replicas so fast that no volume needs a second one.
  if (clips === Infinity) return [lineOf(Math.max(1, minReplicas))];
  const stairs = { base: base + spareReplicas * usd, slope, step: { clips, usd } };
  if (minReplicas === 0) return [{ fromClips: 0, ...stairs }];
  return [lineOf(minReplicas), { fromClips: minReplicas * clips, ...stairs }];
}

/** The step that covers volumes just above `clips`. */
export function stepAbove(clips: number, clipsPerStep: number): number {
  const below = Math.floor(clips / clipsPerStep);
  // The quotient may be rounded across a whole number; the product decides.
  if (below * clipsPerStep > clips) return below;
  return (below + 1) * clipsPerStep <= clips ? below + 2 : below + 1;
}
