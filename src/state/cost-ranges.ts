/** What a clip costs with every option that compares with the chosen two, and how far its speed may move that. */

import type { Catalog, Family, RankedFamily } from '../data/types.ts';
import { rankedFamilies } from '../data/types.ts';
import { money } from '../format/money.ts';
import { nameOf } from '../format/name.ts';
import { monthlyCost } from '../model/index.ts';
import type { Estimate } from './estimate.ts';
import { familyLabels, familyMarks, type Mark, type Tone } from './families.ts';
import { warningsOf } from './priced.ts';
import type { RankedOption } from './ranking.ts';
import { speedRange } from './speed-range.ts';
import type { Values } from './values.ts';

/** One option, or several of one family at one price. */
export interface CostRange {
  /** The one that the others are named by. */
  name: string;
  /** How many others ask the same. */
  more: number;
  family: Family;
  mark: Mark;
  tone: Tone;
  usdPerClip: number;
  /** At the fast and at the slow end of what is known of the speed; null for prices per output. */
  range: { low: number; high: number } | null;
  /** How many of them have a default quota that does not cover the volume. */
  aboveQuota: number;
  /** Its speed was derived, not measured. */
  estimate: boolean;
  chosen: boolean;
}

export interface CostRanges {
  family: RankedFamily;
  label: string;
  rows: CostRange[];
}

/** By family, cheapest first; options that cannot make the clip, or make another kind of clip, are left out. */
export function costRanges(
  { all, a, b, workload }: Pick<Estimate, 'all' | 'a' | 'b' | 'workload'>,
  catalog: Catalog,
  values: Values,
): CostRanges[] {
  const tasks = new Set([a.entry.task, b.entry.task]);
  const classes = new Set([a.entry.modelClass, b.entry.modelClass]);
  const priced = all.filter(
    ({ entry, usdPerClip }) =>
      (usdPerClip ?? 0) > 0 && tasks.has(entry.task) && classes.has(entry.modelClass),
  );
  const rangeOf = ({ variant, usdPerClip }: RankedOption): CostRange['range'] => {
    const speed = variant && speedRange(variant, catalog, values);
    if (!speed || usdPerClip === null) return null;
    const perClip = (option: typeof speed.fast) =>
      monthlyCost(option, workload).usdPerClip ?? usdPerClip;
    const ends = [perClip(speed.fast), perClip(speed.slow), usdPerClip];
    return { low: Math.min(...ends), high: Math.max(...ends) };
  };
  const rowOf = (same: readonly RankedOption[]): CostRange => {
    const first = (same.find(({ chosen }) => chosen) ?? same[0]) as RankedOption;
    const { entry, tone, variant, usdPerClip } = first;
    return {
      name: nameOf(entry),
      more: same.length - 1,
      family: entry.family,
      mark: familyMarks[entry.family],
      tone,
      usdPerClip: usdPerClip ?? 0,
      range: rangeOf(first),
      aboveQuota: same.filter((one) => warningsOf(one, workload).length > 0).length,
      estimate: variant?.basis === 'derived',
      chosen: first.chosen !== null,
    };
  };
  return rankedFamilies.flatMap((family): CostRanges[] => {
    const members = priced.filter(({ entry }) => entry.family === family);
    // Fleets of one price are told apart by their ranges; prices of one amount are one line.
    const groups = Map.groupBy(members, ({ entry, option, tone, usdPerClip }) =>
      option?.kind === 'metered' ? `${money(usdPerClip ?? 0)} ${tone}` : entry.id,
    );
    const rows = [...groups.values()].map(rowOf);
    return rows.length > 0 ? [{ family, label: familyLabels[family], rows }] : [];
  });
}
