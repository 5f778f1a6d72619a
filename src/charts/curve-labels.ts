/** Names of the curves, written directly at them: at their ends, or above a chart that is too narrow for that. */

import { curveColor, curveDash } from './curve-look.ts';
import type { Box, Shape, XY } from './shapes.ts';
import type { ChartSeries } from './spec.ts';
import { inTwoLines, textWidth } from './text-width.ts';

interface Curve {
  points: XY[];
}

/** At the right ends of the curves, moved apart where they would touch. */
export function endLabels(
  series: readonly ChartSeries[],
  curves: readonly Curve[],
  plot: Box,
  width: number,
  size: number,
): Shape[] {
  const left = plot.right + 12;
  const step = size * 1.25;
  const blocks = series.map((one, i) => {
    const lines = inTwoLines(one.label, size, true, width - left);
    const points = curves[i]?.points ?? [];
    const end = points[points.length - 1]?.[1] ?? plot.bottom;
    return { one, lines, end, height: (lines.length + 1) * step };
  });
  const order = [...blocks].sort((x, y) => x.end - y.end);
  const tops = spread(
    order.map(({ end, height }) => ({ wanted: end - size * 0.75, height })),
    plot.top,
    plot.bottom + step,
    size * 0.6,
  );
  return order.flatMap(({ one, lines }, i): Shape[] =>
    block(one, lines, left, tops[i] ?? plot.top, size, step),
  );
}

/** In rows above the plot, each with a piece of its line. */
export function topLabels(
  series: readonly ChartSeries[],
  width: number,
  size: number,
): { shapes: Shape[]; height: number } {
  const step = size * 1.35;
  const left = 30;
  let top = 2;
  const shapes = series.flatMap((one): Shape[] => {
    const name = inTwoLines(one.label, size, true, width - left);
    const beside = left + textWidth(`${one.label} `, size, true) + 4;
    const inLine = name.length === 1 && beside + textWidth(one.detail, size) <= width;
    const middle = top + size * 0.62;
    const color = curveColor(one);
    const sample: Shape[] = [
      {
        kind: 'curve',
        key: one.key,
        points: [
          [0, middle],
          [22, middle],
        ],
        color,
        width: 2.5,
        dash: curveDash(one),
      },
      { kind: 'mark', mark: one.mark, at: [11, middle], size: 5, color },
    ];
    const base = { kind: 'text', size, anchor: 'start' } as const;
    const names = name.map(
      (text, i): Shape => ({ ...base, x: left, y: top + size + i * step, text, bold: true, color }),
    );
    const detail: Shape = {
      ...base,
      x: inLine ? beside : left,
      y: top + size + (inLine ? 0 : name.length * step),
      text: one.detail,
      bold: false,
      color: 'soft',
    };
    top += (inLine ? 1 : name.length + 1) * step + 4;
    return [...sample, ...names, detail];
  });
  return { shapes, height: top };
}

function block(
  one: ChartSeries,
  lines: readonly string[],
  x: number,
  top: number,
  size: number,
  step: number,
): Shape[] {
  const base = { kind: 'text', x, size, anchor: 'start' } as const;
  const y = (row: number): number => top + size + row * step;
  return [
    ...lines.map(
      (text, i): Shape => ({ ...base, y: y(i), text, bold: true, color: curveColor(one) }),
    ),
    { ...base, y: y(lines.length), text: one.detail, bold: false, color: 'soft' },
  ];
}

/** Tops of stacked blocks, in order, as near to where they are wanted as the bounds and one another allow. */
function spread(
  blocks: readonly { wanted: number; height: number }[],
  top: number,
  bottom: number,
  gap: number,
): number[] {
  const tops: number[] = [];
  let free = top;
  for (const { wanted, height } of blocks) {
    const at = Math.max(free, wanted);
    tops.push(at);
    free = at + height + gap;
  }
  // Pushed out at the bottom: back up, from the last one.
  let limit = bottom;
  for (let i = blocks.length - 1; i >= 0; i--) {
    const height = blocks[i]?.height ?? 0;
    tops[i] = Math.min(tops[i] ?? top, limit - height);
    limit = (tops[i] ?? top) - gap;
  }
  return tops;
}
