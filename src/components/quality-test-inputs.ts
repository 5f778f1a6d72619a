import { lookup } from '../data/lookup.ts';
import { pairsNeeded } from '../model/index.ts';
import type { NumberInput } from '../state/definition.ts';
import { qualityTestInputs, type RatingDefault } from '../state/quality-test.ts';

/** The inputs of the quality test planner, with their defaults from the data. */
export const ratingInputs = (): NumberInput[] =>
  qualityTestInputs(rating('rating-minutes'), rating('rater-cost'));

function rating(id: string): RatingDefault {
  const { value, low, high } = lookup(`assumptions/${id}`);
  return { value, low: low ?? value, high: high ?? value };
}

/** Blind pairs that a sentence names: for this preference, at the planner's own chances of error. */
export function pairsFor(winRate: number): number {
  const usual = (name: string) => ratingInputs().find((input) => input.name === name)?.default;
  return pairsNeeded({
    winRate,
    significance: usual('significance') ?? Number.NaN,
    power: usual('power') ?? Number.NaN,
  });
}
