/** What a cost chart shows, in dollars over clips or months: independent of size, colors and drawing technique. */

import type { Mark, Tone } from '../state/families.ts';

/** The options that one chart can hold. */
export type SeriesKey = 'a' | 'b' | 'c' | 'd';

export interface ChartPoint {
  /** Clips a month, or months. */
  x: number;
  usd: number;
}

export interface ChartTick {
  value: number;
  label: string;
}

export interface ChartSeries {
  key: SeriesKey;
  label: string;
  /** '$0.50 a clip', '$0.10 a clip + staff', '$180,000 in all'. */
  detail: string;
  tone: Tone;
  /** The second of two series of one hue: drawn in a shifted shade, so that they never merge. */
  shifted: boolean;
  dash: 'solid' | 'dashed' | 'dotted' | 'dash-dotted';
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
  x: { max: number; ticks: ChartTick[]; title: string };
  y: { max: number; ticks: ChartTick[] };
  series: ChartSeries[];
  /** Where the two change places, within the range. */
  crossings: (ChartPoint & { label: string | null })[];
  /** What of the changes is not marked, in short lines that stand in the plot; none where all are. */
  unmarked: string[];
  /** Where the steps interlock too finely to mark each change. */
  zone: { from: number; to: number } | null;
  /** The reader's volume and the cost of each series there; null where x is no volume. */
  volume: { clips: number; label: string; at: { key: SeriesKey; usd: number }[] } | null;
  /** What the shaded areas mean; null where there are none. */
  bandNote: string | null;
  /** What is drawn instead where no option can make the clip. */
  empty: string | null;
}
