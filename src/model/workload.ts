import {
  type Bound,
  check,
  checkFields,
  checkObject,
  clipVolume,
  duration,
  fieldCount,
  multiple,
} from './bounds.ts';

/** What has to be delivered in a month. */
export interface Workload {
  /** Clips delivered and kept; need not be whole. */
  clipsPerMonth: number;
  secondsPerClip: number;
  /** The busiest hour's demand over the month's average. */
  peakToAverage: number;
}

export const workloadBounds: Readonly<Record<keyof Workload, Bound>> = {
  clipsPerMonth: clipVolume,
  secondsPerClip: duration,
  peakToAverage: multiple,
};

const fields = Object.keys(workloadBounds);
const defaults: Workload = { clipsPerMonth: 1000, secondsPerClip: 5, peakToAverage: 1 };

/** Throws a RangeError naming the first missing, unknown or out-of-range field of a workload. */
export function checkWorkload(workload: Workload): void {
  checkObject('workload', workload);
  check('clipsPerMonth', workload.clipsPerMonth, workloadBounds.clipsPerMonth);
  check('secondsPerClip', workload.secondsPerClip, workloadBounds.secondsPerClip);
  check('peakToAverage', workload.peakToAverage, workloadBounds.peakToAverage);
  if (fieldCount(workload) !== fields.length) checkFields('a workload', workload, fields);
}

/** A workload with neutral defaults: 1000 five-second clips a month, evenly spread. */
export function workload(partial: Partial<Workload> = {}): Workload {
  checkObject('workload', partial);
  checkFields('a workload', partial, fields);
  const complete = { ...defaults, ...partial };
  checkWorkload(complete);
  return complete;
}
