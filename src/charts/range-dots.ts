/** One line for each thing: its name, a mark at its value, and the range around it, on a logarithmic axis. Pure. */

import type { Mark } from '../state/families.ts';
import { type Format, formats } from './layout.ts';
import { logTicks } from './log-ticks.ts';
import type { Box, Color, Drawing, Shape } from './shapes.ts';
import { textAt } from './text-shape.ts';
import { textWidth } from './text-width.ts';
import { wrapped } from './wrapped-text.ts';

export interface DotRow {
  name: string;
  /** The value as text, in a column of its own. */
  shown: string;
  mark: Mark;
  color: Color;
  value: number;
  /** Null where there is no range. */
  range: { low: number; high: number } | null;
  /** An estimate: its range is drawn broken. */
  estimate: boolean;
  /** What the reader looks at: in bold. */
  strong: boolean;
}

export interface DotGroup {
  /** Null where there is one group alone. */
  name: string | null;
  rows: readonly DotRow[];
}

export interface DotAxis {
  /** What it counts, and that equal distances are equal factors. */
  title: string;
  text: (value: number) => string;
  /** Units of the labels in one unit of the values, where round numbers are another currency's. */
  perUnit?: number;
}

const gap = 10;

/** @throws RangeError where a value lies nowhere on a logarithmic axis, or its range is not around it */
export function rangeDots(groups: readonly DotGroup[], axis: DotAxis, format: Format): Drawing {
  const all = groups.flatMap(({ rows }) => rows);
  for (const { name, value, range } of all) {
    const { low, high } = range ?? { low: value, high: value };
    if (!(low > 0 && low <= value && value <= high && Number.isFinite(high))) {
      throw new RangeError(
        `${name}: ${low}, ${value}, ${high} have no place on a logarithmic axis`,
      );
    }
  }
  if (all.length === 0) throw new RangeError('there is nothing to draw');
  const broad = format === 'broad';
  const { width } = formats[format];
  const size = broad ? 13 : 12;
  const step = size * 1.3;
  const column = Math.max(...all.map(({ shown }) => textWidth(shown, size, true)));
  const names = broad
    ? Math.min(286, Math.max(...all.map((row) => textWidth(row.name, size, true))))
    : width - column - gap;
  const lines = (row: DotRow): string[] => wrapped(row.name, size, true, names);

  const perUnit = axis.perUnit ?? 1;
  const ends = all.flatMap(({ value, range }) => (range ? [range.low, range.high] : [value]));
  const ticks = logTicks(Math.min(...ends) * perUnit, Math.max(...ends) * perUnit, broad ? 8 : 5);
  const [first = 1, last = 10] = [ticks[0], ticks.at(-1)];
  const [left, right] = broad ? [names + 2 * gap, width - column - 2 * gap] : [8, width - 8];
  const toX = (value: number): number =>
    left + (Math.log((value * perUnit) / first) / Math.log(last / first)) * (right - left);

  const top = size + 12;
  let y = top;
  const front: Shape[] = [];
  /** Where lines of the grid are: not through names that stand above a narrow line. */
  const bands: [number, number][] = [];
  const band = (from: number, to: number) => {
    const before = bands.at(-1);
    if (before && before[1] >= from) before[1] = to;
    else bands.push([from, to]);
  };
  for (const group of groups) {
    if (group.name !== null) {
      y += front.length > 0 ? size : 0;
      front.push(textAt(group.name, 0, y + size, size, { bold: true, color: 'ink' }));
      y += size * 1.7;
    }
    for (const row of group.rows) {
      const text = lines(row);
      const height = text.length * step + (broad ? 6 : 22);
      const middle = broad ? y + height / 2 : y + height - 13;
      const nameTop = broad ? middle - (text.length * step) / 2 : y;
      const color = row.strong ? 'ink' : 'soft';
      front.push(
        ...text.map((line, i) =>
          textAt(line, 0, nameTop + size + i * step - 1, size, { bold: row.strong, color }),
        ),
        ...body(row, toX, middle),
        textAt(row.shown, width, broad ? middle + size * 0.35 : y + size - 1, size, {
          anchor: 'end',
          bold: row.strong,
          color: 'ink',
        }),
      );
      band(broad ? y : middle - 8, broad ? y + height : middle + 8);
      y += height;
    }
  }
  const plot: Box = { left, top, right, bottom: y };
  return {
    width,
    height: y + size * 3 + 6,
    plot,
    xMax: last / perUnit,
    yMax: all.length,
    behind: [
      ...ticks.flatMap((tick) =>
        bands.map(
          ([from, to]): Shape => ({
            kind: 'line',
            from: [toX(tick / perUnit), from],
            to: [toX(tick / perUnit), to],
            color: 'grid',
            width: 1,
          }),
        ),
      ),
      ...scale(ticks, perUnit, axis, toX, plot, width, size),
    ],
    curves: [],
    front,
  };
}

/** The range as a line, and the mark upon it. */
function body(
  { range, value, mark, color, estimate }: DotRow,
  toX: (value: number) => number,
  y: number,
): Shape[] {
  const at: Shape = { kind: 'mark', mark, at: [toX(value), y], size: 5, color };
  if (!range) return [at];
  const dash = estimate ? [4, 3] : [];
  const points = [
    [toX(range.low), y],
    [toX(range.high), y],
  ] as [[number, number], [number, number]];
  return [{ kind: 'curve', key: 'a', points, color, width: 2, dash }, at];
}

/** Labels of the axis above the lines and below them, and what they count. */
function scale(
  ticks: readonly number[],
  perUnit: number,
  { title, text }: DotAxis,
  toX: (value: number) => number,
  { top, bottom, left, right }: Box,
  width: number,
  size: number,
): Shape[] {
  const labels = [top - 8, bottom + size + 5].flatMap((y) =>
    ticks.map((tick): Shape => {
      const label = text(tick / perUnit);
      const half = textWidth(label, size) / 2;
      // A label at the edge of a narrow picture is drawn inward.
      const x = Math.min(Math.max(toX(tick / perUnit), half), width - half);
      return textAt(label, x, y, size, { anchor: 'middle' });
    }),
  );
  const half = textWidth(title, size) / 2;
  const x = Math.min(Math.max((left + right) / 2, half), width - half);
  return [...labels, textAt(title, x, bottom + size * 2.4 + 7, size, { anchor: 'middle' })];
}
