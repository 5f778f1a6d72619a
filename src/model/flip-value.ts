import { anyNumber, check, checkFunction } from './bounds.ts';
import {
  checkAnswer,
  checkBase,
  checkRange,
  type Evaluate,
  type Range,
  type Values,
} from './range.ts';

/** Parts into which the range is cut to look for a change of sign. */
const parts = 256;

/**
 * The value of one input at which `evaluate` changes sign, others at base: of several, the one
 * nearest to the base value; null if there is none within min…max (low…high where these are not
 * given). A jump across zero counts as a change, merely touching zero does not; a pair of changes
 * closer together than 1/256 of the range may go unseen. Throws a RangeError naming the input.
 */
export function flipValue(
  evaluate: Evaluate,
  base: Readonly<Values>,
  id: string,
  range: Range,
): number | null {
  checkFunction('evaluate', evaluate);
  checkBase(base);
  checkRange(id, range);
  const { min = range.low, max = range.high } = range;
  const start = base[id] ?? range.low;
  check(id, start, anyNumber);
  const signAt = (value: number) => {
    const answer = checkAnswer(evaluate({ ...base, [id]: value }));
    return answer === null ? null : Math.sign(answer);
  };
  let nearest: number | null = null;
  let lastSigned: { value: number; sign: number } | null = null;
  for (const value of gridOf(min, max, start)) {
    const sign = signAt(value);
    if (sign === 0) continue;
    if (sign !== null && lastSigned !== null && lastSigned.sign !== sign) {
      const flip = bisect(signAt, lastSigned, value);
      if (nearest === null || Math.abs(flip - start) < Math.abs(nearest - start)) nearest = flip;
    }
    lastSigned = sign === null ? null : { value, sign };
  }
  return nearest;
}

/** Evenly spaced values, by ratio where the range spans more than a decade; the base among them. */
function gridOf(min: number, max: number, start: number): number[] {
  const isWide = min > 0 && max / min > 10;
  const grid = Array.from({ length: parts + 1 }, (_, i) => {
    const share = i / parts;
    return isWide ? min * (max / min) ** share : min * (1 - share) + max * share;
  });
  grid[0] = min;
  grid[parts] = max;
  if (start > min && start < max) grid.push(start);
  return grid.sort((x, y) => x - y);
}

/** Halves the interval until its ends are neighboring numbers or nothing is left in between. */
function bisect(
  signAt: (value: number) => number | null,
  from: { value: number; sign: number },
  to: number,
): number {
  let low = from.value;
  let high = to;
  for (;;) {
    const middle = low / 2 + high / 2;
    if (middle <= low || middle >= high) return high;
    const sign = signAt(middle);
    if (sign === 0) return middle;
    if (sign === from.sign) low = middle;
    else high = middle;
  }
}
