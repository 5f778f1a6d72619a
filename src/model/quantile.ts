/**
 * Quantile of type 7 (Hyndman and Fan 1996; the default of R and NumPy) of values sorted in
 * ascending order; null where there are none.
 */
export function quantile(sorted: ArrayLike<number>, share: number): number | null {
  const position = (sorted.length - 1) * share;
  const below = Math.floor(position);
  const low = sorted[below];
  if (low === undefined) return null;
  const high = sorted[below + 1] ?? low;
  // Not low + (high - low) x rest: the difference of two huge values may overflow.
  const rest = position - below;
  return rest === 0 || high === low ? low : low * (1 - rest) + high * rest;
}
