import type { FleetOption } from './fleet.ts';
import {
  facilityUsd,
  hardwareUsd,
  maintenanceUsd,
  onDemandRentUsd,
  powerUsd,
  reservedRentUsd,
} from './fleet-cost.ts';
import { busyGpusPerClip, clipsPerReplica, servingReplicas } from './fleet-size.ts';
import { generationsFor } from './generations.ts';
import type { MeteredOption } from './metered.ts';
import { checkOption, type DeploymentOption, rejectOverflow } from './option.ts';
import { monthsPerYear, secondsPerMonth } from './units.ts';
import { checkWorkload, type Workload } from './workload.ts';

export type CostLineId =
  | 'usage'
  | 'fixed'
  | 'hardware'
  | 'power'
  | 'maintenance'
  | 'rental'
  | 'facility'
  | 'staff';

export interface CostLine {
  id: CostLineId;
  usdPerMonth: number;
}

/** What a month costs, line by line, and what the fleet behind it is. */
export interface MonthlyCost {
  usdPerMonth: number;
  /** Null at 0 clips. */
  usdPerClip: number | null;
  /** Every line of the option's kind, zeros included. */
  lines: CostLine[];
  /** GPUs held; owned and reserved only. */
  gpus: number | null;
  /** GPUs at work on average; any fleet. */
  busyGpus: number | null;
  /** Clips a month that quota or fleet allow; null = not known or not limited. */
  capacityClipsPerMonth: number | null;
}

/**
 * Cost of one month under an option: USD in all, per clip and by line.
 * Throws a RangeError naming the field that is missing, unknown or out of range.
 */
export function monthlyCost(option: DeploymentOption, workload: Workload): MonthlyCost {
  checkOption(option);
  checkWorkload(workload);
  return costAt(option, workload, workload.clipsPerMonth);
}

/** The same without checks, at a volume of its own. */
export function costAt(option: DeploymentOption, workload: Workload, clips: number): MonthlyCost {
  if (option.kind === 'metered') return meteredCost(option, workload, clips);
  return fleetCost(option, workload, clips);
}

function meteredCost(option: MeteredOption, workload: Workload, clips: number): MonthlyCost {
  const { secondsPerClip, peakToAverage } = workload;
  const { maxConcurrent, secondsPerRequest } = option;
  const perClip = generationsFor(option, secondsPerClip);
  const generations = clips * perClip;
  const billedSeconds = generations * (option.secondsPerGeneration ?? secondsPerClip);
  const usage =
    (Math.max(0, billedSeconds - option.freeSecondsPerMonth) * option.usdPerSecond +
      generations * option.usdPerGeneration) *
    (1 - option.discount);
  const fixed = option.fixedUsdPerMonth;
  const staff = staffUsd(option);
  const capacity =
    maxConcurrent === null || secondsPerRequest === null
      ? null
      : (maxConcurrent * secondsPerMonth) / (secondsPerRequest * perClip * peakToAverage);
  const lines: CostLine[] = [line('usage', usage), line('fixed', fixed), line('staff', staff)];
  return result(option, clips, usage + fixed + staff, lines, null, null, capacity);
}

function fleetCost(option: FleetOption, workload: Workload, clips: number): MonthlyCost {
  const busyGpus = clips * busyGpusPerClip(option, workload) + 0;
  const staff = staffUsd(option);
  if (option.kind === 'on-demand') {
    const facility = facilityUsd(option, 0);
    const rental = onDemandRentUsd(option, busyGpus);
    const lines = rentedLines(rental, facility, staff);
    return result(option, clips, rental + facility + staff, lines, null, busyGpus, null);
  }
  const perReplica = clipsPerReplica(option, workload);
  const serving = servingReplicas(option, clips, perReplica);
  const gpus = (serving + option.spareReplicas) * option.gpusPerReplica;
  const capacity = serving * perReplica;
  const facility = facilityUsd(option, gpus);
  if (option.kind === 'reserved') {
    const rental = reservedRentUsd(option, gpus);
    const lines = rentedLines(rental, facility, staff);
    return result(option, clips, rental + facility + staff, lines, gpus, busyGpus, capacity);
  }
  const hardware = hardwareUsd(option, gpus);
  const power = powerUsd(option, gpus, busyGpus);
  const maintenance = maintenanceUsd(option, gpus);
  const lines: CostLine[] = [
    line('hardware', hardware),
    line('power', power),
    line('maintenance', maintenance),
    line('facility', facility),
    line('staff', staff),
  ];
  const total = hardware + power + maintenance + facility + staff;
  return result(option, clips, total, lines, gpus, busyGpus, capacity);
}

/** Adding 0 turns a negative zero, which would be shown as -$0, into 0. */
function line(id: CostLineId, usdPerMonth: number): CostLine {
  return { id, usdPerMonth: usdPerMonth + 0 };
}

function rentedLines(rental: number, facility: number, staff: number): CostLine[] {
  return [line('rental', rental), line('facility', facility), line('staff', staff)];
}

export function staffUsd(option: DeploymentOption): number {
  return (option.staffFte * option.staffUsdPerYear) / monthsPerYear;
}

function result(
  option: DeploymentOption,
  clips: number,
  usdPerMonth: number,
  lines: CostLine[],
  gpus: number | null,
  busyGpus: number | null,
  capacity: number | null,
): MonthlyCost {
  if (!(usdPerMonth < Infinity && (busyGpus ?? 0) < Infinity && (gpus ?? 0) < Infinity)) {
    rejectOverflow(option);
  }
  return {
    usdPerMonth: usdPerMonth + 0,
    usdPerClip: clips > 0 ? finiteOrNull(usdPerMonth / clips) : null,
    lines,
    gpus,
    busyGpus,
    capacityClipsPerMonth: capacity === null ? null : finiteOrNull(capacity),
  };
}

/** A quotient by something tiny may leave the range of numbers: then there is no answer. */
function finiteOrNull(value: number): number | null {
  return value < Infinity ? value : null;
}
