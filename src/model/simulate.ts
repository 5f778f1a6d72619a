import {
  anySeed,
  type Bound,
  check,
  checkFields,
  checkFunction,
  checkObject,
  sampleCount,
} from './bounds.ts';
import { drawer } from './draw.ts';
import { quantile } from './quantile.ts';
import { checkAnswer, checkBase, type Evaluate, type Ranges, type Values } from './range.ts';

export interface SimulationSize {
  samples: number;
  /** Any whole number; its low 32 bits count. */
  seed: number;
}

/** How an answer spreads; every figure but the shares and counts is null where no draw answered. */
export interface Simulation {
  mean: number | null;
  p5: number | null;
  p25: number | null;
  p50: number | null;
  p75: number | null;
  p95: number | null;
  /** Draws below zero, over all draws, those without an answer included. */
  shareBelowZero: number;
  /** Draws made, those without an answer included. */
  samples: number;
}

const sizeBounds: Readonly<Record<keyof SimulationSize, Bound>> = {
  samples: sampleCount,
  seed: anySeed,
};

/**
 * Monte Carlo: evaluates `samples` independent draws of all ranged inputs, the others at base.
 * The same seed gives the same result. Throws a RangeError naming the field or input.
 */
export function simulate(
  evaluate: Evaluate,
  base: Readonly<Values>,
  ranges: Ranges,
  size: SimulationSize,
): Simulation {
  checkFunction('evaluate', evaluate);
  checkBase(base);
  checkSize(size);
  const { samples, seed } = size;
  const draw = drawer(ranges, seed);
  const answers = new Float64Array(samples);
  let answered = 0;
  let belowZero = 0;
  for (let i = 0; i < samples; i++) {
    // Anew for each draw, so that a callback which keeps or changes it does no harm.
    const values = { ...base };
    draw(values);
    const answer = checkAnswer(evaluate(values));
    if (answer === null) continue;
    answers[answered++] = answer;
    if (answer < 0) belowZero++;
  }
  const sorted = answers.subarray(0, answered).sort();
  return {
    mean: meanOf(sorted),
    p5: quantile(sorted, 0.05),
    p25: quantile(sorted, 0.25),
    p50: quantile(sorted, 0.5),
    p75: quantile(sorted, 0.75),
    p95: quantile(sorted, 0.95),
    shareBelowZero: belowZero / samples,
    samples,
  };
}

export function checkSize(size: SimulationSize): void {
  checkObject('size', size);
  checkFields('a simulation', size, Object.keys(sizeBounds));
  check('samples', size.samples, sizeBounds.samples);
  check('seed', size.seed, sizeBounds.seed);
}

function meanOf(values: Float64Array): number | null {
  if (values.length === 0) return null;
  let mean = 0;
  // Divided before it is added, so that the sum of huge answers cannot overflow.
  for (const value of values) mean += value / values.length;
  return mean;
}
