/** How a curve is told from the other one: hue by weights, dash by family, a shade for a second one of one hue. */

import type { Family } from '../data/types.ts';
import type { Color } from './shapes.ts';
import type { ChartSeries } from './spec.ts';

/** The hue of the weights; the second curve of one hue is shifted toward the ink. */
export const curveColor = ({ tone, shifted }: ChartSeries): Color =>
  shifted ? `${tone}-shifted` : tone;

/** The dash of a family. */
export const dashOf = (family: Family): ChartSeries['dash'] =>
  family === 'vendor-api' ? 'dashed' : family === 'article' ? 'dotted' : 'solid';

const dashes: Record<ChartSeries['dash'], number[]> = {
  solid: [],
  dashed: [7, 5],
  dotted: [2, 4],
  'dash-dotted': [9, 3, 2, 3],
};

/** Lengths of line and gap; the second of two dashed curves has shorter ones. */
export const curveDash = ({ dash, shifted }: ChartSeries): number[] =>
  shifted && dash === 'dashed' ? [12, 4, 2, 4] : dashes[dash];
