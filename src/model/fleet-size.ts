import type { FleetOption } from './fleet.ts';
import { ceilSafe, generationsPerClip } from './generations.ts';
import { rejectOverflow } from './option.ts';
import { secondsPerMonth } from './units.ts';
import type { Workload } from './workload.ts';

/** Clips a month that one replica serves at its planned load, with room for the busiest hour. */
export function clipsPerReplica(option: FleetOption, workload: Workload): number {
  const generations = generationsPerClip(option, workload.secondsPerClip);
  const clips =
    (secondsPerMonth * option.targetUtilization * option.gpusPerReplica) /
    (generations * option.gpuSecondsPerGeneration * workload.peakToAverage);
  if (!(clips > 0)) rejectOverflow(option);
  return clips;
}

/** Replicas that the clips of a month keep in service, without the spare ones. */
export function servingReplicas(option: FleetOption, clips: number, perReplica: number): number {
  return Math.max(option.minReplicas, ceilSafe(clips / perReplica));
}

/** GPUs that are at work on average over the month, per clip of the month. */
export function busyGpusPerClip(option: FleetOption, workload: Workload): number {
  const generations = generationsPerClip(option, workload.secondsPerClip);
  return (generations * option.gpuSecondsPerGeneration) / secondsPerMonth;
}
