/** Ticks of a logarithmic axis. */

/** Which multiples of each power of ten are ticks: all of the first row where they fit, else those of the next. */
const steps = [[1, 2, 5], [1, 3], [1]] as const;

/**
 * From the last tick below the least value to the first above the greatest: 1, 2, 5, 10, 20, 50 …, at most `most` of
 * them where powers of ten alone are so few.
 */
export function logTicks(least: number, greatest: number, most = Infinity): number[] {
  const rows = steps.map((step) => ticksOf(step, least, greatest));
  return rows.find((ticks) => ticks.length <= most) ?? rows.at(-1) ?? [];
}

function ticksOf(step: readonly number[], least: number, greatest: number): number[] {
  const ticks: number[] = [];
  for (let power = Math.floor(Math.log10(least)); power <= Math.ceil(Math.log10(greatest)); power++)
    for (const one of step) ticks.push(Number(`${one}e${power}`));
  const from = Math.max(
    0,
    ticks.findLastIndex((tick) => tick <= least),
  );
  const to = ticks.findIndex((tick) => tick >= greatest);
  // One tick alone has no scale: a value that is a tick itself gets the next one beside it.
  return ticks.slice(from, Math.max(to, from + 1) + 1);
}
