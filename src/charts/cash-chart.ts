/** Cumulative cash by month as a chart: one curve for each option. Pure. */

import { list } from '../format/list.ts';
import { money } from '../format/money.ts';
import { monthLong, monthShort } from '../format/month.ts';
import { nameOf } from '../format/name.ts';
import type { CashOption } from '../state/cash.ts';
import type { PaybackView } from '../state/payback-view.ts';
import { dashOf } from './curve-look.ts';
import type { Drawing, ReadPoint } from './shapes.ts';
import type { ChartPoint, ChartSeries, ChartSpec } from './spec.ts';
import { moneyAxis } from './ticks.ts';

/** The chart of a view with at least one option that can make the clip; x counts months from the first one's start. */
export function cashChart(view: PaybackView): ChartSpec {
  const { options, months, start } = view;
  const shown = options.filter(({ option }) => option);
  const series = shown.map((one, i) => curve(one, shown.slice(0, i)));
  const step = steps.find((size) => months / size <= 6) ?? 24;
  const ticks = Array.from({ length: Math.floor(months / step) + 1 }, (_, i) => i * step);
  return {
    title: `Cash paid in all by month: ${list(shown.map(({ entry }) => nameOf(entry)))}`,
    summary: view.answer.text,
    x: {
      max: months,
      ticks: ticks.map((value) => ({ value, label: monthShort(start, value) })),
      title: 'start of the month',
    },
    y: moneyAxis(Math.max(...shown.map(({ totalUsd }) => totalUsd)), 5),
    series,
    crossings: meetings(view),
    unmarked: [],
    zone: null,
    volume: null,
    bandNote: null,
    empty: null,
  };
}

/** Each month of the chart as a column that can be read off: what every option has cost by its end. */
export function cashColumns(view: PaybackView, { plot, width, xMax }: Drawing): ReadPoint[] {
  const shown = view.options.filter(({ option }) => option);
  return Array.from({ length: view.months }, (_, month) => ({
    x: (plot.left + ((month + 1) / xMax) * (plot.right - plot.left)) / width,
    y: null,
    name: `End of ${monthLong(view.start, month)}`,
    lines: shown.map(
      ({ entry, months }) => `${nameOf(entry)} ${money(months[month]?.cumulativeUsd ?? 0)}`,
    ),
  }));
}

/** Months between two labels of the axis. */
const steps = [1, 2, 3, 6, 12, 24];

/** Told apart by hue, shade, dash and mark: a third and a fourth one of one hue have a dash of their own. */
function curve(one: CashOption, before: readonly CashOption[]): ChartSeries {
  const alike = before.filter(({ tone }) => tone === one.tone).length;
  return {
    key: one.key,
    label: one.entry.short,
    detail: `${money(one.totalUsd)} in all`,
    tone: one.tone,
    shifted: alike % 2 === 1,
    dash: alike > 1 ? 'dash-dotted' : dashOf(one.entry.family),
    mark: one.mark,
    points: path(one),
    band: null,
  };
}

/** A month that costs as much as the next one lies on a straight line. */
const path = ({ months }: CashOption): ChartPoint[] => [
  { x: 0, usd: 0 },
  ...months
    .filter(({ cashUsd }, i) => cashUsd !== months[i + 1]?.cashUsd)
    .map(({ month, cumulativeUsd }) => ({ x: month + 1, usd: cumulativeUsd })),
];

/** Where b has paid back against a, and every option against the one that is cheapest now. */
function meetings({
  a,
  b,
  cheapest,
  paidBack,
  options,
  start,
}: PaybackView): ChartSpec['crossings'] {
  const found: ChartSpec['crossings'] = [];
  if (paidBack) {
    found.push({ ...meeting(b, a, paidBack), label: `paid back ${monthShort(start, paidBack)}` });
  }
  for (const one of options) {
    if (!cheapest || !one.paidBack || (one === b && cheapest === a)) continue;
    found.push({ ...meeting(one, cheapest, one.paidBack), label: null });
  }
  return found;
}

/** The point within that month at which the straight pieces of two curves meet. */
function meeting(one: CashOption, other: CashOption, month: number): ChartPoint {
  const at = (x: number, { months }: CashOption): number => months[x - 1]?.cumulativeUsd ?? 0;
  const [before, after] = [month, month + 1].map((x) => at(x, one) - at(x, other)) as [
    number,
    number,
  ];
  const share = before > after ? before / (before - after) : 1;
  const from = at(month, one);
  return { x: month + share, usd: from + share * (at(month + 1, one) - from) };
}
