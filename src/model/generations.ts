import { check, duration } from './bounds.ts';
import { checkOption, type DeploymentOption, rejectOverflow } from './option.ts';

/**
 * The next whole number at or above x; 0 at or below 0, else at least 1. A relative 1e-12 is let
 * pass, so that a rounding error does not buy a generation or a replica.
 */
export function ceilSafe(x: number): number {
  if (x <= 0) return 0;
  return Math.max(1, Math.ceil(x - 1e-12 * Math.max(1, x)));
}

/**
 * Generations made for one clip kept: attempts, times the generations chained to reach its length.
 * Throws a RangeError naming the field that is missing, unknown or out of range.
 */
export function generationsPerClip(option: DeploymentOption, secondsPerClip: number): number {
  checkOption(option);
  check('secondsPerClip', secondsPerClip, duration);
  return generationsFor(option, secondsPerClip);
}

/** The same without checks. */
export function generationsFor(option: DeploymentOption, secondsPerClip: number): number {
  const { attemptsPerClip, secondsPerGeneration } = option;
  if (secondsPerGeneration === null) return attemptsPerClip;
  // At least one: the quotient of two positive lengths may round to 0.
  const generations =
    attemptsPerClip * Math.max(1, ceilSafe(secondsPerClip / secondsPerGeneration));
  if (!(generations < Infinity)) rejectOverflow(option);
  return generations;
}
