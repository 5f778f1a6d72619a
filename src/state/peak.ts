/** Whom the busiest hour costs something. */

import { nameOf } from '../format/name.ts';
import type { DeploymentOption } from '../model/index.ts';

/** Owned and reserved GPUs must stand ready for the peak; output prices and on-demand GPUs follow the load. */
export const feelsPeak = ({ kind }: DeploymentOption): boolean =>
  kind === 'owned' || kind === 'reserved';

/** Which of the two the peak leaves untouched, as a sentence; null where both pay for it. */
export function peakNote(
  sides: readonly { entry: { short: string }; option: DeploymentOption | null }[],
): string | null {
  const free = sides.filter(({ option }) => option && !feelsPeak(option));
  if (free.length === 0) return null;
  if (free.length === sides.length) {
    return 'The peak changes neither cost: a price per output and GPUs rented by the second follow the load.';
  }
  return `The peak does not change the cost of ${free[0] ? nameOf(free[0].entry) : ''}: it follows the load.`;
}
