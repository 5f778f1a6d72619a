import type { FleetOption } from './fleet.ts';
import {
  facilityUsd,
  hardwareUsd,
  maintenanceUsd,
  onDemandRentUsd,
  powerUsd,
  reservedRentUsd,
} from './fleet-cost.ts';
import { busyGpusPerClip, clipsPerReplica } from './fleet-size.ts';
import { generationsFor } from './generations.ts';
import { checkOption, type DeploymentOption, rejectOverflow } from './option.ts';
import { checkWorkload, type Workload } from './workload.ts';

/**
 * USD per clip as volume grows without bound: fixed costs, free quotas and whole-GPU rounding
 * vanish. Two options whose limits differ cannot stay level; the lower one wins in the end.
 * The workload's clipsPerMonth is ignored. Throws a RangeError naming the field.
 */
export function limitUsdPerClip(option: DeploymentOption, workload: Workload): number {
  checkOption(option);
  checkWorkload(workload);
  const usd = limitAt(option, workload);
  if (!(usd < Infinity)) rejectOverflow(option);
  return usd + 0;
}

/** The same without checks. */
export function limitAt(option: DeploymentOption, workload: Workload): number {
  if (option.kind !== 'metered') return fleetLimit(option, workload);
  const generations = generationsFor(option, workload.secondsPerClip);
  const billedSeconds = generations * (option.secondsPerGeneration ?? workload.secondsPerClip);
  const list = billedSeconds * option.usdPerSecond + generations * option.usdPerGeneration;
  return list * (1 - option.discount);
}

function fleetLimit(option: FleetOption, workload: Workload): number {
  const busyGpus = busyGpusPerClip(option, workload);
  if (option.kind === 'on-demand') return onDemandRentUsd(option, busyGpus);
  const gpus = option.gpusPerReplica / clipsPerReplica(option, workload);
  const space = facilityUsd(option, gpus) - facilityUsd(option, 0);
  if (option.kind === 'reserved') return reservedRentUsd(option, gpus) + space;
  return (
    hardwareUsd(option, gpus) +
    powerUsd(option, gpus, busyGpus) +
    maintenanceUsd(option, gpus) +
    space
  );
}
