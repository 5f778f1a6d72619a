/** Ticks of a logarithmic axis. */

/** Which multiples of a power of ten are ticks, and of which powers: those of the first line that fit. */
const steps: readonly { multiples: readonly number[]; power: number }[] = [
  { multiples: [1, 2, 5], power: 1 },
  { multiples: [1, 3], power: 1 },
  ...[1, 2, 3, 4, 6].map((power) => ({ multiples: [1], power })),
];

/**
 * From the last tick below the least value to the first above the greatest: 1, 2, 5, 10, 20, 50 …, or where those were
 * more than `most`, fewer: 1, 3, 10 …, powers of ten, every second of them.
 */
export function logTicks(least: number, greatest: number, most = Infinity): number[] {
  let ticks: number[] = [];
  for (const { multiples, power } of steps) {
    ticks = ticksOf(multiples, power, least, greatest);
    if (ticks.length <= most) break;
  }
  return ticks;
}

function ticksOf(
  multiples: readonly number[],
  step: number,
  least: number,
  greatest: number,
): number[] {
  const ticks: number[] = [];
  // One step farther out than the logarithms say: they round, and the ends must be enclosed.
  const first = (Math.floor(Math.log10(least) / step) - 1) * step;
  const last = (Math.ceil(Math.log10(greatest) / step) + 1) * step;
  for (let power = first; power <= last; power += step)
    for (const one of multiples) ticks.push(Number(`${one}e${power}`));
  const from = Math.max(
    0,
    ticks.findLastIndex((tick) => tick <= least),
  );
  const to = ticks.findIndex((tick) => tick >= greatest);
  // One tick alone has no scale: a value that is a tick itself gets the next one beside it.
  return ticks.slice(from, Math.max(to, from + 1) + 1);
}
