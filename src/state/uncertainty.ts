/**
 * What could change a comparison, computed from plain JSON: it runs in a worker, at build and in a test alike, and
 * knows no catalog.
 */

import { buildOption } from '../data/build-option.ts';
import type { Recipe } from '../data/types.ts';
import {
  costBand,
  type DeploymentOption,
  flipValue,
  monthlyCost,
  type Range,
  type Sensitivity,
  type Simulation,
  sensitivity,
  simulate,
  type Values,
  type Workload,
} from '../model/index.ts';
import { crossings } from './crossings.ts';
import { bandDrawCount, drawCount } from './uncertainty-inputs.ts';

/** One of the two options before its inputs are put in. */
export interface AskedSide {
  recipe: Recipe;
  attempts: number;
  /** The input that holds its published time; null where that has no range. */
  published: string | null;
}

export interface Question {
  a: AskedSide;
  b: AskedSide;
  /** Every input that either consults, as it is. */
  base: Values;
  /** Those of them that may be another. */
  ranges: Record<string, Range>;
  /** Those that count whole months or replicas. */
  whole: readonly string[];
  workload: Workload;
  seed: number;
}

/** What a worker is sent. */
export interface Request {
  question: Question;
  /** Volumes at which the bands are wanted. */
  clips: readonly number[];
}

/** Middle 90 % of a cost at each volume, USD a month. */
export interface Band {
  p5: number[];
  p95: number[];
}

export interface Uncertainty {
  /** b − a, USD a month, every input as it is. */
  difference: number;
  swings: Sensitivity[];
  breakEven: BreakEvenSwings;
  /** The nearest value of each input alone at which the cheaper option changes; null where there is none. */
  flips: Record<string, number | null>;
  /** b − a over the draws. */
  draws: Simulation;
  bands: { clips: number[]; a: Band; b: Band };
}

export interface BreakEvenSwings {
  /** Whose volume it is: the option that stays cheaper from there on. */
  of: 'a' | 'b';
  /** Clips a month; 0 where it is cheaper at every volume, null where it never stays so. */
  base: number | null;
  /** Whether a null may stand for a volume beyond those that were looked at, or among stairs too fine to list. */
  open: boolean;
  swings: Sensitivity[];
}

/** Puts values in: the option that the model computes. A count that a draw breaks is rounded. */
export function optionAt(
  { recipe, attempts, published }: AskedSide,
  values: Values,
  whole: readonly string[],
): DeploymentOption {
  const valueFor = (id: string): number => {
    const value = values[id];
    if (value === undefined) throw new RangeError(`no input is called ${id}`);
    return whole.includes(id) ? Math.round(value) : value;
  };
  const moved =
    published === null ? recipe : { ...recipe, publishedGpuSeconds: valueFor(published) };
  return { ...buildOption(moved as Recipe, valueFor), attemptsPerClip: attempts };
}

/** b − a in USD a month. */
export function differenceAt({ a, b, whole, workload }: Question, values: Values): number {
  const cost = (side: AskedSide) =>
    monthlyCost(optionAt(side, values, whole), workload).usdPerMonth;
  return cost(b) - cost(a);
}

/** All of it. Throws a RangeError where an input lies out of the model's bounds. */
export function workOut({ question, clips }: Request): Uncertainty {
  const { a, b, base, ranges, whole, workload, seed } = question;
  const evaluate = (values: Values) => differenceAt(question, values);
  const bandOf = (side: AskedSide): Band => {
    const size = { samples: bandDrawCount, seed };
    const optionFor = (values: Values) => optionAt(side, values, whole);
    const { p5, p95 } = costBand(optionFor, base, ranges, workload, clips, size);
    return { p5: [...p5], p95: [...p95] };
  };
  return {
    difference: evaluate(base),
    swings: sensitivity(evaluate, base, ranges),
    breakEven: breakEvenSwings(question),
    flips: Object.fromEntries(
      Object.entries(ranges).map(([id, range]) => [id, flipOf(question, id, range)]),
    ),
    draws: simulate(evaluate, base, ranges, { samples: drawCount, seed }),
    bands: { clips: [...clips], a: bandOf(a), b: bandOf(b) },
  };
}

/** The model looks at any number; of a count, the first whole one on the other side is meant. */
function flipOf(question: Question, id: string, range: Range): number | null {
  const { base, whole } = question;
  const flip = flipValue((values) => differenceAt(question, values), base, id, range);
  if (flip === null || !whole.includes(id)) return flip;
  return flip > (base[id] ?? 0) ? Math.ceil(flip) : Math.floor(flip);
}

/** How each input alone moves the volume from which on one option stays cheaper. */
function breakEvenSwings(question: Question): BreakEvenSwings {
  const { a, b, base, ranges, whole, workload } = question;
  const at = (values: Values) =>
    crossings(optionAt(a, values, whole), optionAt(b, values, whole), workload);
  const asIs = at(base);
  const winner = asIs.settled ?? (asIs.limit.b < asIs.limit.a ? 'b' : 'a');
  // Whoever wins at every volume has no break-even; whether the other one gets one is the question then.
  const always = asIs.settled !== null && asIs.volumes.length === 0 && !asIs.alternates;
  const of = always ? (winner === 'a' ? 'b' : 'a') : winner;
  let open = false;
  const volume = (values: Values): number | null => {
    const { settled, volumes, alternates, limit } = at(values);
    if (settled === null && (limit.b < limit.a ? 'b' : 'a') === of) open = true;
    if (settled !== of) return null;
    return alternates ? alternates.to : (volumes.at(-1) ?? 0);
  };
  const [now, swings] = [volume(base), sensitivity(volume, base, ranges)];
  return { of, base: now, open, swings };
}
