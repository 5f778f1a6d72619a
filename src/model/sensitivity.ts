import { checkFunction } from './bounds.ts';
import {
  checkAnswer,
  checkBase,
  type Evaluate,
  type Ranges,
  sortedRanges,
  type Values,
} from './range.ts';

/** What one input does to the answer when it alone moves to either end of its range. */
export interface Sensitivity {
  id: string;
  /** Null where evaluate has no answer. */
  atLow: number | null;
  atHigh: number | null;
  /** |atHigh - atLow|; null where either is. */
  swing: number | null;
}

/**
 * One-at-a-time sensitivity, for a tornado chart: the largest swing first, equal ones by id, those
 * without an answer last. Throws a RangeError naming the input.
 */
export function sensitivity(
  evaluate: Evaluate,
  base: Readonly<Values>,
  ranges: Ranges,
): Sensitivity[] {
  checkFunction('evaluate', evaluate);
  checkBase(base);
  const rows = sortedRanges(ranges).map(([id, { low, high }]) => {
    const atLow = checkAnswer(evaluate({ ...base, [id]: low }));
    const atHigh = checkAnswer(evaluate({ ...base, [id]: high }));
    const swing = atLow === null || atHigh === null ? null : distance(atLow, atHigh);
    return { id, atLow, atHigh, swing };
  });
  // The rows come in order of id and sorting is stable, so equal swings stay in it.
  return rows.sort((x, y) => (y.swing ?? -1) - (x.swing ?? -1));
}

/** The largest number where the two are further apart than a number can say. */
function distance(x: number, y: number): number {
  return Math.min(Number.MAX_VALUE, Math.abs(x - y));
}
