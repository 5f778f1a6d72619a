/** What each option has cost in cash by every month, and when one has paid back against another. */

import type { Catalog } from '../data/types.ts';
import { type ProjectedMonth, project, workload } from '../model/index.ts';
import { crossings } from './crossings.ts';
import { type Priced, priced } from './priced.ts';
import { sharedValues, type Values } from './values.ts';
import { clipsIn, type Passing, passing } from './volume-months.ts';

/** One of the options, up to four; each stands once, however often it is chosen. */
export interface CashOption extends Priced {
  key: 'a' | 'b' | 'c' | 'd';
  /** Empty where the option cannot make the clip; its total is then 0. */
  months: ProjectedMonth[];
  totalUsd: number;
  /** The month from which on it has cost no more than the one that is cheapest now; null for never. */
  paidBack: number | null;
}

export interface Cash {
  /** Months that are shown: the horizon, or fewer (`cut`) where the volume would exceed what the model computes. */
  months: number;
  cut: boolean;
  /** The first month: '2026-11'. */
  start: string;
  options: CashOption[];
  a: CashOption;
  /** The same as `a` where both are. */
  b: CashOption;
  /** The one with the lowest monthly cost at the first month's volume; undefined where none can make the clip. */
  cheapest: CashOption | undefined;
  /** From which month on b has cost no more than a; null for never in these months. */
  paidBack: number | null;
  /** The first break-even of a and b at today's prices, and the last one where that is another. */
  passings: Passing[];
}

/** The largest volume that the model computes. */
const mostClips = 1e9;

/** Pure; `values` must be within bounds (see `decode`) and name the view's inputs. */
export function cash(catalog: Catalog, values: Values): Cash {
  const asked = sharedValues(values);
  const { clips, seconds, peak } = asked;
  const growth = Number(values.growth);
  const work = workload({ clipsPerMonth: clips, secondsPerClip: seconds, peakToAverage: peak });
  const horizon = Number(values.horizon);
  let months = 1;
  while (months < horizon && clipsIn(months, clips, growth) <= mostClips) months++;
  const priceChangePerYear = Number(values['price-change']);
  const terms = { months, growthPerMonth: growth, priceChangePerYear };

  const options: CashOption[] = [];
  const chosen = { a: asked.a, b: asked.b, c: values['option-c'], d: values['option-d'] };
  for (const [key, id] of Object.entries(chosen)) {
    const entry = catalog.options.find((one) => one.id === id);
    if (!entry || options.some((one) => one.entry === entry)) continue;
    const found = priced(entry, catalog, values, asked, work);
    const rows = found.option ? project(found.option, work, terms) : [];
    options.push({
      ...found,
      key: key as CashOption['key'],
      months: rows,
      totalUsd: rows.at(-1)?.cumulativeUsd ?? 0,
      paidBack: null,
    });
  }
  const [cheapest] = options
    .filter(({ cost }) => cost)
    .toSorted((x, y) => (x.cost?.usdPerMonth ?? 0) - (y.cost?.usdPerMonth ?? 0));
  for (const one of options) one.paidBack = paidBack(one, cheapest);

  const [a, b] = [asked.a, asked.b].map((id) => options.find(({ entry }) => entry.id === id));
  if (!a || !b) throw new RangeError(`no option is called ${a ? asked.b : asked.a}`);
  const passings: Passing[] = [];
  if (a !== b && a.option && b.option) {
    const { volumes, settled, alternates } = crossings(a.option, b.option, work);
    const [first, ...rest] = alternates ? [alternates.from, alternates.to] : volumes;
    const last = settled ? rest.at(-1) : undefined;
    for (const at of [first, last]) {
      if (at !== undefined) passings.push(passing(at, clips, growth));
    }
  }
  const cut = months < horizon;
  const start = String(values.start);
  return { months, cut, start, options, a, b, cheapest, paidBack: paidBack(b, a), passings };
}

/** The model's `payback`, on months that are projected already. */
function paidBack(one: CashOption, rival: CashOption | undefined): number | null {
  if (!one.option || !rival?.option || one === rival) return null;
  const behind = one.months.findLastIndex(
    ({ cumulativeUsd }, month) => cumulativeUsd > (rival.months[month]?.cumulativeUsd ?? 0),
  );
  return behind + 1 < one.months.length ? behind + 1 : null;
}

/** Months of the table: each of a year, else the last of each quarter; the last one always. */
export const tableMonths = ({ months }: Cash): number[] =>
  Array.from({ length: months }, (_, month) => month).filter(
    (month) => months <= 12 || month % 3 === 2 || month === months - 1,
  );
