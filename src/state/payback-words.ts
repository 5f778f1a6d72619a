/** Months of the payback view in words, also where there is none: table and export read these. */

import type { Cash } from './cash.ts';
import type { Passing } from './volume-months.ts';

/** When option B has paid back; `month` says a month. */
export function paidBackText(view: Cash, month: (at: number) => string): string {
  if (!compares(view)) return none;
  if (view.paidBack !== null) return month(view.paidBack);
  return view.months === 1 ? 'not in this month' : `not in ${view.months} months`;
}

/** When the volume passes a break-even. */
export function passingText(
  view: Cash,
  passing: Passing | null,
  month: (at: number) => string,
): string {
  if (!compares(view)) return none;
  if (!passing) return 'they have none';
  return passing.month === null ? 'not in ten years' : month(passing.month);
}

const none = 'no comparison';
const compares = ({ a, b }: Cash): boolean => a !== b && a.option !== null && b.option !== null;
