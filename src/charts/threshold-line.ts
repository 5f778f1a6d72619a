/** Monthly volumes on one line with a logarithmic scale: single ones as marks, ranges as bars. Pure. */

import { count, countCompact } from '../format/number.ts';
import { type Format, formats } from './layout.ts';
import { logTicks } from './log-ticks.ts';
import type { Color, Drawing, Shape, TextShape, XY } from './shapes.ts';
import { textWidth } from './text-width.ts';

/** A volume, or a range of volumes, with what it is called. */
export interface Threshold {
  label: string;
  low: number;
  high: number;
  /** Above the line, in ink: what is looked at. Below it, in the hue of the side it is on: what it is held against. */
  side: 'above' | 'below';
  color: Color;
  mark: 'circle' | 'diamond' | 'square';
}

/** Height of a line of text, in its size. */
const lineHeight = 1.3;

/**
 * Thresholds on a line. A label above ends at its mark and one below begins there, on the first level on which it is
 * free, counted from the mark that is farthest on that side: so stems pass beside the labels.
 * @throws RangeError on a volume that a logarithmic scale cannot show
 */
export function thresholdLine(thresholds: readonly Threshold[], format: Format): Drawing {
  if (thresholds.some(({ low, high }) => !(low > 0 && high >= low))) {
    throw new RangeError('a threshold must be above 0 and its range in order');
  }
  const { width } = formats[format];
  const size = format === 'broad' ? 14 : 12.5;
  const ticks = logTicks(
    Math.min(...thresholds.map(({ low }) => low)),
    Math.max(...thresholds.map(({ high }) => high)),
    format === 'broad' ? 12 : 6,
  );
  const [first = 1, last = 10] = [ticks[0], ticks[ticks.length - 1]];
  const [left, right] = [14, width - 14];
  const toX = (clips: number): number =>
    left + (Math.log(clips / first) / Math.log(last / first)) * (right - left);

  const above = thresholds.filter(({ side }) => side === 'above').toSorted((x, y) => x.low - y.low);
  const below = thresholds.filter(({ side }) => side === 'below').toSorted((x, y) => y.low - x.low);
  // A label has two lines, its name and its volume, and a gap below.
  const step = size * lineHeight * 2 + 8;
  const levels = {
    above: levelsOf(above, size, toX, width),
    below: levelsOf(below, size, toX, width),
  };
  const line = step * levels.above.count + 14;
  const axis = line + 14 + step * levels.below.count + 22;
  const height = axis + size * 2.9;

  const shapes = [...above, ...below].flatMap((one): Shape[] => {
    const place = levels[one.side];
    const level = place.of.get(one) ?? 0;
    const y =
      one.side === 'above'
        ? line - 22 - step * level
        : line + 14 + size * (lineHeight + 1) + step * level;
    return [
      ...stem(one, toX, line, y, size),
      ...body(one, toX, line),
      ...named(one, toX, y, size, width),
    ];
  });
  return {
    width,
    height,
    plot: { left, top: 0, right, bottom: axis },
    xMax: last,
    yMax: 1,
    behind: [
      { kind: 'line', from: [left, line], to: [right, line], color: 'soft', width: 1 },
      ...scale(ticks, toX, axis, size, width),
    ],
    curves: [],
    front: shapes,
  };
}

interface Levels {
  count: number;
  of: Map<Threshold, number>;
}

/** Each label on the lowest level on which it touches no other one. */
function levelsOf(
  thresholds: readonly Threshold[],
  size: number,
  toX: (clips: number) => number,
  width: number,
): Levels {
  const taken: [number, number][][] = [];
  const of = new Map<Threshold, number>();
  for (const one of thresholds) {
    const box = extent(one, size, toX, width);
    let level = 0;
    while (taken[level]?.some(([from, to]) => box[0] < to + 12 && box[1] > from - 12)) level++;
    taken[level] = [...(taken[level] ?? []), box];
    of.set(one, level);
  }
  return { count: Math.max(1, taken.length), of };
}

const volumeText = ({ low, high }: Threshold): string =>
  low === high ? count(low) : `${count(low)} to ${count(high)}`;

/** Where a label begins and ends; drawn inward at the edges. */
function extent(
  one: Threshold,
  size: number,
  toX: (clips: number) => number,
  width: number,
): [number, number] {
  const wide = Math.max(textWidth(one.label, size), textWidth(volumeText(one), size, true));
  const from = one.side === 'above' ? toX(one.high) + 7 - wide : toX(one.low) - 7;
  const start = Math.min(Math.max(from, 0), width - wide);
  return [start, start + wide];
}

function named(
  one: Threshold,
  toX: (clips: number) => number,
  y: number,
  size: number,
  width: number,
): Shape[] {
  const [from, to] = extent(one, size, toX, width);
  const text =
    one.side === 'above'
      ? ({ kind: 'text', x: to, size, anchor: 'end' } as const)
      : ({ kind: 'text', x: from, size, anchor: 'start' } as const);
  return [
    { ...text, y: y - size * lineHeight, text: volumeText(one), bold: true, color: 'ink' },
    { ...text, y, text: one.label, bold: false, color: 'soft' },
  ];
}

/** From the mark to its label, where the label is not right beside it. */
function stem(
  one: Threshold,
  toX: (clips: number) => number,
  line: number,
  y: number,
  size: number,
): Shape[] {
  const x = toX(one.side === 'above' ? one.high : one.low);
  const end = one.side === 'above' ? y + 6 : y - size * (lineHeight + 1) - 2;
  return Math.abs(end - line) < 12
    ? []
    : [{ kind: 'line', from: [x, line], to: [x, end], color: 'soft', width: 1 }];
}

/** A mark, or for a range a bar with a mark at each end. */
function body(one: Threshold, toX: (clips: number) => number, line: number): Shape[] {
  const { mark, color } = one;
  const ends = one.low === one.high ? [one.low] : [one.low, one.high];
  const marks = ends.map(
    (clips): Shape => ({ kind: 'mark', mark, at: [toX(clips), line], size: 6, color }),
  );
  if (ends.length === 1) return marks;
  return [
    { kind: 'line', from: [toX(one.low), line], to: [toX(one.high), line], color, width: 4 },
    ...marks,
  ];
}

/** Short strokes with their volumes, and below them what they count. */
function scale(
  ticks: readonly number[],
  toX: (clips: number) => number,
  axis: number,
  size: number,
  width: number,
): Shape[] {
  const soft = { kind: 'text', size: size - 1, bold: false, color: 'soft' } as const;
  const row = ticks.flatMap((tick, i): Shape[] => {
    const x = toX(tick);
    const from: XY = [x, axis - 6];
    const anchor: TextShape['anchor'] =
      i === 0 ? 'start' : i === ticks.length - 1 ? 'end' : 'middle';
    const at = i === 0 ? x - 8 : i === ticks.length - 1 ? x + 8 : x;
    return [
      { kind: 'line', from, to: [x, axis], color: 'soft', width: 1 },
      { ...soft, x: at, y: axis + size, text: countCompact(tick), anchor },
    ];
  });
  const title: Shape = {
    ...soft,
    x: width / 2,
    y: axis + size * 2.4,
    text: 'clips a month, logarithmic scale',
    anchor: 'middle',
  };
  return [
    {
      kind: 'line',
      from: [toX(ticks[0] ?? 1), axis],
      to: [toX(ticks[ticks.length - 1] ?? 1), axis],
      color: 'soft',
      width: 1,
    },
    ...row,
    title,
  ];
}
