import {
  amount,
  type Bound,
  check,
  checkFields,
  checkObject,
  duration,
  fieldCount,
  gpuCount,
  monthCount,
  multiple,
  overhead,
  powerFactor,
  reject,
  replicaCount,
  share,
  shareAboveZero,
} from './bounds.ts';

/** GPUs that you run. */
export interface FleetOption {
  kind: 'owned' | 'reserved' | 'on-demand';
  /** GPUs times wall seconds for one generation. */
  gpuSecondsPerGeneration: number;
  /** Length of the video that one generation yields. */
  secondsPerGeneration: number;
  /** Generations made for one clip kept. */
  attemptsPerClip: number;
  gpusPerReplica: number;
  minReplicas: number;
  spareReplicas: number;
  /** Owned and reserved: planned load at peak. On demand: share of billed time that does work. */
  targetUtilization: number;
  usdPerGpu: number;
  /** Chassis, CPU, network as a share of the GPU price. */
  serverOverhead: number;
  lifetimeMonths: number;
  residualShare: number;
  annualInterest: number;
  annualMaintenanceShare: number;
  /** Per GPU. */
  idleWatts: number;
  /** Per GPU. */
  busyWatts: number;
  /** Power of the rest of the server as a share of the GPUs' power. */
  hostOverhead: number;
  pue: number;
  usdPerKwh: number;
  usdPerGpuHour: number;
  facilityUsdPerYear: number;
  /** Owned and reserved: what each GPU held adds, rack space for one. May be left out: 0. */
  facilityUsdPerGpuYear?: number;
  staffFte: number;
  staffUsdPerYear: number;
}

type Optional = 'facilityUsdPerGpuYear';

export const fleetBounds: Readonly<Record<Exclude<keyof FleetOption, 'kind' | Optional>, Bound>> = {
  gpuSecondsPerGeneration: duration,
  secondsPerGeneration: duration,
  attemptsPerClip: multiple,
  gpusPerReplica: gpuCount,
  minReplicas: replicaCount,
  spareReplicas: replicaCount,
  targetUtilization: shareAboveZero,
  usdPerGpu: amount,
  serverOverhead: overhead,
  lifetimeMonths: monthCount,
  residualShare: share,
  annualInterest: share,
  annualMaintenanceShare: share,
  idleWatts: amount,
  busyWatts: amount,
  hostOverhead: overhead,
  pue: powerFactor,
  usdPerKwh: amount,
  usdPerGpuHour: amount,
  facilityUsdPerYear: amount,
  staffFte: amount,
  staffUsdPerYear: amount,
};

const optional: Optional = 'facilityUsdPerGpuYear';
const fields = ['kind', ...Object.keys(fleetBounds), optional];
const defaults: FleetOption = {
  kind: 'owned',
  gpuSecondsPerGeneration: 1,
  secondsPerGeneration: 5,
  attemptsPerClip: 1,
  gpusPerReplica: 1,
  minReplicas: 1,
  spareReplicas: 0,
  targetUtilization: 1,
  usdPerGpu: 0,
  serverOverhead: 0,
  lifetimeMonths: 36,
  residualShare: 0,
  annualInterest: 0,
  annualMaintenanceShare: 0,
  idleWatts: 0,
  busyWatts: 0,
  hostOverhead: 0,
  pue: 1,
  usdPerKwh: 0,
  usdPerGpuHour: 0,
  facilityUsdPerYear: 0,
  staffFte: 0,
  staffUsdPerYear: 0,
};

/**
 * Throws a RangeError naming the first missing, unknown or out-of-range field of a fleet.
 * Spelled out field by field: a loop over names would take longer than the cost itself.
 */
export function checkFleet(option: FleetOption): void {
  const bounds = fleetBounds;
  check('gpuSecondsPerGeneration', option.gpuSecondsPerGeneration, bounds.gpuSecondsPerGeneration);
  check('secondsPerGeneration', option.secondsPerGeneration, bounds.secondsPerGeneration);
  check('attemptsPerClip', option.attemptsPerClip, bounds.attemptsPerClip);
  check('gpusPerReplica', option.gpusPerReplica, bounds.gpusPerReplica);
  check('minReplicas', option.minReplicas, bounds.minReplicas);
  check('spareReplicas', option.spareReplicas, bounds.spareReplicas);
  check('targetUtilization', option.targetUtilization, bounds.targetUtilization);
  check('usdPerGpu', option.usdPerGpu, bounds.usdPerGpu);
  check('serverOverhead', option.serverOverhead, bounds.serverOverhead);
  check('lifetimeMonths', option.lifetimeMonths, bounds.lifetimeMonths);
  check('residualShare', option.residualShare, bounds.residualShare);
  check('annualInterest', option.annualInterest, bounds.annualInterest);
  check('annualMaintenanceShare', option.annualMaintenanceShare, bounds.annualMaintenanceShare);
  check('idleWatts', option.idleWatts, bounds.idleWatts);
  check('busyWatts', option.busyWatts, bounds.busyWatts);
  check('hostOverhead', option.hostOverhead, bounds.hostOverhead);
  check('pue', option.pue, bounds.pue);
  check('usdPerKwh', option.usdPerKwh, bounds.usdPerKwh);
  check('usdPerGpuHour', option.usdPerGpuHour, bounds.usdPerGpuHour);
  check('facilityUsdPerYear', option.facilityUsdPerYear, bounds.facilityUsdPerYear);
  check('staffFte', option.staffFte, bounds.staffFte);
  check('staffUsdPerYear', option.staffUsdPerYear, bounds.staffUsdPerYear);
  const perGpu = option.facilityUsdPerGpuYear;
  if (perGpu !== undefined) check(optional, perGpu, amount);
  // Every known field is there by now, so a different count means an unknown one.
  const known = perGpu === undefined ? fields.length - 1 : fields.length;
  if (fieldCount(option) !== known) checkFields('a fleet', option, fields);
}

/** A fleet with neutral defaults: every price, overhead and staff figure 0, one owned replica. */
export function fleet(partial: Partial<FleetOption> = {}): FleetOption {
  checkObject('option', partial);
  checkFields('a fleet', partial, fields);
  const complete = { ...defaults, ...partial };
  const { kind } = complete;
  if (kind !== 'owned' && kind !== 'reserved' && kind !== 'on-demand') {
    reject('kind', "'owned', 'reserved' or 'on-demand'", kind);
  }
  checkFleet(complete);
  return complete;
}
