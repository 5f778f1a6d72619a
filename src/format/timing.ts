/** Timings in words. */

import type { Confidence } from '../data/types.ts';

interface Settings {
  task: string;
  resolution: string | null;
  width: number | null;
  height: number | null;
  frames: number | null;
  steps: number | null;
  precision: string | null;
  software: string | null;
}

/** The conditions of a timing in one line: '720p, 81 frames, 40 steps, BF16, LightX2V'; what is not stated is left out. */
export function settingOf(row: Settings): string {
  const size = row.resolution ?? (row.width && row.height ? `${row.width} × ${row.height}` : null);
  return [
    row.task === 'i2v' ? 'from a picture' : null,
    size,
    row.frames ? `${row.frames} frames` : null,
    row.steps ? `${row.steps} steps` : null,
    row.precision,
    row.software,
  ]
    .filter((part) => part !== null)
    .join(', ');
}

/** Who stands behind a timing, in the words of its badge. */
export function evidenceOf(row: { basis: 'measured' | 'derived'; confidence: Confidence }): string {
  if (row.basis === 'derived') return 'estimate';
  if (row.confidence === 'primary') return 'primary source';
  return row.confidence === 'secondary' ? 'secondary report' : 'community timing';
}

/** A card by its usual name: 'H100' for 'H100 80GB'. */
export const cardName = (label: string): string => label.replace(/ \d+GB$| Blackwell$/, '');
