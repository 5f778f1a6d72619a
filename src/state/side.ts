/** One of the two compared options, with everything that the explorer says about it. */

import type { Catalog } from '../data/types.ts';
import { percent } from '../format/number.ts';
import { type DeploymentOption, limitUsdPerClip, type Workload } from '../model/index.ts';
import { lengthNotes } from './length-notes.ts';
import { type Badge, badgeOf, type Chosen, warningsOf } from './priced.ts';
import { type SpeedRange, speedRange } from './speed-range.ts';
import type { Values } from './values.ts';

export interface Side extends Chosen {
  /** USD per clip as volume grows without bound. */
  limitUsdPerClip: number | null;
  warnings: string[];
  notes: string[];
  badge: Badge | null;
  /** The option at both ends of what is known about its speed; null for anything but a fleet. */
  speed: SpeedRange | null;
}

export function side(found: Chosen, catalog: Catalog, values: Values, work: Workload): Side {
  const { variant, option } = found;
  return {
    ...found,
    limitUsdPerClip: option && limitUsdPerClip(option, work),
    warnings: warningsOf(found, work),
    notes: option ? notesOf(option, work) : [],
    badge: variant && badgeOf(variant),
    speed: variant && speedRange(variant, catalog, values),
  };
}

function notesOf(option: DeploymentOption, work: Workload): string[] {
  const notes: string[] = [];
  const piece = option.secondsPerGeneration;
  if (piece !== null) notes.push(...lengthNotes(piece, work.secondsPerClip));
  if (option.kind === 'on-demand') {
    notes.push(
      `Rented by the second as the load comes; ${percent(option.targetUtilization)} of the billed time does work.`,
    );
  }
  return notes;
}
