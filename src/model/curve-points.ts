import { check, clipHorizon, pointCount } from './bounds.ts';
import { type CostRun, costRuns, stepAbove } from './cost-run.ts';
import { costAt } from './monthly-cost.ts';
import { checkOption, type DeploymentOption } from './option.ts';
import { checkWorkload, type Workload } from './workload.ts';

export interface CurvePoint {
  clips: number;
  usdPerMonth: number;
}

/**
 * The vertices of an option's cost curve on [0, upToClips], in order, for drawing it exactly: both
 * ends, every bend, and two at each jump (before and after). Where that would take more than
 * `maxPoints`, as many evenly spaced samples instead. Throws a RangeError naming the field.
 */
export function curvePoints(
  option: DeploymentOption,
  workload: Workload,
  upToClips: number,
  maxPoints: number,
): CurvePoint[] {
  checkOption(option);
  checkWorkload(workload);
  check('upToClips', upToClips, clipHorizon);
  check('maxPoints', maxPoints, pointCount);
  const runs = costRuns(option, workload, upToClips).filter(
    ({ fromClips }) => fromClips < upToClips,
  );
  const ends = runs.map((_, i) => runs[i + 1]?.fromClips ?? upToClips);
  let vertices = 2;
  for (const [i, { fromClips, step }] of runs.entries()) {
    const to = ends[i] ?? upToClips;
    vertices += 2 + (step === null ? 0 : 2 * Math.floor((to - fromClips) / step.clips));
  }
  if (vertices > maxPoints) return samples(option, workload, upToClips, maxPoints);
  const points: CurvePoint[] = [];
  add(points, 0, costAt(option, workload, 0).usdPerMonth);
  for (const [i, run] of runs.entries()) addRun(points, run, ends[i] ?? upToClips);
  return points;
}

function samples(
  option: DeploymentOption,
  workload: Workload,
  upToClips: number,
  count: number,
): CurvePoint[] {
  return Array.from({ length: count }, (_, i) => {
    const clips = i === count - 1 ? upToClips : (upToClips * i) / (count - 1);
    return { clips, usdPerMonth: costAt(option, workload, clips).usdPerMonth };
  });
}

function addRun(points: CurvePoint[], { fromClips, base, slope, step }: CostRun, toClips: number) {
  let from = fromClips;
  let steps = step === null ? 0 : stepAbove(fromClips, step.clips);
  while (from < toClips) {
    const to = step === null ? toClips : Math.min(steps * step.clips, toClips);
    const level = base + steps * (step?.usd ?? 0);
    add(points, from, level + slope * from);
    add(points, to, level + slope * to);
    from = to;
    steps++;
  }
}

/** Leaves out a vertex that would repeat the last one, up to a rounding error. */
function add(points: CurvePoint[], clips: number, usd: number): void {
  // Two huge terms may cancel to a hair below nothing.
  const usdPerMonth = Math.max(0, usd);
  const last = points[points.length - 1];
  const isSame =
    last !== undefined &&
    last.clips === clips &&
    Math.abs(last.usdPerMonth - usdPerMonth) <= 1e-12 * Math.max(1, usdPerMonth);
  if (!isSame) points.push({ clips, usdPerMonth });
}
