/** How a curve is told from the other one: hue by weights, dash by family, a shade for a second one of one hue. */

import type { Color } from './shapes.ts';
import type { ChartSeries } from './spec.ts';

/** The hue of the weights; the second curve of one hue is shifted toward the ink. */
export const curveColor = ({ tone, shifted }: ChartSeries): Color =>
  shifted ? `${tone}-shifted` : tone;

const dashes: Record<ChartSeries['dash'], number[]> = {
  solid: [],
  dashed: [7, 5],
  dotted: [2, 4],
};

/** Lengths of line and gap; the second of two dashed curves has shorter ones. */
export const curveDash = ({ dash, shifted }: ChartSeries): number[] =>
  shifted && dash === 'dashed' ? [12, 4, 2, 4] : dashes[dash];
