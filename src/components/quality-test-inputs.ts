import { lookup } from '../data/lookup.ts';
import type { NumberInput } from '../state/definition.ts';
import { qualityTestInputs, type RatingDefault } from '../state/quality-test.ts';

/** The inputs of the quality test planner, with their defaults from the data. */
export const ratingInputs = (): NumberInput[] =>
  qualityTestInputs(rating('rating-minutes'), rating('rater-cost'));

function rating(id: string): RatingDefault {
  const { value, low, high } = lookup(`assumptions/${id}`);
  return { value, low: low ?? value, high: high ?? value };
}
