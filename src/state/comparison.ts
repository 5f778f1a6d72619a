/** The one result object: answer, strip, table and chart all read it, so that they cannot disagree. */

import type { Catalog } from '../data/types.ts';
import { type BreakEven, type Workload, workload } from '../model/index.ts';
import { type Answer, answer, type Verdict } from './answer.ts';
import { type BreakdownLine, breakdown, type FleetFacts, fleetFacts } from './breakdown.ts';
import { type Crossings, crossings } from './crossings.ts';
import type { Asked } from './eligibility.ts';
import { peakNote } from './peak.ts';
import { type RankedOption, type RankRow, rankFamilies, rankOptions } from './ranking.ts';
import { priced, type Side, side } from './side.ts';
import { unlike } from './unlike.ts';
import { sharedValues, type Values } from './values.ts';
import { cheaperOf, type VolumeRow, volumeRows } from './volume-rows.ts';

export interface Comparison {
  asked: Asked;
  workload: Workload;
  a: Side;
  b: Side;
  cheaper: Verdict;
  /** How much less the cheaper one costs; null where one of them has no cost. */
  differenceUsdPerMonth: number | null;
  /** The published break-even, up to max(1 000 000, 4 × clips); null where there is none to compute. */
  breakEven: BreakEven | null;
  /** All changes, also those beyond that range; null where an option is refused. */
  crossings: Crossings | null;
  answer: Answer;
  /** One row for each family, cheapest first. */
  ranking: RankRow[];
  /** Every option, the article's and the refused ones included. */
  all: RankedOption[];
  unlike: string[];
  lines: BreakdownLine[];
  fleets: { a: FleetFacts | null; b: FleetFacts | null };
  /** Whom the peak does not touch; null where it touches both. */
  peakNote: string | null;
  rows: VolumeRow[];
  /** Raw values of the published `data-key`s; null where there is no answer. */
  figures: Record<FigureKey, number | null>;
}

export type FigureKey =
  | 'a.usdPerMonth'
  | 'b.usdPerMonth'
  | 'a.usdPerClip'
  | 'b.usdPerClip'
  | 'firstClips'
  | 'settledClips';

/** Compares the two chosen options and ranks all others. Pure; `values` must be within bounds (see `decode`). */
export function compare(catalog: Catalog, values: Values): Comparison {
  const shared = sharedValues(values);
  const { resolution, seconds, audio, clips, peak } = shared;
  const asked = { resolution, seconds, audio };
  const work = workload({ clipsPerMonth: clips, secondsPerClip: seconds, peakToAverage: peak });
  const all = rankOptions(
    catalog.options.map((entry) => priced(entry, catalog, values, asked, work)),
    shared,
  );
  const [foundA, foundB] = [chosen(all, shared.a), chosen(all, shared.b)];
  const a = side('a', foundA, catalog, values, work);
  const b = side('b', foundB, catalog, values, work);
  const found = a.option && b.option ? crossings(a.option, b.option, work) : null;
  const cheaper = cheaperOf(a.cost?.usdPerMonth ?? null, b.cost?.usdPerMonth ?? null);
  return {
    asked,
    workload: work,
    a,
    b,
    cheaper,
    differenceUsdPerMonth:
      a.cost && b.cost ? Math.abs(a.cost.usdPerMonth - b.cost.usdPerMonth) : null,
    breakEven: found?.result ?? null,
    crossings: found,
    answer: answer({ a, b, asked, clips, peak, cheaper, found }),
    ranking: rankFamilies(all, asked, work, [foundA, foundB]),
    all,
    unlike: unlike(a, b, seconds),
    lines: breakdown(a, b),
    fleets: { a: fleetFacts(a, catalog), b: fleetFacts(b, catalog) },
    peakNote: peakNote([a, b]),
    rows: volumeRows(a, b, work, found?.volumes ?? []),
    figures: {
      'a.usdPerMonth': a.cost?.usdPerMonth ?? null,
      'b.usdPerMonth': b.cost?.usdPerMonth ?? null,
      'a.usdPerClip': a.usdPerClip,
      'b.usdPerClip': b.usdPerClip,
      firstClips: found?.result?.firstClips ?? null,
      settledClips: found?.result?.settledClips ?? null,
    },
  };
}

/** Throws a RangeError on an unknown id: a link's has been replaced before it comes here. */
function chosen(all: readonly RankedOption[], id: string): RankedOption {
  const found = all.find(({ entry }) => entry.id === id);
  if (!found) throw new RangeError(`no option is called ${id}`);
  return found;
}
