import type { DeploymentOption } from './option.ts';
import { type ProjectionTerms, project } from './project.ts';
import type { Workload } from './workload.ts';

/**
 * The first month (from 0) from which on a's cumulative cash is at or below b's in every month of
 * the horizon; null if there is none. Throws a RangeError naming the field.
 */
export function payback(
  a: DeploymentOption,
  b: DeploymentOption,
  workload: Workload,
  terms: ProjectionTerms,
): number | null {
  const cashA = project(a, workload, terms);
  const cashB = project(b, workload, terms);
  let month: number | null = null;
  for (let m = cashA.length - 1; m >= 0; m--) {
    const usdA = cashA[m]?.cumulativeUsd ?? Infinity;
    const usdB = cashB[m]?.cumulativeUsd ?? Infinity;
    if (usdA > usdB) break;
    month = m;
  }
  return month;
}
