/** The part of a comparison that every calculator shows: the answer, and every family at the reader's volume. */

import type { Catalog, OptionEntry } from '../data/types.ts';
import { type Workload, workload } from '../model/index.ts';
import { type Answer, answer, type Verdict } from './answer.ts';
import { cheaperOf } from './cheaper.ts';
import { type Crossings, crossings } from './crossings.ts';
import type { Asked } from './eligibility.ts';
import { lazily } from './lazily.ts';
import { type Chosen, chosen, priced } from './priced.ts';
import { type RankedOption, type RankRow, ranked, rankFamilies, rankOptions } from './ranking.ts';
import { sharedValues, type Values } from './values.ts';

export interface Estimate {
  asked: Asked;
  workload: Workload;
  a: Chosen;
  b: Chosen;
  cheaper: Verdict;
  /** All changes, also those beyond the published range; null where an option is refused. */
  crossings: Crossings | null;
  answer: Answer;
  /** One row for each family, cheapest first. */
  ranking: RankRow[];
  /** Every option, the article's and the refused ones included. */
  all: RankedOption[];
}

/**
 * Answers for the two chosen options; the others are priced when somebody looks at them. Pure; `values` must be within
 * bounds (see `decode`).
 */
export function estimate(catalog: Catalog, values: Values): Estimate {
  const shared = sharedValues(values);
  const { resolution, seconds, audio, clips, peak } = shared;
  const asked = { resolution, seconds, audio };
  const work = workload({ clipsPerMonth: clips, secondsPerClip: seconds, peakToAverage: peak });
  const price = (entry: OptionEntry) => ranked(priced(entry, catalog, values, asked, work), shared);
  const foundA = price(named(catalog, shared.a));
  const foundB = shared.b === shared.a ? foundA : price(named(catalog, shared.b));
  const known = new Map([foundA, foundB].map((one) => [one.entry, one]));
  const [a, b] = [chosen('a', foundA), chosen('b', foundB)];
  const found = a.option && b.option ? crossings(a.option, b.option, work) : null;
  const cheaper = cheaperOf(a.cost?.usdPerMonth ?? null, b.cost?.usdPerMonth ?? null);
  const told = {
    asked,
    workload: work,
    a,
    b,
    cheaper,
    crossings: found,
    answer: answer({ a, b, asked, clips, peak, cheaper, found }),
  };
  const all = () => rankOptions(catalog.options.map((entry) => known.get(entry) ?? price(entry)));
  const result: Estimate = lazily(told, {
    all,
    ranking: () => rankFamilies(result.all, asked, work, [foundA, foundB]),
  });
  return result;
}

/** Throws a RangeError on an unknown id: a link's has been replaced before it comes here. */
function named({ options }: Catalog, id: string): OptionEntry {
  const found = options.find((entry) => entry.id === id);
  if (!found) throw new RangeError(`no option is called ${id}`);
  return found;
}
