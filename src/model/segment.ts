/** A range of volumes in which one of two options is cheaper; a boundary belongs to its left. */
export interface Segment {
  fromClips: number;
  toClips: number;
  cheaper: 'a' | 'b';
}

/** Appends a range, or lengthens the last one where the cheaper option stays the same. */
export function extendSegments(
  segments: Segment[],
  fromClips: number,
  toClips: number,
  cheaper: 'a' | 'b',
): void {
  const last = segments[segments.length - 1];
  if (last !== undefined && last.cheaper === cheaper) last.toClips = toClips;
  else segments.push({ fromClips, toClips, cheaper });
}

/**
 * Gives every segment shorter than `minClips` to its left neighbor (the first one to its right):
 * such slivers are rounding errors between boundaries that coincide.
 */
export function absorbSlivers(segments: readonly Segment[], minClips: number): Segment[] {
  const kept: Segment[] = [];
  for (const { fromClips, toClips, cheaper } of segments) {
    const last = kept[kept.length - 1];
    if (toClips - fromClips >= minClips) {
      extendSegments(kept, last === undefined ? 0 : fromClips, toClips, cheaper);
    } else if (last !== undefined) last.toClips = toClips;
  }
  return kept;
}
