/** Which of two monthly costs is the lower one. */

import type { Verdict } from './answer.ts';

/** The model's own rule: a difference of a billionth is a tie. */
export function cheaperOf(a: number | null, b: number | null): Verdict {
  if (a === null || b === null) return null;
  if (Math.abs(a - b) <= 1e-9 * Math.max(1, a)) return 'tie';
  return a < b ? 'a' : 'b';
}
