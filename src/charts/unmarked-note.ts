/** What of the changes is not marked in a chart, told in its plot where no curve and no label is. */

import { crosses, grown, type Obstacles, overlap } from './free-spot.ts';
import type { Box, Shape } from './shapes.ts';
import { inTwoLines, textWidth } from './text-width.ts';

/** Places that are tried: from the right edge, where a curve leaves the chart, to the left one. */
const columns = [1, 0.5, 0];
const rows = 10;

/**
 * @param obstacles what must stay free, in order of wish: the last is what must
 * @returns nothing where there is no room; the picture's description and the answer say it too
 */
export function unmarkedNote(
  lines: readonly string[],
  plot: Box,
  size: number,
  obstacles: readonly Obstacles[],
): Shape[] {
  if (lines.length === 0) return [];
  const whole = lines.map((text, i) => ({ text, bold: i === 0 }));
  // Where the reader's volume parts a narrow plot, half of it must do.
  const half = (plot.right - plot.left) / 2 - 16;
  const broken = whole.flatMap(({ text, bold }) =>
    inTwoLines(text, size, bold, half).map((line) => ({ text: line, bold })),
  );
  const step = size * 1.25;
  for (const rows of [whole, broken]) {
    const width = Math.max(...rows.map(({ text, bold }) => textWidth(text, size, bold)));
    for (const some of obstacles) {
      const box = spot(plot, width, rows.length * step, some);
      if (!box) continue;
      return rows.map(({ text, bold }, i): Shape => {
        const y = box.top + i * step + size * 0.9;
        const look = { bold, color: bold ? 'ink' : 'soft' } as const;
        return { kind: 'text', x: box.right, y, text, size, anchor: 'end', ...look };
      });
    }
  }
  return [];
}

function spot(plot: Box, width: number, height: number, { lines, boxes }: Obstacles): Box | null {
  const [wide, high] = [plot.right - plot.left - width - 8, plot.bottom - plot.top - height - 8];
  if (wide < 0 || high < 0) return null;
  for (const column of columns) {
    for (let row = 0; row <= rows; row++) {
      const left = plot.left + 4 + column * wide;
      const top = plot.top + 4 + (row / rows) * high;
      const box = { left, top, right: left + width, bottom: top + height };
      const around = grown(box, 4);
      if (boxes.some((other) => overlap(around, other))) continue;
      if (!lines.some((line) => crosses(line, around))) return box;
    }
  }
  return null;
}
