/** A result of the uncertainty view in the order in which it is read: what moves most first, what flips the answer first. */

import type { Catalog } from '../data/types.ts';
import type { Sensitivity } from '../model/index.ts';
import type { Verdict } from './answer.ts';
import { cheaperOf } from './cheaper.ts';
import type { Uncertainty } from './uncertainty.ts';
import { type Uncertain, type UncertainInput, uncertain } from './uncertainty-question.ts';
import type { Values } from './values.ts';

/** What one input does when it alone moves to either end of its range. */
export interface SwingRow {
  input: UncertainInput;
  atLow: number | null;
  atHigh: number | null;
  /** How far the ends are apart; Infinity where one of them is 'never'. */
  swing: number;
}

/** The value of one input from which on the other option is the cheaper one. */
export interface Flip {
  input: UncertainInput;
  at: number;
  side: 'below' | 'above';
  /** Whether it lies within the range that we would defend. */
  inside: boolean;
  /** From the reader's value, in ranges. */
  distance: number;
}

export interface Swings extends Uncertain {
  seed: number;
  cheaper: Verdict;
  /** Null where there is nothing to compare. */
  result: Uncertainty | null;
  /** Inputs that move the difference a month, the largest first. */
  differenceRows: SwingRow[];
  /** Inputs that move the break-even, the largest first. */
  breakEvenRows: SwingRow[];
  /** Inputs that move neither. */
  still: UncertainInput[];
  /** Within their range first, then the nearest. */
  flips: Flip[];
  /** No value of these alone changes the cheaper option. */
  never: UncertainInput[];
}

/** Joins a result with what it is about. `result` must be that of these inputs; null where there is no question. */
export function swings(catalog: Catalog, values: Values, result: Uncertainty | null): Swings {
  const found = uncertain(catalog, values);
  const { a, b, inputs } = found;
  const [costA, costB] = [a.cost?.usdPerMonth ?? null, b.cost?.usdPerMonth ?? null];
  const size = Math.max(1, costA ?? 0, costB ?? 0);
  const rowsOf = (found: readonly Sensitivity[], base: number | null, least: number) =>
    moving(inputs, found, base, least);
  const differenceRows = result ? rowsOf(result.swings, result.difference, 1e-6 * size) : [];
  const { base = null, swings: ofVolume = [] } = result?.breakEven ?? {};
  const breakEvenRows = rowsOf(ofVolume, base, 1e-6 * Math.max(1, base ?? 0));
  const moved = new Set([...differenceRows, ...breakEvenRows].map(({ input }) => input.id));
  const cheaper = cheaperOf(costA, costB);
  const flips = result && cheaper !== 'tie' ? flipsOf(inputs, result) : [];
  return {
    ...found,
    seed: Number(values.seed),
    cheaper,
    result,
    differenceRows,
    breakEvenRows,
    still: inputs.filter(({ id }) => !moved.has(id)),
    flips,
    never: inputs.filter(({ id }) => !flips.some(({ input }) => input.id === id)),
  };
}

function moving(
  inputs: readonly UncertainInput[],
  found: readonly Sensitivity[],
  base: number | null,
  least: number,
): SwingRow[] {
  const differs = (end: number | null) =>
    (end === null) !== (base === null) || Math.abs((end ?? 0) - (base ?? 0)) > least;
  const rows = found.flatMap(({ id, atLow, atHigh }): SwingRow[] => {
    const input = inputs.find((one) => one.id === id);
    if (!input || !(differs(atLow) || differs(atHigh))) return [];
    const endless = (atLow === null) !== (atHigh === null);
    const apart = Math.abs((atHigh ?? 0) - (atLow ?? 0));
    return [{ input, atLow, atHigh, swing: endless ? Number.POSITIVE_INFINITY : apart }];
  });
  // Infinity minus itself is no number.
  return rows.sort((x, y) => (x.swing === y.swing ? 0 : y.swing - x.swing));
}

function flipsOf(inputs: readonly UncertainInput[], { flips }: Uncertainty): Flip[] {
  const found = inputs.flatMap((input): Flip[] => {
    const at = flips[input.id] ?? null;
    if (at === null) return [];
    const { low, high, value } = input;
    return [
      {
        input,
        at,
        side: at < value ? 'below' : 'above',
        inside: at >= low && at <= high,
        distance: Math.abs(at - value) / (high - low),
      },
    ];
  });
  return found.sort((x, y) => Number(y.inside) - Number(x.inside) || x.distance - y.distance);
}
