import { capitalRecoveryFactor } from './capital-recovery.ts';
import type { FleetOption } from './fleet.ts';
import { hoursPerMonth, monthsPerYear } from './units.ts';

/** Price of one GPU with its share of the server. */
export function capexUsdPerGpu(option: FleetOption): number {
  return option.usdPerGpu * (1 + option.serverOverhead);
}

/** Capital recovery of the fleet, USD a month. */
export function hardwareUsd(option: FleetOption, gpus: number): number {
  const factor = capitalRecoveryFactor(
    option.annualInterest,
    option.lifetimeMonths,
    option.residualShare,
  );
  return gpus * capexUsdPerGpu(option) * factor;
}

/** Electricity of the fleet, USD a month: every GPU idles, the busy ones draw the rest on top. */
export function powerUsd(option: FleetOption, gpus: number, busyGpus: number): number {
  const watts = gpus * option.idleWatts + busyGpus * (option.busyWatts - option.idleWatts);
  return Math.max(0, watts) * usdPerWatt(option);
}

/** One watt at the GPU for a month, with the host and the building on top. */
export function usdPerWatt(option: FleetOption): number {
  return (((1 + option.hostOverhead) * option.pue * hoursPerMonth) / 1000) * option.usdPerKwh;
}

export function maintenanceUsd(option: FleetOption, gpus: number): number {
  return (gpus * capexUsdPerGpu(option) * option.annualMaintenanceShare) / monthsPerYear;
}

/** Rooms and racks, USD a month: a fixed part, and one for each GPU held. */
export function facilityUsd(option: FleetOption, gpus: number): number {
  return (option.facilityUsdPerYear + gpus * (option.facilityUsdPerGpuYear ?? 0)) / monthsPerYear;
}

/** Rent of GPUs held round the clock, USD a month. */
export function reservedRentUsd(option: FleetOption, gpus: number): number {
  return gpus * hoursPerMonth * option.usdPerGpuHour;
}

/** Rent of GPUs billed by the second, USD a month; idle tails and cold starts are billed too. */
export function onDemandRentUsd(option: FleetOption, busyGpus: number): number {
  return ((busyGpus * hoursPerMonth) / option.targetUtilization) * option.usdPerGpuHour;
}
