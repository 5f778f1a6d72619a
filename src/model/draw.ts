import { normalQuantile } from './normal.ts';
import { mulberry32 } from './random.ts';
import { type Range, type Ranges, sortedRanges, type Values } from './range.ts';

/** Standard normal deviate of the 95th percentile. Marked as pure: who does not draw does not load it. */
const z95 = /* @__PURE__ */ normalQuantile(0.95);

/**
 * Draws all ranged inputs independently, once per call, in the order of their ids, and writes them
 * into `values`. Lognormal where the range is positive, else normal, with the 5th and 95th
 * percentiles at low and high; then clamped to min and max. Throws a RangeError naming the input.
 */
export function drawer(ranges: Ranges, seed: number): (values: Values) => void {
  const random = mulberry32(seed);
  const inputs = sortedRanges(ranges).map(([id, range]) => ({ id, at: distribution(range) }));
  return (values) => {
    for (const { id, at } of inputs) values[id] = at(normalQuantile((random() + 0.5) / 2 ** 32));
  };
}

/** The value at a standard normal deviate. */
function distribution({ low, high, min = -Infinity, max = Infinity }: Range) {
  const isLognormal = low > 0;
  const from = isLognormal ? Math.log(low) : low;
  const to = isLognormal ? Math.log(high) : high;
  const middle = from / 2 + to / 2;
  const deviation = (to - from) / 2 / z95;
  // Without an explicit bound the largest number is the bound: no draw is ever infinite.
  const floor = Math.max(min, isLognormal ? 0 : -Number.MAX_VALUE);
  const ceiling = Math.min(max, Number.MAX_VALUE);
  if (low === high) return () => Math.min(ceiling, Math.max(floor, low));
  return (z: number) => {
    const value = middle + deviation * z;
    return Math.min(ceiling, Math.max(floor, isLognormal ? Math.exp(value) : value));
  };
}
