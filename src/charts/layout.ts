/** A chart laid out in a box of a given size: shapes with positions, labels that touch nothing. Pure. */

import { endLabels, topLabels } from './curve-labels.ts';
import { curveColor, curveDash } from './curve-look.ts';
import { freeSpot } from './free-spot.ts';
import type { Box, Drawing, Shape, TextShape, XY } from './shapes.ts';
import type { ChartSeries, ChartSpec } from './spec.ts';
import { textWidth } from './text-width.ts';
import { unmarkedNote } from './unmarked-note.ts';

export type Format = 'broad' | 'narrow';

/** Sizes in the unit of the drawing; the page scales them to its width. */
export const formats: Readonly<Record<Format, { width: number; height: number }>> = {
  broad: { width: 760, height: 340 },
  narrow: { width: 300, height: 310 },
};

/** A distance between the plot and what stands around it. */
const gap = 8;

export function layout(spec: ChartSpec, format: Format): Drawing {
  const { width } = formats[format];
  let { height } = formats[format];
  const size = 13;
  if (spec.empty) return emptyDrawing(spec, width, height, size);
  const legend = format === 'narrow' ? topLabels(spec.series, width, size) : null;
  // Many names above a narrow plot would leave nothing of it.
  if (legend && spec.series.length > 2) height = legend.height + 240;
  const yWidth = Math.max(...spec.y.ticks.map(({ label }) => textWidth(label, size)));
  const plot: Box = {
    // Mostly the same, so that the plot does not shift while a slider moves.
    left: Math.max(46, Math.ceil(yWidth + gap)),
    top: (legend?.height ?? 0) + size + 2 * gap,
    right: width - (legend ? 14 : 190),
    bottom: height - 2 * size - 2 * gap,
  };
  const toX = (value: number): number =>
    plot.left + (value / spec.x.max) * (plot.right - plot.left);
  const toY = (usd: number): number => plot.bottom - (usd / spec.y.max) * (plot.bottom - plot.top);
  const curves = spec.series.map((one) => ({
    kind: 'curve' as const,
    key: one.key,
    points: one.points.map(({ x, usd }): XY => [toX(x), toY(usd)]),
    color: curveColor(one),
    width: 2.5,
    dash: curveDash(one),
  }));
  const labels = legend?.shapes ?? endLabels(spec.series, curves, plot, width, size);
  const here = spec.volume ? toX(spec.volume.clips) : null;
  const rule: XY[][] =
    here === null
      ? []
      : [
          [
            [here, plot.top],
            [here, plot.bottom],
          ],
        ];
  const outlines = spec.series.map(({ band }) =>
    (band ?? []).map(({ x, usd }): XY => [toX(x), toY(usd)]),
  );
  const ends =
    here === null ? endMarks(spec.series, curves) : volumeMark(spec, here, toY, plot, size);
  return {
    width,
    height,
    plot,
    xMax: spec.x.max,
    yMax: spec.y.max,
    behind: [
      ...bands(spec, outlines),
      ...zone(spec, toX, plot),
      ...axes(spec, toX, toY, plot, size),
    ],
    curves,
    front: [
      ...ends,
      ...crossings(
        spec,
        toX,
        toY,
        plot,
        size,
        ends,
        [...curves.map(({ points }) => points), ...rule],
        outlines,
      ),
      ...labels,
    ],
  };
}

function bands({ series }: ChartSpec, outlines: readonly XY[][]): Shape[] {
  return series.flatMap(({ band, tone }, i): Shape[] => {
    const points = outlines[i];
    if (!band || !points) return [];
    // Two bands may lie upon one another: both must stay visible.
    return [{ kind: 'area', points, color: `${tone}-wash`, opacity: 0.75 }];
  });
}

function zone({ zone: found }: ChartSpec, toX: (value: number) => number, plot: Box): Shape[] {
  if (!found) return [];
  const [left, right] = [toX(found.from), toX(found.to)];
  const { top, bottom } = plot;
  const points: XY[] = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
  return [{ kind: 'area', points, color: 'grid', opacity: 0.6 }];
}

function axes(
  spec: ChartSpec,
  toX: (value: number) => number,
  toY: (usd: number) => number,
  plot: Box,
  size: number,
): Shape[] {
  const soft = { kind: 'text', size, bold: false, color: 'soft' } as const;
  const rows = spec.y.ticks.flatMap(({ value, label }): Shape[] => {
    const y = toY(value);
    const line: Shape = {
      kind: 'line',
      from: [plot.left, y],
      to: [plot.right, y],
      color: value === 0 ? 'soft' : 'grid',
      width: 1,
    };
    const text: Shape = {
      ...soft,
      x: plot.left - gap,
      y: y + size * 0.35,
      text: label,
      anchor: 'end',
    };
    return [line, text];
  });
  const below = plot.bottom + size + gap;
  const stride = labelStride(spec, plot, size);
  const columns = spec.x.ticks.flatMap(({ value, label }, i): Shape[] => {
    if (i % stride !== 0) return [];
    // The last label may not run out of a narrow drawing.
    const last = toX(value) + textWidth(label, size) / 2 > plot.right + 6;
    const x = last ? plot.right + 6 : toX(value);
    return [{ ...soft, x, y: below, text: label, anchor: last ? 'end' : 'middle' }];
  });
  const middle = (plot.left + plot.right) / 2;
  const title: Shape = {
    ...soft,
    x: middle,
    y: below + size + 4,
    text: spec.x.title,
    anchor: 'middle',
  };
  return [...rows, ...columns, title];
}

/** Every tick has its label where they fit side by side, else every second, third … */
function labelStride({ x }: ChartSpec, plot: Box, size: number): number {
  const widest = Math.max(...x.ticks.map(({ label }) => textWidth(label, size)));
  const apart = (plot.right - plot.left) / (x.ticks.length - 1);
  // The last label is drawn inward by half its width.
  return Math.max(1, Math.ceil((widest * 1.5 + 6) / apart));
}

/** The reader's volume: a line, the costs on it, and its label above the plot where nothing else is. */
function volumeMark(
  { volume, series }: ChartSpec,
  x: number,
  toY: (usd: number) => number,
  plot: Box,
  size: number,
): Shape[] {
  if (!volume) return [];
  const half = textWidth(volume.label, size, true) / 2;
  const center = Math.min(Math.max(x, plot.left + half), plot.right - half);
  const label: TextShape = {
    kind: 'text',
    x: center,
    y: plot.top - gap,
    text: volume.label,
    size,
    bold: true,
    anchor: 'middle',
    color: 'ink',
  };
  const marks = volume.at.flatMap(({ key, usd }): Shape[] => {
    const one = series.find((entry) => entry.key === key);
    if (!one) return [];
    return [{ kind: 'mark', mark: one.mark, at: [x, toY(usd)], size: 5.5, color: curveColor(one) }];
  });
  const line: Shape = {
    kind: 'line',
    from: [x, plot.top - 4],
    to: [x, plot.bottom],
    color: 'ink',
    width: 1,
  };
  return [line, ...marks, label];
}

function crossings(
  spec: ChartSpec,
  toX: (value: number) => number,
  toY: (usd: number) => number,
  plot: Box,
  size: number,
  ends: readonly Shape[],
  lines: readonly XY[][],
  outlines: readonly XY[][],
): Shape[] {
  const around = ([cx, cy]: XY, by: number): Box => ({
    left: cx - by,
    top: cy - by,
    right: cx + by,
    bottom: cy + by,
  });
  const rings = spec.crossings.map(({ x, usd, label }) => ({
    at: [toX(x), toY(usd)] as XY,
    label,
  }));
  const boxes = [
    ...rings.map(({ at }) => around(at, 7)),
    ...ends.flatMap((shape) => (shape.kind === 'mark' ? [around(shape.at, 8)] : [])),
  ];
  // A narrow plot has no room for a label beside the reader's volume: it may lean over the edge.
  const bounds = { ...plot, right: plot.right + gap };
  const texts = rings.flatMap(({ at, label }): Shape[] => {
    if (label === null) return [];
    const box = { width: textWidth(label, size, true), height: size * 1.2 };
    // Off the edges of the bands, too, where there is such a place.
    const found =
      freeSpot(at, box, bounds, { lines: [...lines, ...outlines], boxes }) ??
      freeSpot(at, box, bounds, { lines, boxes });
    if (!found) return [];
    boxes.push(found);
    const y = found.bottom - size * 0.3;
    const look = { size, bold: true, anchor: 'start', color: 'ink' } as const;
    return [...leader(at, found), { kind: 'text', x: found.left, y, text: label, ...look }];
  });
  const note = unmarkedNote(spec.unmarked, plot, size, [
    { lines: [...lines, ...outlines], boxes },
    { lines, boxes },
  ]);
  return [
    ...rings.map(({ at }): Shape => ({ kind: 'ring', at, radius: 5.5, color: 'ink' })),
    ...texts,
    ...note,
  ];
}

/** Where there is no volume to put them on, the marks stand at the ends of the curves. */
const endMarks = (series: readonly ChartSeries[], curves: Drawing['curves']): Shape[] =>
  series.flatMap(({ mark }, i): Shape[] => {
    const { points = [], color = 'ink' } = curves[i] ?? {};
    const at = points[points.length - 1];
    return at ? [{ kind: 'mark', mark, at, size: 5.5, color }] : [];
  });

/** A thin line to a label that had to go far from its point. */
function leader([x, y]: XY, box: Box): Shape[] {
  const to: XY = [
    Math.max(box.left, Math.min(x, box.right)),
    y < box.top ? box.top : y > box.bottom ? box.bottom : y,
  ];
  const [dx, dy] = [to[0] - x, to[1] - y];
  const far = Math.hypot(dx, dy);
  if (far < 34) return [];
  const from: XY = [x + (dx / far) * 7, y + (dy / far) * 7];
  return [{ kind: 'line', from, to, color: 'soft', width: 1 }];
}

function emptyDrawing(spec: ChartSpec, width: number, height: number, size: number): Drawing {
  const text: TextShape = {
    kind: 'text',
    x: width / 2,
    y: height / 2,
    text: 'Neither option can make this clip.',
    size,
    bold: false,
    anchor: 'middle',
    color: 'soft',
  };
  const plot = { left: 0, top: 0, right: width, bottom: height };
  const { max: xMax } = spec.x;
  return { width, height, plot, xMax, yMax: spec.y.max, behind: [], curves: [], front: [text] };
}
