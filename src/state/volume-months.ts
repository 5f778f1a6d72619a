/** When a volume that grows or shrinks month by month passes a break-even. */

/** No month is looked at beyond the longest horizon. */
const farthest = 120;

export interface Passing {
  /** The volume of the break-even. */
  clips: number;
  /** Whether the first month's volume is above it. */
  above: boolean;
  /** The first month on the other side, from 0; null where the volume stays on its side for ten years. */
  month: number | null;
}

/** The volume of a month, from 0. */
export const clipsIn = (month: number, clips: number, growth: number): number =>
  clips * (1 + growth) ** month;

/** A volume exactly at a break-even is still below it: the model counts a boundary to its left. */
export function passing(at: number, clips: number, growth: number): Passing {
  const above = clips > at;
  let month = 1;
  while (month < farthest && clipsIn(month, clips, growth) > at === above) month++;
  return { clips: at, above, month: month < farthest ? month : null };
}
