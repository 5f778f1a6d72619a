import { check, clipHorizon, reject } from './bounds.ts';
import { costRuns, stepAbove } from './cost-run.ts';
import { limitUsdPerClip } from './limit-cost.ts';
import type { DeploymentOption } from './option.ts';
import { type Changes, noChanges, noteCheaper, type Segment, segmentsBetween } from './segment.ts';
import { type Stretch, stepsPerClip, stepsWithin, stretches, tieShare } from './stretch.ts';
import type { Workload } from './workload.ts';

/** Which of two options is cheaper at which volume. */
export interface BreakEven {
  /** Cover [0, upToClips]; neighbors differ; a tie is 'a'. */
  segments: Segment[];
  /** End of the first segment; null where there is only one. */
  firstClips: number | null;
  /** Start of the last segment; null where there is only one. */
  settledClips: number | null;
  /** USD per clip as volume grows without bound. */
  limit: { a: number; b: number };
}

/** Steps that one comparison may walk; beyond it the answer is a zigzag that nobody can read. */
const maxPieces = 1_000_000;

/** No segment is shorter than this share of the range. */
const sliverShare = 1e-9;

/**
 * Every volume in [0, upToClips] at which the cheaper of two options changes, exactly: each cost is
 * linear between known jump points, so the pieces are solved one by one. The workload's
 * clipsPerMonth is ignored. Throws a RangeError naming the field, and one naming upToClips where
 * the options' steps interlock for more than 1 000 000 pieces.
 */
export function breakEven(
  a: DeploymentOption,
  b: DeploymentOption,
  workload: Workload,
  upToClips: number,
): BreakEven {
  const limit = { a: limitUsdPerClip(a, workload), b: limitUsdPerClip(b, workload) };
  check('upToClips', upToClips, clipHorizon);
  const parts = stretches(
    costRuns(a, workload, upToClips),
    costRuns(b, workload, upToClips),
    upToClips,
  );
  rejectZigzag(parts, upToClips);
  const sliver = sliverShare * upToClips;
  const changes = noChanges();
  for (const part of parts) {
    if (part.cheaper === null) walk(part, sliver, changes);
    else noteCheaper(changes, part.fromClips, part.cheaper);
  }
  const segments = segmentsBetween(changes, upToClips, sliver);
  const several = segments.length > 1;
  return {
    segments,
    firstClips: several ? (segments[0]?.toClips ?? null) : null,
    settledClips: several ? (segments[segments.length - 1]?.fromClips ?? null) : null,
    limit,
  };
}

/**
 * The volumes between which the steps of two options interlock, so that the cheaper one may
 * alternate; null where their order is clear throughout. Answers where `breakEven` refuses.
 * Throws a RangeError naming the field.
 */
export function interlock(
  a: DeploymentOption,
  b: DeploymentOption,
  workload: Workload,
  upToClips: number,
): { fromClips: number; toClips: number } | null {
  limitUsdPerClip(a, workload);
  limitUsdPerClip(b, workload);
  check('upToClips', upToClips, clipHorizon);
  const parts = stretches(
    costRuns(a, workload, upToClips),
    costRuns(b, workload, upToClips),
    upToClips,
  );
  const contested = parts.filter((part) => stepsWithin(part) > 0);
  const first = contested[0];
  const last = contested[contested.length - 1];
  if (first === undefined || last === undefined) return null;
  return { fromClips: first.fromClips, toClips: last.toClips };
}

function rejectZigzag(parts: readonly Stretch[], upToClips: number): void {
  let pieces = 0;
  for (const part of parts) {
    const steps = stepsWithin(part);
    if (pieces + steps > maxPieces) {
      const allowed = part.fromClips + (maxPieces - pieces) / stepsPerClip(part.a, part.b);
      const why = 'to compare these two options in at most 1000000 pieces';
      reject('upToClips', `in (0, ${allowed.toPrecision(4)}] ${why}`, upToClips);
    }
    pieces += steps;
  }
}

/** Solves a stretch piece by piece, from one jump point of either option to the next. */
function walk({ fromClips, toClips, a, b }: Stretch, sliver: number, changes: Changes): void {
  const slope = a.slope - b.slope;
  const clipsA = a.step?.clips ?? Infinity;
  const clipsB = b.step?.clips ?? Infinity;
  const usdA = a.step?.usd ?? 0;
  const usdB = b.step?.usd ?? 0;
  let stepA = a.step === null ? 1 : stepAbove(fromClips, clipsA);
  let stepB = b.step === null ? 1 : stepAbove(fromClips, clipsB);
  // Whatever happens inside a sliver is absorbed afterwards; and steps this fine would no longer
  // be told apart by a floating-point number.
  const isSliver = toClips - fromClips < sliver;
  let from = fromClips;
  while (from < toClips) {
    const endA = stepA * clipsA;
    const endB = stepB * clipsB;
    const to = isSliver ? toClips : Math.min(endA, endB, toClips);
    // On this piece a costs baseA + a.slope x clips, which is base + slope x clips more than b.
    const baseA = a.base + stepA * usdA;
    const base = baseA - (b.base + stepB * usdB);
    const root = -base / slope;
    // Differences that never leave the tolerance are a tie. One that does has its sign up to
    // where the line crosses zero, so that the boundary is the exact crossing.
    const isDearerFrom = base + slope * from > tieUsd(baseA + a.slope * from);
    const isDearerTo = base + slope * to > tieUsd(baseA + a.slope * to);
    if (root > from && root < to) {
      noteCheaper(changes, from, isDearerFrom ? 'b' : 'a');
      noteCheaper(changes, root, isDearerTo ? 'b' : 'a');
    } else noteCheaper(changes, from, isDearerFrom || isDearerTo ? 'b' : 'a');
    if (endA <= to) stepA++;
    if (endB <= to) stepB++;
    from = to;
  }
}

/** Differences up to this many dollars are a tie. */
function tieUsd(costOfA: number): number {
  return tieShare * Math.max(1, costOfA);
}
