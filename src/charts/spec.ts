/** What a cost chart shows, in dollars and clips: independent of size, colors and drawing technique. */

import type { Mark, Tone } from '../state/families.ts';

export interface ChartPoint {
  clips: number;
  usd: number;
}

export interface ChartTick {
  value: number;
  label: string;
}

export interface ChartSeries {
  key: 'a' | 'b';
  label: string;
  /** '$0.50 a clip', '$0.10 a clip + staff'. */
  detail: string;
  tone: Tone;
  /** The second of two series of one hue: drawn in a shifted shade, so that they never merge. */
  shifted: boolean;
  dash: 'solid' | 'dashed' | 'dotted';
  mark: Mark;
  /** Exact vertices: two at each jump of a staircase. */
  points: ChartPoint[];
  /** Outline of what is known about the speed: up along the slow end, back along the fast one. */
  band: ChartPoint[] | null;
}

export interface ChartSpec {
  title: string;
  /** The whole picture in words. */
  summary: string;
  x: { max: number; ticks: ChartTick[] };
  y: { max: number; ticks: ChartTick[] };
  series: ChartSeries[];
  /** Where the two change places, within the range. */
  crossings: (ChartPoint & { label: string | null })[];
  /** Where the steps interlock too finely to mark each change. */
  zone: { from: number; to: number } | null;
  /** The reader's volume and the cost of each series there. */
  volume: { clips: number; label: string; at: { key: 'a' | 'b'; usd: number }[] };
  /** What the shaded areas mean; null where there are none. */
  bandNote: string | null;
  /** What is drawn instead where no option can make the clip. */
  empty: string | null;
}
