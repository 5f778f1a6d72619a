import type { CostRun } from './cost-run.ts';

/** Relative difference up to which two costs are a tie. */
export const tieShare = 1e-9;

/**
 * A range of volumes over which both options keep to one formula each. `cheaper` is null where
 * the two have to be compared piece by piece.
 */
export interface Stretch {
  fromClips: number;
  toClips: number;
  a: CostRun;
  b: CostRun;
  cheaper: 'a' | 'b' | null;
}

/**
 * Cuts [0, upToClips] where a formula changes, and each part once more where the bands of the two
 * options begin and cease to overlap. The cost on a staircase lies between a line and that line
 * plus one replica, so outside the overlap the cheaper option is known without walking the steps.
 */
export function stretches(
  aRuns: readonly CostRun[],
  bRuns: readonly CostRun[],
  upToClips: number,
): Stretch[] {
  const parts: Stretch[] = [];
  for (const [i, a] of aRuns.entries()) {
    for (const [j, b] of bRuns.entries()) {
      const fromClips = Math.max(a.fromClips, b.fromClips);
      const toClips = Math.min(
        upToClips,
        aRuns[i + 1]?.fromClips ?? Infinity,
        bRuns[j + 1]?.fromClips ?? Infinity,
      );
      if (fromClips < toClips) parts.push(...cutAtOverlap(a, b, fromClips, toClips));
    }
  }
  return parts;
}

/** Steps that have to be walked in a stretch: the jump points of both options inside it. */
export function stepsWithin({ a, b, fromClips, toClips, cheaper }: Stretch): number {
  return cheaper === null ? (toClips - fromClips) * stepsPerClip(a, b) : 0;
}

export function stepsPerClip(a: CostRun, b: CostRun): number {
  return (a.step === null ? 0 : 1 / a.step.clips) + (b.step === null ? 0 : 1 / b.step.clips);
}

interface Line {
  base: number;
  slope: number;
}

function cutAtOverlap(a: CostRun, b: CostRun, fromClips: number, toClips: number): Stretch[] {
  if (a.step === null && b.step === null) return [{ fromClips, toClips, a, b, cheaper: null }];
  const lowA = lowerLine(a);
  const lowB = lowerLine(b);
  const widthA = a.step?.usd ?? 0;
  const widthB = b.step?.usd ?? 0;
  // a is surely cheaper where its upper line is at or below b's lower one.
  const aWins = whereNotPositive(
    { base: lowA.base + widthA - lowB.base, slope: lowA.slope - lowB.slope },
    fromClips,
    toClips,
  );
  // b is where its upper line is below a's lower one by more than a tie, which is taken a little
  // too wide here (1 + cost for max(1, cost)) to keep it a line.
  const bWins = whereNotPositive(
    {
      base: lowB.base + widthB - lowA.base + tieShare * (1 + lowA.base + widthA),
      slope: lowB.slope - lowA.slope + tieShare * lowA.slope,
    },
    fromClips,
    toClips,
  );
  const cuts = [aWins.from, aWins.to, bWins.from, bWins.to, toClips].sort((x, y) => x - y);
  const parts: Stretch[] = [];
  let start = fromClips;
  for (const cut of cuts) {
    if (cut <= start) continue;
    const middle = start + (cut - start) / 2;
    const within = ({ from, to }: { from: number; to: number }) => from <= middle && middle <= to;
    const cheaper = within(aWins) ? 'a' : within(bWins) ? 'b' : null;
    parts.push({ fromClips: start, toClips: cut, a, b, cheaper });
    start = cut;
  }
  return parts;
}

/** The line below a staircase: every step starts just above it. */
function lowerLine({ base, slope, step }: CostRun): Line {
  return { base, slope: step === null ? slope : slope + step.usd / step.clips };
}

/** The part of a range on which a line is at or below 0; ends before it begins where there is none. */
function whereNotPositive({ base, slope }: Line, from: number, to: number) {
  const atFrom = base + slope * from <= 0;
  const atTo = base + slope * to <= 0;
  const root = Math.min(to, Math.max(from, -base / slope));
  if (atFrom) return { from, to: atTo ? to : root };
  return { from: atTo ? root : to, to: atTo ? to : from };
}
