/** One of the two compared options, with everything that the explorer says about it. */

import type { Catalog } from '../data/types.ts';
import { decimal, percent } from '../format/number.ts';
import { type DeploymentOption, limitUsdPerClip, type Workload } from '../model/index.ts';
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

/** A model of fixed length makes a whole number of pieces; a few frames more than asked are not worth a word. */
export function lengthNotes(piece: number, asked: number): string[] {
  const pieces = Math.ceil(asked / piece - 1e-12);
  const made = pieces * piece;
  const seconds = (value: number): string => decimal(value, 2);
  const more = made > asked * 1.05;
  if (pieces > 1) {
    const all = more ? `, ${seconds(made)} seconds in all` : '';
    return [
      `A clip of ${seconds(asked)} seconds is ${pieces} generations of ${seconds(piece)} in a chain${all}.`,
    ];
  }
  return more
    ? [
        `One generation yields ${seconds(piece)} seconds; a clip of ${seconds(asked)} costs as much.`,
      ]
    : [];
}
