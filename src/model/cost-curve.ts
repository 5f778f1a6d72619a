import { check, clipVolume, reject } from './bounds.ts';
import { costAt } from './monthly-cost.ts';
import { checkOption, type DeploymentOption } from './option.ts';
import { checkWorkload, type Workload } from './workload.ts';

/**
 * Cost in USD a month at each of many volumes (clips a month, in [0, 1e9]); the workload's own
 * clipsPerMonth is ignored. Throws a RangeError naming the field or `clips[i]`.
 */
export function costCurve(
  option: DeploymentOption,
  workload: Workload,
  clips: ArrayLike<number>,
): Float64Array {
  checkOption(option);
  checkWorkload(workload);
  checkVolumes(clips);
  return curveAt(option, workload, clips);
}

/** The same without checks. */
export function curveAt(
  option: DeploymentOption,
  workload: Workload,
  clips: ArrayLike<number>,
): Float64Array {
  return Float64Array.from(clips, (volume) => costAt(option, workload, volume).usdPerMonth);
}

/** Throws a RangeError unless every entry is a volume; the first bad one is named. */
export function checkVolumes(clips: ArrayLike<number>): void {
  if (typeof clips !== 'object' || clips === null || !Number.isInteger(clips.length)) {
    reject('clips', 'an array of volumes in [0, 1e9]', clips);
  }
  for (let i = 0; i < clips.length; i++) check(`clips[${i}]`, clips[i], clipVolume);
}
