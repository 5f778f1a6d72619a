/** An option at the reader's volume: what it costs, or why it cannot do what is asked. */

import type { Catalog, OptionEntry, Variant } from '../data/types.ts';
import { duration } from '../format/duration.ts';
import { plural } from '../format/list.ts';
import { count, decimal } from '../format/number.ts';
import {
  type DeploymentOption,
  type MonthlyCost,
  monthlyCost,
  type Workload,
} from '../model/index.ts';
import { type Asked, eligibility, type Obstacle, refusalSentence } from './eligibility.ts';
import { familyMarks, type Mark, type Tone, toneOf } from './families.ts';
import { readerOption } from './reader-option.ts';
import type { Values } from './values.ts';

/** Shown beside every number of a variant whose speed nobody measured as such. */
export interface Badge {
  label: string;
  /** The published figure's range in words; null where there is none. */
  range: string | null;
}

/** What every list and drawing needs to know of an option at the reader's volume. */
export interface Priced {
  entry: OptionEntry;
  tone: Tone;
  mark: Mark;
  /** Null where the option cannot make the clip; then `refusal` says why. */
  variant: Variant | null;
  refusal: string | null;
  obstacles: readonly Obstacle[];
  option: DeploymentOption | null;
  cost: MonthlyCost | null;
}

/** One of the two that are compared. */
export interface Chosen extends Priced {
  key: 'a' | 'b';
  usdPerClip: number | null;
}

/** An option under the reader's assumptions, priced for the workload or refused. */
export function priced(
  entry: OptionEntry,
  catalog: Catalog,
  values: Values,
  asked: Asked,
  work: Workload,
): Priced {
  const { variant, obstacles } = eligibility(entry, asked);
  const look = { entry, tone: toneOf(entry), mark: familyMarks[entry.family], obstacles };
  if (!variant) {
    const refusal = refusalSentence(entry, asked, obstacles);
    return { ...look, variant, refusal, option: null, cost: null };
  }
  const option = readerOption(variant, catalog, values);
  return { ...look, variant, refusal: null, option, cost: monthlyCost(option, work) };
}

export const chosen = (key: 'a' | 'b', found: Priced): Chosen => ({
  ...found,
  key,
  usdPerClip: found.cost?.usdPerClip ?? null,
});

/** Where an API's default quota does not cover the volume: the number stands, with this beside it. */
export function warningsOf({ option, cost }: Priced, work: Workload): string[] {
  const capacity = cost?.capacityClipsPerMonth ?? null;
  if (option?.kind !== 'metered' || capacity === null || work.clipsPerMonth <= capacity) return [];
  const peak =
    work.peakToAverage > 1 ? ` at a peak of ${decimal(work.peakToAverage, 2)} times` : '';
  const atOnce = `${option.maxConcurrent} ${plural(option.maxConcurrent ?? 0, 'request')} at once`;
  return [
    `The default quota (${atOnce}, about ${duration(option.secondsPerRequest ?? 0)} each) covers ` +
      `${count(Math.floor(capacity))} clips a month${peak}, and you ask for ${count(work.clipsPerMonth)}: ` +
      'ask for a higher quota before you count on this price.',
  ];
}

/** Before an amount in a sentence, where the badge of a table would stand. */
export const estimated = ({ variant }: Pick<Priced, 'variant'>): string =>
  variant?.basis === 'derived' ? 'an estimated ' : '';

export function badgeOf(variant: Variant): Badge | null {
  if (variant.basis !== 'derived') return null;
  const unit = variant.recipe.kind === 'metered' ? 'USD' : 'GPU-seconds';
  const { low, high } = variant;
  const range =
    low === null || high === null ? null : `${decimal(low, 3)} to ${decimal(high, 3)} ${unit}`;
  return { label: 'Derived', range };
}
