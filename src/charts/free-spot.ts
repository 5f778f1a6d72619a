/** Finding a place for a label where it touches nothing. */

import type { Box, XY } from './shapes.ts';

/** What is in the way: polylines and boxes. */
export interface Obstacles {
  lines: readonly (readonly XY[])[];
  boxes: readonly Box[];
}

/** Directions in which a label may stand from its point, best first (below right reads most calmly). */
const directions: readonly XY[] = [
  [1, 1],
  [1, -1],
  [-1, -1],
  [-1, 1],
  [0, 1],
  [0, -1],
  [1, 0],
  [-1, 0],
];
const distances = [12, 20, 32, 48, 68, 92, 120, 152, 188];

/**
 * The nearest box of the given size around a point that lies within `bounds` and keeps `gap` to every obstacle;
 * null where there is none.
 */
export function freeSpot(
  [x, y]: XY,
  size: { width: number; height: number },
  bounds: Box,
  { lines, boxes }: Obstacles,
  gap = 4,
): Box | null {
  const { width, height } = size;
  for (const distance of distances) {
    for (const [dx, dy] of directions) {
      const wanted = x + dx * distance + (dx === 0 ? -width / 2 : dx < 0 ? -width : 0);
      // Whole, as the sum of the two may be a little more than the bound.
      const last = Math.floor(bounds.right - width);
      // A label straight above or below may slide to the edges; the others keep their side.
      const lefts =
        dx === 0 ? [Math.max(bounds.left, Math.min(wanted, last)), last, bounds.left] : [wanted];
      const top = y + dy * distance * 0.8 + (dy === 0 ? -height / 2 : dy < 0 ? -height : 0);
      for (const left of lefts) {
        const box = { left, top, right: left + width, bottom: top + height };
        if (!within(box, bounds)) continue;
        // Slid, it still stands over or under its point.
        if (dx === 0 && (box.left > x || box.right < x)) continue;
        const wide = grown(box, gap);
        if (boxes.some((other) => overlap(wide, other))) continue;
        if (lines.some((line) => crosses(line, wide))) continue;
        return box;
      }
    }
  }
  return null;
}

const within = (box: Box, bounds: Box): boolean =>
  box.left >= bounds.left &&
  box.top >= bounds.top &&
  box.right <= bounds.right &&
  box.bottom <= bounds.bottom;

export const grown = ({ left, top, right, bottom }: Box, by: number): Box => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
});

export const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Whether any part of a polyline lies in a box. */
export function crosses(line: readonly XY[], box: Box): boolean {
  for (let i = 1; i < line.length; i++) {
    const from = line[i - 1];
    const to = line[i];
    if (from && to && segmentCrosses(from, to, box)) return true;
  }
  return false;
}

/** Liang and Barsky's clipping: whether a segment has a piece within the box. */
function segmentCrosses([x0, y0]: XY, [x1, y1]: XY, { left, top, right, bottom }: Box): boolean {
  const [dx, dy] = [x1 - x0, y1 - y0];
  let enter = 0;
  let leave = 1;
  for (const [p, q] of [
    [-dx, x0 - left],
    [dx, right - x0],
    [-dy, y0 - top],
    [dy, bottom - y0],
  ] as const) {
    if (p === 0) {
      if (q < 0) return false;
    } else if (p < 0) enter = Math.max(enter, q / p);
    else leave = Math.min(leave, q / p);
    if (enter > leave) return false;
  }
  return true;
}
