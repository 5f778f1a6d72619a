/** Prices over time as steps: each holds until the next begins. Pure. */

import { dateShort } from '../format/date.ts';
import type { Mark } from '../state/families.ts';
import { type Format, formats } from './layout.ts';
import type { Box, Color, Drawing, Shape, XY } from './shapes.ts';
import { textAt } from './text-shape.ts';
import { textWidth } from './text-width.ts';
import { axisTo } from './ticks.ts';

/** One price over time. */
export interface StepSeries {
  label: string;
  /** The last amount as text. */
  shown: string;
  mark: Mark;
  color: Color;
  /** Broken where it only held for a while, as a promotion. */
  dash: number[];
  /** From each day on, oldest first. */
  steps: { day: string; value: number }[];
  /** The last day on which the last one is known to have held. */
  until: string;
}

const lineHeight = 1.3;

/**
 * Step lines with a mark where each price begins, and the name of each: beside its end where there is room, else in a
 * list above the plot.
 * @param text an amount of the axis as text
 * @param unit what the amounts are for: 'CN¥ a second'
 * @throws RangeError where a series has no step, or one that lies after its last day
 */
export function priceSteps(
  series: readonly StepSeries[],
  format: Format,
  text: (value: number) => string,
  unit: string,
): Drawing {
  for (const { label, steps, until } of series) {
    if (steps.length === 0 || steps.some(({ day }) => day > until)) {
      throw new RangeError(`${label}: steps must not be empty nor lie after ${until}`);
    }
  }
  const { width } = formats[format];
  const size = format === 'broad' ? 13 : 12;
  const beside = format === 'broad';
  const y = axisTo(Math.max(...series.flatMap(({ steps }) => steps.map(({ value }) => value))), 4);
  const days = series.flatMap(({ steps, until }) => [...steps.map(({ day }) => day), until]);
  const [first = 0, last = 0] = [Math.min(...days.map(time)), Math.max(...days.map(time))];
  const names = series.map((one) => `${one.label} ${one.shown}`);
  const room = Math.max(...names.map((name) => textWidth(name, size, true))) + 22;
  const legend = beside ? 0 : series.length * size * 1.5 + 8;
  const axisWidth = Math.max(...y.ticks.map((tick) => textWidth(text(tick), size)));
  const plot: Box = {
    left: Math.ceil(axisWidth + 10),
    top: legend + size * 2.6,
    right: Math.floor(width - (beside ? room : 12)),
    bottom: legend + 260,
  };
  const toX = (day: string): number =>
    plot.left + ((time(day) - first) / Math.max(last - first, 1)) * (plot.right - plot.left);
  const toY = (value: number): number => plot.bottom - (value / y.max) * (plot.bottom - plot.top);

  const curves = series.map((one, i) => ({
    kind: 'curve' as const,
    key: i === 0 ? ('a' as const) : ('b' as const),
    points: stepPoints(one, toX, toY),
    color: one.color,
    width: 2.5,
    dash: one.dash,
  }));
  const begins = series.flatMap(({ steps, mark, color }) =>
    steps.map(
      ({ day, value }): Shape => ({
        kind: 'mark',
        mark,
        at: [toX(day), toY(value)],
        size: 5,
        color,
      }),
    ),
  );
  return {
    width,
    height: plot.bottom + size * 2.4,
    plot,
    xMax: last - first,
    yMax: y.max,
    behind: [...rows(y.ticks, toY, plot, size, text), ...columns([first, last], toX, plot, size)],
    curves,
    front: [
      textAt(unit, 0, legend + size, size),
      ...begins,
      ...(beside ? endNames(series, curves, size, plot) : listedNames(series, size)),
    ],
  };
}

const time = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

function stepPoints(
  { steps, until }: StepSeries,
  toX: (day: string) => number,
  toY: (value: number) => number,
): XY[] {
  return steps.flatMap(({ day, value }, i): XY[] => {
    const end = steps[i + 1]?.day ?? until;
    return [
      [toX(day), toY(value)],
      [toX(end), toY(value)],
    ];
  });
}

function rows(
  ticks: readonly number[],
  toY: (value: number) => number,
  plot: Box,
  size: number,
  text: (value: number) => string,
): Shape[] {
  return ticks.flatMap((tick): Shape[] => {
    const y = toY(tick);
    const color = tick === 0 ? 'soft' : 'grid';
    return [
      { kind: 'line', from: [plot.left, y], to: [plot.right, y], color, width: 1 },
      {
        ...({
          kind: 'text',
          x: plot.left - 8,
          y: y + size * 0.35,
          text: text(tick),
          size,
        } as const),
        ...({ bold: false, anchor: 'end', color: 'soft' } as const),
      },
    ];
  });
}

/** The first and the last day, and the first of each month between them where it has room. */
function columns(
  [first, latest]: [number, number],
  toX: (day: string) => number,
  plot: Box,
  size: number,
): Shape[] {
  const ends = [dayOf(first), dayOf(latest)] as const;
  const months: string[] = [];
  const date = new Date(first);
  for (;;) {
    date.setUTCMonth(date.getUTCMonth() + 1, 1);
    if (date.getTime() >= latest) break;
    months.push(dayOf(date.getTime()));
  }
  const wide = (day: string) => textWidth(dateShort(day), size);
  const label = (day: string, anchor: 'start' | 'middle' | 'end'): Shape => ({
    ...({
      kind: 'text',
      x: toX(day),
      y: plot.bottom + size * 1.7,
      text: dateShort(day),
      size,
    } as const),
    ...({ bold: false, anchor, color: 'soft' } as const),
  });
  let free = toX(ends[0]) + wide(ends[0]) + 14;
  const until = toX(ends[1]) - wide(ends[1]) - 14;
  const shown = months.filter((day) => {
    const half = wide(day) / 2;
    if (toX(day) - half < free || toX(day) + half > until) return false;
    free = toX(day) + half + 14;
    return true;
  });
  // All on one day: it is named once.
  const last = ends[1] === ends[0] ? [] : [ends[1]];
  const strokes = [ends[0], ...last, ...shown].map(
    (day): Shape => ({
      ...({
        kind: 'line',
        from: [toX(day), plot.bottom],
        to: [toX(day), plot.bottom + 5],
      } as const),
      ...({ color: 'soft', width: 1 } as const),
    }),
  );
  return [
    ...strokes,
    label(ends[0], 'start'),
    ...shown.map((day) => label(day, 'middle')),
    ...last.map((day) => label(day, 'end')),
  ];
}

/** Each name right of the end of its line; names that would touch are moved apart, the lowest first. */
function endNames(
  series: readonly StepSeries[],
  curves: readonly { points: XY[] }[],
  size: number,
  plot: Box,
): Shape[] {
  const ends = series
    .map((one, i) => ({ one, at: curves[i]?.points.at(-1) ?? ([0, 0] as XY) }))
    .toSorted((a, b) => b.at[1] - a.at[1]);
  let ceiling = plot.bottom + size;
  return ends.flatMap(({ one, at: [x, y] }): Shape[] => {
    const center = Math.min(y, ceiling - (size * lineHeight) / 2);
    ceiling = center - (size * lineHeight) / 2;
    return named(one, x + 9, center + size * 0.35, size);
  });
}

/** The names as a list above the plot, each with its mark. */
function listedNames(series: readonly StepSeries[], size: number): Shape[] {
  return series.flatMap((one, i): Shape[] => {
    const y = size * (1 + i * 1.5);
    return [
      { kind: 'mark', mark: one.mark, at: [7, y - size * 0.35], size: 5, color: one.color },
      ...named(one, 20, y, size),
    ];
  });
}

function named({ label, shown }: StepSeries, x: number, y: number, size: number): Shape[] {
  const look = { kind: 'text', y, size, anchor: 'start' } as const;
  return [
    { ...look, x, text: label, bold: false, color: 'soft' },
    { ...look, x: x + textWidth(`${label} `, size), text: shown, bold: true, color: 'ink' },
  ];
}
