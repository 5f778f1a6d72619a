/** The costs at the place where the reader points. */

import { curveColor } from './curve-look.ts';
import type { Box, Drawing, Shape, XY } from './shapes.ts';
import type { ChartPoint, ChartSpec } from './spec.ts';
import { textWidth } from './text-width.ts';

/** A line at the volume, a mark on each curve, and a small panel with the amounts beside it. */
export function readoutShapes(
  spec: ChartSpec,
  { plot, xMax, yMax }: Drawing,
  clips: number,
  words: { count: (value: number) => string; money: (usd: number) => string },
): Shape[] {
  const size = 13;
  const x = plot.left + (clips / xMax) * (plot.right - plot.left);
  const rows = spec.series.map((one) => ({ one, usd: costOn(one.points, clips) }));
  const marks = rows.map(({ one, usd }): Shape => {
    const y = plot.bottom - (usd / yMax) * (plot.bottom - plot.top);
    return { kind: 'mark', mark: one.mark, at: [x, y], size: 5, color: curveColor(one) };
  });
  const title = `${words.count(clips)} clips`;
  const texts = rows.map(({ usd }) => words.money(usd));
  const widest = Math.max(
    textWidth(title, size, true),
    ...texts.map((text) => textWidth(text, size) + 18),
  );
  const panel = panelBox(x, plot, widest + 20, (rows.length + 1) * size * 1.4 + 12);
  const baseline = (row: number): number => panel.top + size + 6 + row * size * 1.4;
  const base = { kind: 'text', size, anchor: 'start', color: 'ink' } as const;
  return [
    { kind: 'line', from: [x, plot.top], to: [x, plot.bottom], color: 'soft', width: 1 },
    ...marks,
    { kind: 'area', points: corners(panel), color: 'panel', opacity: 0.94 },
    { kind: 'curve', key: 'a', points: corners(panel), color: 'soft', width: 1, dash: [] },
    { ...base, x: panel.left + 10, y: baseline(0), text: title, bold: true },
    ...rows.flatMap(({ one }, i): Shape[] => [
      {
        kind: 'mark',
        mark: one.mark,
        at: [panel.left + 15, baseline(i + 1) - size * 0.35],
        size: 4.5,
        color: curveColor(one),
      },
      { ...base, x: panel.left + 28, y: baseline(i + 1), text: texts[i] ?? '', bold: false },
    ]),
  ];
}

/** Beside the line where there is room, and never out of the plot. */
function panelBox(x: number, plot: Box, width: number, height: number): Box {
  const beside = x + 10 + width <= plot.right ? x + 10 : x - 10 - width;
  const left = Math.max(beside, plot.left);
  const top = plot.top + 6;
  return { left, top, right: left + width, bottom: top + height };
}

const corners = ({ left, top, right, bottom }: Box): XY[] => [
  [left, top],
  [right, top],
  [right, bottom],
  [left, bottom],
  [left, top],
];

/** The volume at a share of the drawing's width; null beside the plot. */
export function clipsAt({ plot, width, xMax }: Drawing, share: number): number | null {
  const x = share * width;
  if (x < plot.left - 4 || x > plot.right + 4) return null;
  return Math.min(1, Math.max(0, (x - plot.left) / (plot.right - plot.left))) * xMax;
}

/** The cost on an exact polyline: between two of its vertices it is straight. */
export function costOn(points: readonly ChartPoint[], clips: number): number {
  let before = points[0] ?? { x: 0, usd: 0 };
  for (const point of points) {
    if (point.x >= clips) {
      const run = point.x - before.x;
      const share = run > 0 ? (clips - before.x) / run : 0;
      return before.usd + share * (point.usd - before.usd);
    }
    before = point;
  }
  return before.usd;
}
