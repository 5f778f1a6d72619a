/** What the uncertainty view asks besides the comparison. */

import type { NumberInput } from './definition.ts';

/** Draws of the difference. */
export const drawCount = 10_000;

/** Draws of the bands, fewer, since each is priced at every volume. */
export const bandDrawCount = 2_000;

/** 32 bits: as many seeds as the generator tells apart. */
export const largestSeed = 4_294_967_295;

export const seedInput: NumberInput = {
  kind: 'number',
  name: 'seed',
  label: 'Seed of the draws',
  help: 'The same seed gives the same draws, also to whom you send the link.',
  group: 'uncertainty',
  unit: '',
  default: 1,
  min: 0,
  max: largestSeed,
  step: 1,
  decimals: 0,
  whole: true,
  scale: 'linear',
  low: null,
  high: null,
};
