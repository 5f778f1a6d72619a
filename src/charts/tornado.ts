/** A tornado: what each input alone does to a figure at either end of its range, the largest first. Pure. */

import type { Tone } from '../state/families.ts';
import { type Format, formats } from './layout.ts';
import type { Box, Color, Drawing, ReadPoint, Shape, TextShape, XY } from './shapes.ts';
import type { ChartTick } from './spec.ts';
import { inTwoLines, textWidth } from './text-width.ts';

export interface TornadoEnd {
  /** Null where there is no figure: never, so it lies beyond the axis. */
  value: number | null;
  /** The input's own value there: '0.1 FTE'. */
  label: string;
  /** The figure in words. */
  spoken: string;
}

export interface TornadoRow {
  label: string;
  low: TornadoEnd;
  high: TornadoEnd;
}

export interface TornadoSide {
  text: string;
  tone: Tone;
  shifted: boolean;
}

export interface TornadoSpec {
  title: string;
  /** The whole picture in words. */
  summary: string;
  axis: { min: number; max: number; ticks: ChartTick[]; title: string };
  /** The figure with every input as it is; null where there is none. */
  base: number | null;
  baseLabel: string;
  rows: TornadoRow[];
  /** What holds below and above zero, each in its hue; null where zero parts nothing. */
  sides: { below: TornadoSide; above: TornadoSide } | null;
}

/** With the places that can be read off: one for each row. */
export interface TornadoDrawing extends Drawing {
  points: ReadPoint[];
}

const gap = 8;

/** The drawing of a tornado with at least one row; as high as its rows need. */
export function tornado(spec: TornadoSpec, format: Format): TornadoDrawing {
  const { width } = formats[format];
  const size = 13;
  const step = Math.round(size * 1.3);
  const ends = spec.rows.flatMap(({ low, high }) => [low, high].map(endText));
  const beside = Math.max(...ends.map((text) => textWidth(text, size))) + gap;
  const ticks = Math.max(...spec.axis.ticks.map((tick) => textWidth(tick.label, size)));
  // On either side of the plot: for the values at its bars, and for half of the label of its last tick.
  const room = Math.ceil(Math.max(beside, ticks / 2));
  const names = format === 'broad' ? 208 : 0;
  const left = names + room;
  const rows = spec.rows.map((row) => ({
    row,
    name: inTwoLines(row.label, size, false, format === 'broad' ? names - gap : width),
  }));
  const bar = format === 'broad' ? 16 : 14;
  const heights = rows.map(({ name }) =>
    format === 'broad'
      ? Math.max(bar, name.length * step) + gap + 2
      : name.length * step + bar + gap + 6,
  );
  const top = sideRows(spec, width, size) * (step + 2) + step + gap;
  const bottom = top + heights.reduce((sum, height) => sum + height, 0);
  const plot: Box = { left, top, right: width - room, bottom };
  const { min, max } = spec.axis;
  // Never lies beyond every number.
  const toX = (value: number | null): number =>
    value === null
      ? plot.right
      : plot.left + ((value - min) / (max - min)) * (plot.right - plot.left);
  const height = bottom + 3 * step + 2 * gap;
  const points: ReadPoint[] = [];
  let y = top;
  const drawn = rows.map(({ row, name }, i): Shape[] => {
    const room = heights[i] ?? 0;
    const barTop = format === 'broad' ? y + (room - bar) / 2 : y + name.length * step + gap / 2;
    const nameTop = format === 'broad' ? y + (room - name.length * step) / 2 + size : y + size;
    const names = name.flatMap((text, line): Shape[] => [
      // Above the bars, the lines of the plot would run through it.
      ...(format === 'narrow' ? [ground(0, nameTop + line * step, text, size)] : []),
      label(0, nameTop + line * step, text, size, 'start', 'ink'),
    ]);
    points.push({
      x: toX(spec.base) / width,
      y: (barTop + bar / 2) / height,
      name: row.label,
      lines: [row.low, row.high].map((end) => `${end.label}: ${end.spoken}`),
    });
    y += room;
    return [...names, ...bars(spec, row, toX, barTop, bar, size)];
  });
  return {
    width,
    height,
    plot,
    xMax: max,
    yMax: spec.rows.length,
    behind: axis(spec, toX, plot, width, size, step),
    curves: [],
    front: [...head(spec, toX, plot, width, size, step), ...drawn.flat()],
    points,
  };
}

/** The input's value; of an end that lies nowhere on the axis, the figure too. */
const endText = ({ value, label, spoken }: TornadoEnd): string =>
  value === null ? `${label}: ${spoken}` : label;

/** From the base outward: the low end as an outline, the high end filled; the values at the ends. */
function bars(
  spec: TornadoSpec,
  { low, high }: TornadoRow,
  toX: (value: number | null) => number,
  top: number,
  height: number,
  size: number,
): Shape[] {
  const base = toX(spec.base);
  const [toLow, toHigh] = [toX(low.value), toX(high.value)];
  const zero = spec.sides ? toX(0) : null;
  const box = (from: number, to: number): XY[] => [
    [from, top],
    [to, top],
    [to, top + height],
    [from, top + height],
    [from, top],
  ];
  // In pieces of one hue each.
  const pieces = (to: number): { points: XY[]; color: Color }[] =>
    split(base, to, zero).map(([from, end]) => ({
      points: box(from, end),
      color: hue(spec, zero, (from + end) / 2),
    }));
  const filled = pieces(toHigh).map((piece): Shape => ({ kind: 'area', ...piece, opacity: 1 }));
  const outlined = pieces(toLow).flatMap(({ points, color }): Shape[] => [
    { kind: 'area', points, color: 'panel', opacity: 1 },
    { kind: 'curve', key: 'a', points, color, width: 1.75, dash: [] },
  ]);
  const isLonger = Math.abs(toLow - base) > Math.abs(toHigh - base);
  const lowRight = toLow === base ? toHigh < base : toLow > base;
  const highRight = toHigh === base ? !lowRight : toHigh > base;
  // Where both ends lie on one side, the shorter bar stands before the longer one, and its value across the base.
  const together = lowRight === highRight;
  const y = top + height / 2 + size * 0.35;
  const text = (words: string, end: number, right: boolean, across: boolean): Shape[] => {
    const toRight = right !== across;
    const x = (across ? base : end) + (toRight ? 6 : -6);
    const wide = textWidth(words, size);
    const left = toRight ? x : x - wide;
    // The line of zero would run through it.
    const isCut = zero !== null && left < zero && zero < left + wide;
    return [
      ...(isCut ? [ground(left, y, words, size)] : []),
      label(x, y, words, size, toRight ? 'start' : 'end', 'ink'),
    ];
  };
  return [
    ...(isLonger ? [...outlined, ...filled] : [...filled, ...outlined]),
    ...text(endText(low), toLow, lowRight, together && !isLonger),
    ...text(endText(high), toHigh, highRight, together && isLonger),
  ];
}

/** A stretch, cut where it crosses `at`. */
function split(from: number, to: number, at: number | null): [number, number][] {
  const crosses = at !== null && (at - from) * (at - to) < 0;
  return crosses
    ? [
        [from, at],
        [at, to],
      ]
    : [[from, to]];
}

function hue({ sides }: TornadoSpec, zero: number | null, x: number): Color {
  if (!sides || zero === null) return 'soft';
  const { tone, shifted } = x < zero ? sides.below : sides.above;
  return shifted ? `${tone}-shifted` : tone;
}

function axis(
  { axis: { ticks, title }, sides }: TornadoSpec,
  toX: (value: number | null) => number,
  plot: Box,
  width: number,
  size: number,
  step: number,
): Shape[] {
  const widest = Math.max(...ticks.map(({ label }) => textWidth(label, size)));
  const apart = (plot.right - plot.left) / Math.max(1, ticks.length - 1);
  const stride = Math.max(1, Math.ceil((widest + 6) / apart));
  const below = plot.bottom + size + gap / 2;
  // Zero keeps its label where it has a meaning.
  const zero = ticks.findIndex(({ value }) => value === 0);
  const kept = (i: number) => (i - Math.max(0, zero)) % stride === 0;
  const middle = (plot.left + plot.right) / 2;
  const y = below + 2 * step;
  const legend = 'low end of the range';
  const first = 24 + textWidth(legend, size) + 16;
  const whole = first + 24 + textWidth('high end', size);
  const start = Math.min(plot.left - 16, width - whole);
  const second = start + first;
  const swatch = (x: number): XY[] => [
    [x, y - 10],
    [x + 18, y - 10],
    [x + 18, y],
    [x, y],
    [x, y - 10],
  ];
  return [
    ...ticks.flatMap(({ value, label: text }, i): Shape[] => [
      line(toX(value), plot, value === 0 && sides ? 'soft' : 'grid'),
      ...(kept(i) ? [label(toX(value), below, text, size, 'middle', 'soft')] : []),
    ]),
    label(middle, below + step, title, size, 'middle', 'soft'),
    { kind: 'curve', key: 'a', points: swatch(start), color: 'soft', width: 1.75, dash: [] },
    label(start + 24, y, legend, size, 'start', 'soft'),
    {
      kind: 'curve',
      key: 'a',
      points: [
        [second, y - 5],
        [second + 18, y - 5],
      ],
      color: 'soft',
      width: 10,
      dash: [],
    },
    label(second + 24, y, 'high end', size, 'start', 'soft'),
  ];
}

/** Who is cheaper on which side of zero, and the line from which every bar goes out. */
function head(
  spec: TornadoSpec,
  toX: (value: number | null) => number,
  plot: Box,
  width: number,
  size: number,
  step: number,
): Shape[] {
  const { sides, base, baseLabel } = spec;
  const x = toX(base);
  const half = textWidth(baseLabel, size, true) / 2;
  const center = Math.min(Math.max(x, half), width - half);
  const toneOf = ({ tone, shifted }: TornadoSide): Color => (shifted ? `${tone}-shifted` : tone);
  return [
    ...(sides
      ? [
          label(0, size, `◀ ${sides.below.text}`, size, 'start', toneOf(sides.below), true),
          label(
            width,
            size + (sideRows(spec, width, size) - 1) * (step + 2),
            `${sides.above.text} ▶`,
            size,
            'end',
            toneOf(sides.above),
            true,
          ),
        ]
      : []),
    line(x, { ...plot, top: plot.top - 2 }, 'ink', 1.5),
    label(center, plot.top - gap, baseLabel, size, 'middle', 'ink', true),
  ];
}

/** What holds on either side stands in one row where there is room for both. */
function sideRows({ sides }: TornadoSpec, width: number, size: number): number {
  if (!sides) return 0;
  const both = `◀ ${sides.below.text}${sides.above.text} ▶`;
  return textWidth(both, size, true) + 3 * gap <= width ? 1 : 2;
}

const line = (x: number, { top, bottom }: Box, color: Color, width = 1): Shape => ({
  kind: 'line',
  from: [x, top],
  to: [x, bottom],
  color,
  width,
});

/** What lies under a text, so that no line runs through it. */
function ground(left: number, y: number, text: string, size: number): Shape {
  const [top, right] = [y - size, left + textWidth(text, size)];
  const bottom = y + size * 0.3;
  const points: XY[] = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
  return { kind: 'area', points, color: 'panel', opacity: 1 };
}

const label = (
  x: number,
  y: number,
  text: string,
  size: number,
  anchor: TextShape['anchor'],
  color: Color,
  bold = false,
): TextShape => ({ kind: 'text', x, y, text, size, bold, anchor, color });
