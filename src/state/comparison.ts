/** The one result object: answer, strip, table and chart all read it, so that they cannot disagree. */

import type { Catalog } from '../data/types.ts';
import type { BreakEven } from '../model/index.ts';
import { type BreakEvenWords, breakEvenWords } from './break-even-words.ts';
import { type BreakdownLine, breakdown, type FleetFacts, fleetFacts } from './breakdown.ts';
import { type Estimate, estimate } from './estimate.ts';
import { lazily } from './lazily.ts';
import { peakNote } from './peak.ts';
import { type Side, side } from './side.ts';
import { unlike } from './unlike.ts';
import type { Values } from './values.ts';
import { type VolumeRow, volumeRows } from './volume-rows.ts';

export interface Comparison extends Omit<Estimate, 'a' | 'b'> {
  a: Side;
  b: Side;
  /** How much less the cheaper one costs; null where one of them has no cost. */
  differenceUsdPerMonth: number | null;
  /** The published break-even, up to max(1 000 000, 4 × clips); null where there is none to compute. */
  breakEven: BreakEven | null;
  unlike: string[];
  lines: BreakdownLine[];
  fleets: { a: FleetFacts | null; b: FleetFacts | null };
  /** Whom the peak does not touch; null where it touches both. */
  peakNote: string | null;
  rows: VolumeRow[];
  /** Raw values of the published `data-key`s; null where there is no answer. */
  figures: Record<FigureKey, number | null>;
  /** The break-even as it stands in a table, also where it is no number. */
  words: BreakEvenWords;
}

export type FigureKey =
  | 'a.usdPerMonth'
  | 'b.usdPerMonth'
  | 'a.usdPerClip'
  | 'b.usdPerClip'
  | 'firstClips'
  | 'settledClips';

/** The estimate with all that the explorer shows of the two. Pure; `values` must be within bounds (see `decode`). */
export function compare(catalog: Catalog, values: Values): Comparison {
  const found = estimate(catalog, values);
  const { asked, crossings, workload } = found;
  const [a, b] = [
    side(found.a, catalog, values, workload),
    side(found.b, catalog, values, workload),
  ];
  const breakEven = crossings?.result ?? null;
  const figures = {
    'a.usdPerMonth': a.cost?.usdPerMonth ?? null,
    'b.usdPerMonth': b.cost?.usdPerMonth ?? null,
    'a.usdPerClip': a.usdPerClip,
    'b.usdPerClip': b.usdPerClip,
    firstClips: breakEven?.firstClips ?? null,
    settledClips: breakEven?.settledClips ?? null,
  };
  const told = {
    ...{ asked, workload, a, b, cheaper: found.cheaper, crossings, answer: found.answer },
    differenceUsdPerMonth:
      a.cost && b.cost ? Math.abs(a.cost.usdPerMonth - b.cost.usdPerMonth) : null,
    breakEven,
    peakNote: peakNote([a, b]),
    figures,
  };
  return lazily(told, {
    ranking: () => found.ranking,
    all: () => found.all,
    unlike: () => unlike(a, b, workload.secondsPerClip),
    lines: () => breakdown(a, b),
    fleets: () => ({ a: fleetFacts(a, catalog), b: fleetFacts(b, catalog) }),
    rows: () => volumeRows(a, b, workload, crossings?.volumes ?? []),
    words: () => breakEvenWords({ a, b, asked, workload, crossings, figures }),
  });
}
