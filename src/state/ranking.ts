/** Every family at the reader's volume, because two options alone mislead. */

import type { RankedFamily } from '../data/types.ts';
import { rankedFamilies } from '../data/types.ts';
import { decimal } from '../format/number.ts';
import type { Workload } from '../model/index.ts';
import type { Asked, Obstacle } from './eligibility.ts';
import { familyLabels, familyMarks, type Mark, type Tone } from './families.ts';
import { type Badge, badgeOf, type Priced, warningsOf } from './priced.ts';

/** One line of the strip: the option that stands for a family, or why there is none. */
export interface RankRow {
  family: RankedFamily;
  familyLabel: string;
  mark: Mark;
  tone: Tone;
  /** Null where no option of the family can do what is asked; then `refusal` says why. */
  best: Priced | null;
  /** The cheapest comparable option of the family, where the reader has chosen a dearer one of it. */
  cheaper: RankedOption | null;
  refusal: string | null;
  usdPerMonth: number | null;
  usdPerClip: number | null;
  /** Cost as a share of the dearest family's, for a bar: 0…1. */
  share: number | null;
  warnings: string[];
  badge: Badge | null;
  chosen: 'a' | 'b' | null;
  /** Options of the family that were compared. */
  among: number;
}

/** A line of the full table. */
export interface RankedOption extends Priced {
  usdPerMonth: number | null;
  usdPerClip: number | null;
  chosen: 'a' | 'b' | null;
}

/** The families, cheapest first, those that cannot do it last in their own order. */
export function rankFamilies(
  options: readonly RankedOption[],
  asked: Asked,
  work: Workload,
  [a, b]: readonly [RankedOption, RankedOption],
): RankRow[] {
  const tasks = new Set([a.entry.task, b.entry.task]);
  const classes = new Set([a.entry.modelClass, b.entry.modelClass]);
  const comparable = options.filter(
    ({ entry }) => tasks.has(entry.task) && classes.has(entry.modelClass),
  );
  const rows = rankedFamilies.map((family) => {
    const members = comparable.filter(({ entry }) => entry.family === family);
    return rankRow(family, members, asked, work);
  });
  const most = Math.max(...rows.map(({ usdPerMonth }) => usdPerMonth ?? 0));
  for (const row of rows) {
    if (row.usdPerMonth !== null) row.share = most > 0 ? row.usdPerMonth / most : 0;
  }
  return rows.sort(cheapestFirst);
}

/** An option as a line of the full table. */
export const ranked = (found: Priced, chosen: { a: string; b: string }): RankedOption => ({
  ...found,
  usdPerMonth: found.cost?.usdPerMonth ?? null,
  usdPerClip: found.cost?.usdPerClip ?? null,
  chosen: chosenAs(found.entry.id, chosen),
});

/** Every option, priced ones first and cheapest first, then those that cannot do it. */
export const rankOptions = (options: readonly RankedOption[]): RankedOption[] =>
  options.toSorted(cheapestFirst);

const chosenAs = (id: string, { a, b }: { a: string; b: string }): 'a' | 'b' | null =>
  id === a ? 'a' : id === b ? 'b' : null;

function cheapestFirst(
  x: { usdPerMonth: number | null },
  y: { usdPerMonth: number | null },
): number {
  if (x.usdPerMonth === null || y.usdPerMonth === null) {
    return Number(x.usdPerMonth === null) - Number(y.usdPerMonth === null);
  }
  return x.usdPerMonth - y.usdPerMonth;
}

function rankRow(
  family: RankedFamily,
  members: readonly RankedOption[],
  asked: Asked,
  work: Workload,
): RankRow {
  // The members come sorted by cost, so that the first priced one is the cheapest.
  const cheapest = members.find(({ cost }) => cost) ?? null;
  // What the reader compares stands in the strip: another option in its place would look like a mistake.
  const best = members.find(({ chosen, cost }) => chosen && cost) ?? cheapest;
  return {
    family,
    familyLabel: familyLabels[family],
    mark: familyMarks[family],
    tone: best?.tone ?? (family === 'vendor-api' ? 'closed' : 'open'),
    best,
    cheaper: best === cheapest ? null : cheapest,
    refusal: best ? null : familyRefusal(members, asked),
    usdPerMonth: best?.usdPerMonth ?? null,
    usdPerClip: best?.usdPerClip ?? null,
    share: null,
    warnings: best ? warningsOf(best, work) : [],
    badge: best?.variant ? badgeOf(best.variant) : null,
    chosen: best?.chosen ?? null,
    among: members.length,
  };
}

/** What all members lack; where each lacks something else, only that none does it all. */
function familyRefusal(members: readonly RankedOption[], asked: Asked): string {
  if (members.length === 0) return 'The data hold no option of this kind that compares.';
  const all = (obstacle: Obstacle): boolean =>
    members.every(({ obstacles }) => obstacles.includes(obstacle));
  const open = members.every(({ entry }) => entry.weights === 'open');
  const who = open ? 'No open Wan model' : 'None of these';
  if (all('sound')) return `${who} makes sound.`;
  if (all('resolution')) return `None of these makes ${asked.resolution} video.`;
  if (all('length')) return `None of these makes clips of ${decimal(asked.seconds, 2)} seconds.`;
  return 'None of these does all that is asked.';
}
