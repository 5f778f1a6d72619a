import type { StepSeries } from '../charts/price-steps.ts';
import type { Data } from '../data/datasets.ts';
import { priceSeries, soldThing } from '../data/price-series.ts';
import { rentSeries } from '../data/rent-series.ts';
import type { PriceRow } from '../data/schema/price.ts';
import { dateLong } from '../format/date.ts';
import { list, plural } from '../format/list.ts';
import { count, percent } from '../format/number.ts';
import { amountText } from './change-text.ts';
import { rate } from './rate.ts';

/** The vendor's own prices of a second, as the page on buying compares them. */
export const vendorPrices = ({ prices }: Data): PriceRow[] =>
  prices.filter(
    ({ vendor, unit, tier }) =>
      vendor === 'Alibaba Cloud' && unit === 'per-second' && tier !== 'batch',
  );

/** What was drawn and what was found in it. */
export interface PriceHistory {
  series: StepSeries[];
  finding: string;
}

const marks = ['circle', 'diamond', 'square', 'triangle', 'hollow-diamond'] as const;

/** Prices that are known in more than one interval, list price and promotion alike, and since when the rest is known. */
export function priceHistory(rows: readonly PriceRow[]): PriceHistory {
  const things = [...Map.groupBy(rows, soldThing).values()];
  const several = things.filter((intervals) => intervals.length > 1);
  // The highest first: in this order the names stand above a narrow picture.
  const drawn = priceSeries(several.flat()).toSorted((x, y) => amountNow(y) - amountNow(x));
  const first = (several[0] ?? [])[0];
  const name = ({ model, region, resolution, promo }: PriceRow) =>
    [
      first && several.every(([row]) => row?.product === first.product)
        ? null
        : `${model}, ${region}`,
      resolution,
      promo ? 'promotion' : 'list price',
    ]
      .filter(Boolean)
      .join(', ');
  return {
    series: drawn.map((intervals, i) => {
      const last = intervals.at(-1) as PriceRow;
      const { promo } = last;
      return {
        label: name(last),
        shown: amountText(last.published.amount, last.published.currency),
        mark: promo ? 'hollow-diamond' : (marks[i % 3] ?? 'circle'),
        color: 'closed',
        dash: promo ? [6, 5] : [],
        steps: intervals.map(({ from, published }) => ({ day: from, value: published.amount })),
        until: last.to ?? last.checked,
      };
    }),
    finding: [moves(rows), since(things)].join(' '),
  };
}

const amountNow = (intervals: readonly PriceRow[]): number =>
  intervals.at(-1)?.published.amount ?? 0;

/** 'No list price has moved; 3 have had a promotion, 30% below the list.' */
function moves(rows: readonly PriceRow[]): string {
  const lists = priceSeries(rows).filter(([row]) => !row?.promo);
  const moved = lists.filter((intervals) => intervals.length > 1).length;
  const promotions = rows.filter(({ promo }) => promo);
  const below = promotions.flatMap((row) => {
    const found = rows.find((one) => !one.promo && soldThing(one) === soldThing(row));
    return found ? [percent(1 - row.published.amount / found.published.amount)] : [];
  });
  const first =
    moved === 0
      ? 'No list price has moved'
      : `${count(moved)} of ${count(lists.length)} list prices have moved`;
  if (promotions.length === 0) return `${first}.`;
  return `${first}; ${count(promotions.length)} ${plural(promotions.length, 'has', 'have')} had a promotion, ${list([...new Set(below)])} below the list.`;
}

function since(things: readonly PriceRow[][]): string {
  const single = things.filter((intervals) => intervals.length === 1).flat();
  if (single.length === 0) return '';
  const days = single.map(({ from }) => from).toSorted();
  return `The other ${count(single.length)} have one interval each, seen since ${dateLong(days[0] ?? '')} at the earliest and ${dateLong(days.at(-1) ?? '')} at the latest.`;
}

/** One rent that was read on several days. */
export interface RentHistoryRow {
  label: string;
  first: { day: string; usd: number };
  last: { day: string; usd: number };
  /** The last reading over the first, less one. */
  change: number;
  sources: string[];
}

export function rentHistory(data: Data): PriceHistory & { rows: RentHistoryRow[] } {
  const found = rentSeries(data.gpus)
    .map(({ gpu, readings }) => {
      const steps = readings.map(({ date, usdPerGpuHour }) => ({
        day: date,
        value: usdPerGpuHour,
      }));
      const [first, last] = [steps[0], steps.at(-1)];
      if (!first || !last) throw new Error(`rents: ${gpu.id} has a series without a reading`);
      const form = readings[0]?.form ? ` ${readings[0].form}` : '';
      return {
        label: `${gpu.label.replace(/ \d+GB$/, '')}${form}, ${readings[0]?.provider}`,
        steps,
        first: { day: first.day, usd: first.value },
        last: { day: last.day, usd: last.value },
        change: last.value / first.value - 1,
        sources: [...new Set(readings.flatMap((row) => row.sources))],
      };
    })
    .toSorted((x, y) => y.last.usd - x.last.usd);
  return {
    rows: found,
    // What stood still is in the table, and would need a sixth mark.
    series: found
      .filter(({ change }) => change !== 0)
      .map(({ label, steps, last }, i) => ({
        label,
        shown: rate(last.usd),
        mark: marks[i % marks.length] ?? 'circle',
        color: 'open',
        dash: [],
        steps,
        until: last.day,
      })),
    finding: rentFinding(found.map(({ change }) => change)),
  };
}

/** 'Of 6 rents that were read on two days, 4 rose by 13% to 20%, 1 fell by 4.8% and 1 stayed.' */
export function rentFinding(changes: readonly number[]): string {
  const rose = changes.filter((change) => change > 0);
  const fell = changes.filter((change) => change < 0).map((change) => -change);
  const stayed = changes.length - rose.length - fell.length;
  const by = (shares: number[]) => {
    const texts = [...new Set([Math.min(...shares), Math.max(...shares)].map(percent))];
    return texts.join(' to ');
  };
  const parts = [
    ...(rose.length > 0 ? [`${count(rose.length)} rose by ${by(rose)}`] : []),
    ...(fell.length > 0 ? [`${count(fell.length)} fell by ${by(fell)}`] : []),
    ...(stayed > 0 ? [`${count(stayed)} stayed`] : []),
  ];
  return `Of ${count(changes.length)} rents that were read on more than one day, ${list(parts)}.`;
}
