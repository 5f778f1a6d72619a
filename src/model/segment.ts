/** A range of volumes in which one of two options is cheaper; a boundary belongs to its left. */
export interface Segment {
  fromClips: number;
  toClips: number;
  cheaper: 'a' | 'b';
}

/** The changes of the cheaper option from volume 0 up; flat, because there may be a million. */
export interface Changes {
  first: 'a' | 'b';
  last: 'a' | 'b' | null;
  atClips: number[];
}

export function noChanges(): Changes {
  return { first: 'a', last: null, atClips: [] };
}

/** Notes which option is cheaper just above a volume; volumes come in order, starting at 0. */
export function noteCheaper(changes: Changes, fromClips: number, cheaper: 'a' | 'b'): void {
  if (changes.last === cheaper) return;
  if (changes.last === null) changes.first = cheaper;
  else changes.atClips.push(fromClips);
  changes.last = cheaper;
}

/**
 * The segments between the changes. One shorter than `sliverClips` is given to its left neighbor
 * (the first one to its right): a sliver is a rounding error between boundaries that coincide.
 */
export function segmentsBetween(
  { first, atClips }: Changes,
  upToClips: number,
  sliverClips: number,
): Segment[] {
  const segments: Segment[] = [];
  let last: Segment | undefined;
  let fromClips = 0;
  let cheaper = first;
  for (let i = 0; i <= atClips.length; i++) {
    const toClips = atClips[i] ?? upToClips;
    const isSliver = toClips - fromClips < sliverClips;
    if (last !== undefined && (isSliver || last.cheaper === cheaper)) last.toClips = toClips;
    else if (!isSliver) {
      last = { fromClips: last === undefined ? 0 : fromClips, toClips, cheaper };
      segments.push(last);
    }
    fromClips = toClips;
    cheaper = cheaper === 'a' ? 'b' : 'a';
  }
  return segments;
}
