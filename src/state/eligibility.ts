/** Whether an option can make the clip that is asked for, and why not. */

import type { OptionEntry, Resolution, Variant } from '../data/types.ts';
import { list } from '../format/list.ts';
import { nameOf } from '../format/name.ts';
import { decimal } from '../format/number.ts';

export interface Asked {
  resolution: Resolution;
  seconds: number;
  audio: boolean;
}

export type Obstacle = 'resolution' | 'sound' | 'length';

export type Eligibility =
  | { variant: Variant; obstacles: [] }
  | { variant: null; obstacles: [Obstacle, ...Obstacle[]] };

/** The variant of the asked resolution, or everything that stands in the way. */
export function eligibility(entry: OptionEntry, asked: Asked): Eligibility {
  const variant = entry.variants.find(({ resolution }) => resolution === asked.resolution);
  const obstacles: Obstacle[] = [];
  if (!variant) obstacles.push('resolution');
  if (asked.audio && !entry.audio) obstacles.push('sound');
  if (!lengthFits(entry, asked.seconds)) obstacles.push('length');
  const [first, ...rest] = obstacles;
  if (variant && first === undefined) return { variant, obstacles: [] };
  return { variant: null, obstacles: [first ?? 'resolution', ...rest] };
}

/** Why not, as a sentence about the option. */
export function refusalSentence(
  entry: OptionEntry,
  asked: Asked,
  obstacles: readonly Obstacle[],
): string {
  return `${nameOf(entry)} ${refusalPredicate(entry, asked, obstacles)}.`;
}

/** Why not, without subject and full stop: 'makes no 1080p video (480p and 720p only) and no sound'. */
export function refusalPredicate(
  entry: OptionEntry,
  asked: Asked,
  obstacles: readonly Obstacle[],
): string {
  return `makes ${list(obstacles.map((obstacle) => missing(entry, asked, obstacle)))}`;
}

function missing(entry: OptionEntry, asked: Asked, obstacle: Obstacle): string {
  if (obstacle === 'sound') return 'no sound';
  if (obstacle === 'length') return `no clips of ${inSeconds(asked.seconds)} (${lengths(entry)})`;
  const has = entry.variants.map(({ resolution }) => resolution);
  return `no ${asked.resolution} video (${list(has)} only)`;
}

function lengthFits({ seconds: { min, max, allowed } }: OptionEntry, asked: number): boolean {
  if (allowed) return allowed.includes(asked);
  return asked >= min && asked <= max;
}

function lengths({ seconds: { min, max, allowed } }: OptionEntry): string {
  if (allowed)
    return `${list(
      allowed.map((value) => decimal(value, 2)),
      'or',
    )} seconds only`;
  return min === max ? `${inSeconds(min)} only` : `${decimal(min, 2)} to ${inSeconds(max)}`;
}

const inSeconds = (value: number): string =>
  value === 1 ? '1 second' : `${decimal(value, 2)} seconds`;
