import {
  type Bound,
  betterThanChance,
  check,
  checkFields,
  checkObject,
  openShare,
} from './bounds.ts';
import { normalQuantile } from './normal.ts';

/** A blind side-by-side test of two models. */
export interface PairTest {
  /** Share of comparisons that the better model truly wins. */
  winRate: number;
  /** Chance of calling equal models different. */
  significance: number;
  /** Chance of finding the true difference. */
  power: number;
}

const pairTestBounds: Readonly<Record<keyof PairTest, Bound>> = {
  winRate: betterThanChance,
  significance: openShare,
  power: openShare,
};

/**
 * Blind side-by-side comparisons needed to tell a true win rate from a coin toss: two-sided
 * one-sample test of a proportion, normal approximation. Throws a RangeError naming the field.
 */
export function pairsNeeded(test: PairTest): number {
  checkObject('test', test);
  checkFields('a pair test', test, Object.keys(pairTestBounds));
  const { winRate, significance, power } = test;
  check('winRate', winRate, pairTestBounds.winRate);
  check('significance', significance, pairTestBounds.significance);
  check('power', power, pairTestBounds.power);
  // The lower tail instead of 1 - significance/2, which rounds to 1 for a tiny significance.
  const zSignificance = -normalQuantile(Math.max(significance / 2, Number.MIN_VALUE));
  const zPower = normalQuantile(power);
  const deviations = zSignificance * 0.5 + zPower * Math.sqrt(winRate * (1 - winRate));
  return Math.ceil((deviations / (winRate - 0.5)) ** 2);
}
