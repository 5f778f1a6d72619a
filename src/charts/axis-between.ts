/** Round numbers for an axis that may begin below zero. */

/** At most about `most` steps of 1, 2, 2.5 or 5 times a power of ten; zero is a tick where it lies on the axis. */
export function axisBetween(
  low: number,
  high: number,
  most: number,
): { min: number; max: number; ticks: number[] } {
  // None is narrower than a ten-thousandth, where labels end.
  const wanted = Math.max(high - low, 1e-4);
  const power = 10 ** Math.floor(Math.log10(wanted / most));
  const size = ([1, 2, 2.5, 5, 10].find((m) => m * power * most >= wanted) ?? 10) * power;
  const first = Math.floor(low / size + 1e-9);
  const last = Math.max(first + 1, Math.ceil(high / size - 1e-9));
  const ticks = Array.from({ length: last - first + 1 }, (_, i) =>
    Number(((first + i) * size).toPrecision(12)),
  );
  return { min: ticks[0] ?? low, max: ticks[ticks.length - 1] ?? high, ticks };
}
