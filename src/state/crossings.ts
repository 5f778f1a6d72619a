/** Where two options change places: the exact result, and what lies beyond its range. */

import {
  type BreakEven,
  breakEven,
  type DeploymentOption,
  interlock,
  limitUsdPerClip,
  monthlyCost,
  type Workload,
} from '../model/index.ts';

export interface Crossings {
  /** The published result up to max(1 000 000, 4 × clips); null where it has too many pieces. */
  result: BreakEven | null;
  /** Every volume at which the cheaper option changes, as far as was looked. */
  volumes: number[];
  /** The cheaper option at the smallest volumes. */
  first: 'a' | 'b';
  /** The cheaper option for good, by the limits per clip; null where it was not reached. */
  settled: 'a' | 'b' | null;
  /** How far was looked. */
  reach: number;
  /** Too many changes to list: between these volumes, about, the cheaper one alternates. */
  alternates: { from: number; to: number } | null;
  limit: { a: number; b: number };
}

/** How far the published figures look. */
export const publishedReach = (clips: number): number => Math.max(1_000_000, 4 * clips);

/** The farthest volume that the model computes. */
const farthest = 1e9;

interface Known {
  b: DeploymentOption;
  key: string;
  found: Crossings;
}

/** By option A, the last few results: a reader goes back and forth between a few settings. */
const cache = new WeakMap<DeploymentOption, Known[]>();
const kept = 8;

/**
 * All changes between two options. "Never" is decided by the limits per clip: where the option that is cheaper at the
 * end of the range has the higher limit, the range is extended until the change is found (at most a billion clips).
 * Remembered by option object, since a volume slider leaves them untouched.
 */
export function crossings(a: DeploymentOption, b: DeploymentOption, work: Workload): Crossings {
  const upTo = publishedReach(work.clipsPerMonth);
  const key = `${work.secondsPerClip} ${work.peakToAverage} ${upTo}`;
  const known = cache.get(a) ?? [];
  const hit = known.find((entry) => entry.b === b && entry.key === key);
  if (hit) return hit.found;
  const found = search(a, b, work, upTo);
  cache.set(a, [{ b, key, found }, ...known].slice(0, kept));
  return found;
}

function search(a: DeploymentOption, b: DeploymentOption, work: Workload, upTo: number): Crossings {
  const limit = { a: limitUsdPerClip(a, work), b: limitUsdPerClip(b, work) };
  const byLimit =
    Math.abs(limit.a - limit.b) <= 1e-9 * Math.max(limit.a, limit.b)
      ? null
      : limit.a < limit.b
        ? 'a'
        : 'b';
  const result = attempt(a, b, work, upTo);
  if (!result) return zigzag(a, b, work, upTo, limit, byLimit);
  let far = result;
  let reach = upTo;
  while (byLimit && last(far) !== byLimit && reach < farthest) {
    reach = Math.min(farthest, reach * 10);
    const next = attempt(a, b, work, reach);
    if (!next) return { ...zigzag(a, b, work, reach, limit, byLimit), result };
    far = next;
  }
  const end = last(far);
  return {
    result,
    first: far.segments[0]?.cheaper ?? 'a',
    volumes: far.segments.slice(1).map(({ fromClips }) => fromClips),
    // Equal limits: the fixed costs decide, and what holds at the end of the range holds on.
    settled: byLimit === null || byLimit === end ? end : null,
    reach,
    alternates: null,
    limit,
  };
}

const last = ({ segments }: BreakEven): 'a' | 'b' => segments[segments.length - 1]?.cheaper ?? 'a';

/** The exact result, or null where the model says that it would have too many pieces. */
function attempt(
  a: DeploymentOption,
  b: DeploymentOption,
  work: Workload,
  upTo: number,
): BreakEven | null {
  try {
    return breakEven(a, b, work, upTo);
  } catch (error) {
    if (error instanceof RangeError && error.message.includes('upToClips')) return null;
    throw error;
  }
}

/** Steps too fine to walk one by one: only between which volumes they interlock. */
function zigzag(
  a: DeploymentOption,
  b: DeploymentOption,
  work: Workload,
  upTo: number,
  limit: { a: number; b: number },
  byLimit: 'a' | 'b' | null,
): Crossings {
  const between = interlock(a, b, work, upTo) ?? { fromClips: 0, toClips: upTo };
  const none = { ...work, clipsPerMonth: 0 };
  const cheaperB = monthlyCost(b, none).usdPerMonth < monthlyCost(a, none).usdPerMonth;
  return {
    result: null,
    first: cheaperB ? 'b' : 'a',
    volumes: [],
    settled: between.toClips < upTo ? byLimit : null,
    reach: upTo,
    alternates: { from: between.fromClips, to: between.toClips },
    limit,
  };
}
