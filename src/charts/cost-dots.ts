/** The cost of a clip with every option that compares, as one line each: where a price stands among all. Pure. */

import { shownCurrency } from '../format/currency.ts';
import { money } from '../format/money.ts';
import { moneyCompact } from '../format/money-compact.ts';
import { count } from '../format/number.ts';
import type { CostRange, CostRanges } from '../state/cost-ranges.ts';
import type { Format } from './layout.ts';
import { type DotGroup, rangeDots } from './range-dots.ts';
import type { Drawing } from './shapes.ts';

export interface CostDots {
  title: string;
  /** The finding in one sentence. */
  summary: string;
  drawing: (format: Format) => Drawing;
}

/** @param chosen name of the option that the others are held against, and what it costs a clip; null where it has no cost */
export function costDots(
  families: readonly CostRanges[],
  clips: number,
  chosen: { name: string; usdPerClip: number } | null,
): CostDots | null {
  if (families.length === 0) return null;
  const groups = families.map(
    ({ label, rows }): DotGroup => ({
      name: label,
      rows: rows.map((row) => ({
        name: rowName(row),
        shown: money(row.usdPerClip),
        mark: row.mark,
        color: row.tone,
        value: row.usdPerClip,
        range: row.range,
        estimate: row.estimate,
        strong: row.chosen,
      })),
    }),
  );
  const { perUsd } = shownCurrency();
  const axis = { title: 'a clip, logarithmic scale', text: moneyCompact, perUnit: perUsd };
  return {
    title: 'What a kept clip costs, option by option',
    summary: finding(families, clips, chosen),
    drawing: (format) => rangeDots(groups, axis, format),
  };
}

/** 'Wan 2.6 API (Singapore) and 13 more' */
export const rowName = ({ name, more }: CostRange): string =>
  more > 0 ? `${name} and ${count(more)} more` : name;

function finding(
  families: readonly CostRanges[],
  clips: number,
  chosen: { name: string; usdPerClip: number } | null,
): string {
  const rows = families.flatMap((family) => family.rows);
  const costs = rows.map(({ usdPerClip }) => usdPerClip);
  const span = `At ${count(clips)} clips a month, a clip costs ${money(Math.min(...costs))} to ${money(Math.max(...costs))}`;
  const above = rows.reduce((sum, { aboveQuota }) => sum + aboveQuota, 0);
  const quota =
    above > 0 ? ` The volume is above the default quota of ${count(above)} of these prices.` : '';
  if (!chosen) return `${span}.${quota}`;
  const isMetered = ({ family }: CostRange) =>
    family === 'vendor-api' || family === 'hosted-open-weights';
  // As shown: what differs by less than a cent stands on the same price.
  const below = (some: readonly CostRange[]) =>
    number(some.filter((row) => cents(row.usdPerClip) < cents(chosen.usdPerClip)));
  const prices = rows.filter(isMetered);
  const fleets = rows.filter((row) => !isMetered(row));
  const parts = [
    prices.length > 0 ? `${below(prices)} of ${number(prices)} prices per output` : null,
    fleets.length > 0 ? `${below(fleets)} of ${number(fleets)} ways with your own GPUs` : null,
  ].filter(Boolean);
  return `${span}; less than the ${money(chosen.usdPerClip)} of ${chosen.name} ask ${parts.join(' and ')}.${quota}`;
}

const cents = (usd: number): number => Math.round(usd * 1e4);

const number = (rows: readonly CostRange[]): string => {
  const all = rows.reduce((sum, { more }) => sum + 1 + more, 0);
  return all === 0 ? 'none' : count(all);
};
