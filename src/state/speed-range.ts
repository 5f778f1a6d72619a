/** How far a fleet's cost may be off because its speed is: the two ends as options. */

import { buildOption } from '../data/build-option.ts';
import type { Catalog, FleetRecipe, Variant } from '../data/types.ts';
import type { DeploymentOption } from '../model/index.ts';
import { assumer, type Values } from './values.ts';

/** The two ends of what is known about a fleet's speed, as options; null for anything but a fleet. */
export interface SpeedRange {
  fast: DeploymentOption;
  slow: DeploymentOption;
  /** GPU-seconds of one generation at either end. */
  gpuSeconds: { low: number; high: number };
}

/**
 * The option at its fastest and slowest: the range of the published time (where the row has one) times the range of
 * the throughput factor. Both ends together are wider than either alone; they are bounds, not a likely interval.
 */
export function speedRange(variant: Variant, catalog: Catalog, values: Values): SpeedRange | null {
  const { recipe } = variant;
  if (recipe.kind === 'metered' || recipe.kind === 'fixed') return null;
  const factor = catalog.assumptions.find(({ id }) => id === 'throughput-factor');
  if (!factor) return null;
  const assume = assumer(catalog, values);
  const own = assume('throughput-factor');
  const at = (seconds: number, factorValue: number): DeploymentOption => {
    const moved: FleetRecipe = { ...recipe, publishedGpuSeconds: seconds };
    const option = buildOption(moved, (id) =>
      id === 'throughput-factor' ? factorValue : assume(id),
    );
    return { ...option, attemptsPerClip: Number(values.attempts) };
  };
  // The reader's own factor may lie outside the range that we would defend; the range then reaches to it.
  const lowFactor = Math.min(own, factor.low ?? own);
  const highFactor = Math.max(own, factor.high ?? own);
  const low = Math.min(recipe.publishedGpuSeconds, variant.low ?? recipe.publishedGpuSeconds);
  const high = Math.max(recipe.publishedGpuSeconds, variant.high ?? recipe.publishedGpuSeconds);
  if (low * lowFactor === high * highFactor) return null;
  return {
    fast: at(low, lowFactor),
    slow: at(high, highFactor),
    gpuSeconds: { low: low * lowFactor, high: high * highFactor },
  };
}
