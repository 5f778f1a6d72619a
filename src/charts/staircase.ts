/** A cost that grows by whole GPUs against one that grows by clips: the cost chart, with the GPUs on its steps. Pure. */

import { list } from '../format/list.ts';
import { nameOf } from '../format/name.ts';
import { count } from '../format/number.ts';
import { monthlyCost } from '../model/index.ts';
import type { Comparison } from '../state/comparison.ts';
import type { Side } from '../state/side.ts';
import { costChart } from './cost-chart.ts';
import { crosses, grown, overlap } from './free-spot.ts';
import { type Format, layout } from './layout.ts';
import type { Box, Drawing, Shape, XY } from './shapes.ts';
import { textAt } from './text-shape.ts';
import { textWidth } from './text-width.ts';

/** One level of the staircase. */
export interface Tread {
  /** Clips a month, from just above the one to the other. */
  from: number;
  to: number;
  usd: number;
  gpus: number;
}

export interface Staircase {
  title: string;
  /** The finding in one sentence. */
  summary: string;
  treads: Tread[];
  drawing: (format: Format) => Drawing;
}

/** @throws RangeError where neither option is a fleet of whole GPUs, or the two never change places */
export function staircase(comparison: Comparison): Staircase {
  const { a, b, crossings, workload } = comparison;
  const fleet = [b, a].find(
    ({ option }) => option?.kind === 'owned' || option?.kind === 'reserved',
  );
  const volumes = crossings?.volumes ?? [];
  if (!fleet || volumes.length === 0) {
    throw new RangeError('a staircase needs a fleet of whole GPUs and a break-even');
  }
  const spec = costChart(comparison);
  const drawn = {
    ...spec,
    series: spec.series.map((one) => ({ ...one, band: null })),
    volume: null,
    bandNote: null,
  };
  const points = spec.series.find(({ key }) => key === fleet.key)?.points ?? [];
  const treads = treadsOf(points, fleet, workload);
  const summary = finding(nameOf(fleet.entry), nameOf((fleet === a ? b : a).entry), volumes);
  return {
    title: `Cost a month by whole GPUs: ${list(spec.series.map(({ label }) => nameOf({ short: label })))}`,
    summary,
    treads,
    drawing: (format) => labeled(layout(drawn, format), treads),
  };
}

/** Between two jumps the number of GPUs stays; the curve has two points at each jump. */
function treadsOf(
  points: readonly { x: number; usd: number }[],
  { option }: Side,
  workload: Comparison['workload'],
): Tread[] {
  if (!option) return [];
  const jumps = points.flatMap(({ x }, i) => (i > 0 && points[i - 1]?.x === x ? [x] : []));
  const edges = [points[0]?.x ?? 0, ...jumps, points.at(-1)?.x ?? 0];
  return edges.slice(1).flatMap((to, i) => {
    const from = edges[i] ?? 0;
    const { gpus, usdPerMonth } = monthlyCost(option, {
      ...workload,
      clipsPerMonth: (from + to) / 2,
    });
    return to > from && gpus !== null ? [{ from, to, usd: usdPerMonth, gpus }] : [];
  });
}

/** The number of GPUs above or below the middle of each step, where it touches nothing. */
function labeled(drawing: Drawing, treads: readonly Tread[]): Drawing {
  const { plot, xMax, yMax } = drawing;
  const size = 13;
  const toX = (clips: number) => plot.left + (clips / xMax) * (plot.right - plot.left);
  const toY = (usd: number) => plot.bottom - (usd / yMax) * (plot.bottom - plot.top);
  const boxes: Box[] = drawing.front.flatMap(boxOf);
  const curves = drawing.curves.map(({ points }) => points as readonly XY[]);
  const labels = treads.flatMap(({ from, to, usd, gpus }): Shape[] => {
    const room = toX(to) - toX(from);
    const full = `${count(gpus)} ${gpus === 1 ? 'GPU' : 'GPUs'}`;
    const text = [full, count(gpus)].find((one) => textWidth(one, size, true) + 8 <= room);
    if (text === undefined) return [];
    const half = textWidth(text, size, true) / 2;
    const x = toX((from + to) / 2);
    for (const y of [toY(usd) - 8, toY(usd) + size + 5]) {
      const box = { left: x - half, right: x + half, top: y - size * 0.8, bottom: y + 2 };
      const isFree =
        box.bottom < plot.bottom &&
        !boxes.some((other) => overlap(grown(box, 2), other)) &&
        !curves.some((points) => crosses(points, box));
      if (!isFree) continue;
      boxes.push(box);
      return [textAt(text, x, y, size, { anchor: 'middle', bold: true, color: 'ink' })];
    }
    return [];
  });
  return { ...drawing, front: [...drawing.front, ...labels] };
}

function boxOf(shape: Shape): Box[] {
  if (shape.kind === 'ring' || shape.kind === 'mark') {
    const [x, y] = shape.at;
    return [{ left: x - 7, right: x + 7, top: y - 7, bottom: y + 7 }];
  }
  if (shape.kind !== 'text') return [];
  const wide = textWidth(shape.text, shape.size, shape.bold);
  const left = { start: shape.x, middle: shape.x - wide / 2, end: shape.x - wide }[shape.anchor];
  return [{ left, right: left + wide, top: shape.y - shape.size, bottom: shape.y + 3 }];
}

function finding(fleet: string, rival: string, volumes: readonly number[]): string {
  const [first = 0, last = 0] = [volumes[0], volumes.at(-1)];
  const change = `${fleet} and ${rival} change places`;
  if (volumes.length === 1) return `${change} once, at ${count(first)} clips a month.`;
  return `${change} ${count(volumes.length)} times, first at ${count(first)} clips a month and for good at ${count(last)}: each further GPU costs its whole month from its first clip on.`;
}
