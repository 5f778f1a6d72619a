import type { FleetOption } from './fleet.ts';
import { ceilSafe, generationsFor } from './generations.ts';
import { rejectOverflow } from './option.ts';
import { secondsPerMonth } from './units.ts';
import type { Workload } from './workload.ts';

/** Clips a month that one replica serves at its planned load, with room for the busiest hour. */
export function clipsPerReplica(option: FleetOption, workload: Workload): number {
  const generations = generationsFor(option, workload.secondsPerClip);
  const clips =
    (secondsPerMonth * option.targetUtilization * option.gpusPerReplica) /
    (generations * option.gpuSecondsPerGeneration * workload.peakToAverage);
  if (!(clips > 0)) rejectOverflow(option);
  return clips;
}

/** Replicas that the clips of a month keep in service, without the spare ones. */
export function servingReplicas(option: FleetOption, clips: number, perReplica: number): number {
  // At least one for any clip at all: the quotient may round to 0.
  const needed = clips > 0 ? Math.max(1, ceilSafe(clips / perReplica)) : 0;
  return Math.max(option.minReplicas, needed);
}

/** GPUs that are at work on average over the month, per clip of the month. */
export function busyGpusPerClip(option: FleetOption, workload: Workload): number {
  const generations = generationsFor(option, workload.secondsPerClip);
  return (generations * option.gpuSecondsPerGeneration) / secondsPerMonth;
}
