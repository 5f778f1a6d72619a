/** The numbers of the chart as rows: costs at round volumes, at the reader's own and where the two change places. */

import { plural } from '../format/list.ts';
import { count } from '../format/number.ts';
import { monthlyCost, type Workload } from '../model/index.ts';
import type { Verdict } from './answer.ts';
import { cheaperOf } from './cheaper.ts';
import type { Crossings } from './crossings.ts';
import type { Side } from './side.ts';

export interface VolumeRow {
  clips: number;
  kind: 'round' | 'yours' | 'crossing';
  a: number | null;
  b: number | null;
  cheaper: Verdict;
}

/** Crossings that a table can hold without drowning; the first and the last ones are kept. */
const mostCrossings = 8;

/** The changes that have no row, in words, and the volume after whose row they belong; null where all have one. */
export function leftOut(found: Crossings | null): { after: number; text: string } | null {
  if (!found) return null;
  const { volumes, alternates } = found;
  if (alternates) {
    const { from, to } = alternates;
    const text = `Between about ${count(from)} and ${count(to)} the cheaper one changes with almost every GPU added`;
    return { after: from, text };
  }
  const more = volumes.length - mostCrossings;
  if (more <= 0) return null;
  const [after = 0, before = 0] = [mostCrossings / 2 - 1, -mostCrossings / 2].map((at) =>
    volumes.at(at),
  );
  const changes = `${count(more)} more ${plural(more, 'change')}`;
  return { after, text: `${changes} between ${count(after)} and ${count(before)}` };
}

export function volumeRows(
  a: Side,
  b: Side,
  work: Workload,
  crossings: readonly number[],
): VolumeRow[] {
  const shown =
    crossings.length <= mostCrossings
      ? crossings
      : [...crossings.slice(0, mostCrossings / 2), ...crossings.slice(-mostCrossings / 2)];
  const round = [0, 100, 1_000, 10_000, 100_000, 1_000_000];
  const kinds = new Map<number, VolumeRow['kind']>();
  for (const clips of round) kinds.set(clips, 'round');
  for (const clips of shown) kinds.set(clips, 'crossing');
  kinds.set(work.clipsPerMonth, 'yours');
  return [...kinds]
    .sort(([x], [y]) => x - y)
    .map(([clips, kind]) => {
      const at = { ...work, clipsPerMonth: clips };
      const costA = a.option && monthlyCost(a.option, at).usdPerMonth;
      const costB = b.option && monthlyCost(b.option, at).usdPerMonth;
      return { clips, kind, a: costA, b: costB, cheaper: cheaperOf(costA, costB) };
    });
}
