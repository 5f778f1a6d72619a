import type { ThroughputRow } from '../data/schema/throughput.ts';

/** The conditions of a timing in one line: '720p, 81 frames, 40 steps, BF16, LightX2V'; what is not stated is left out. */
export function settingOf(row: ThroughputRow): string {
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
export function evidenceOf(row: ThroughputRow): string {
  if (row.basis === 'derived') return 'estimate';
  if (row.confidence === 'primary') return 'primary source';
  return row.confidence === 'secondary' ? 'secondary report' : 'community timing';
}
