/** What the uncertainty view asks besides the comparison: the seed of its draws, and pairs to start from. */

import type { NumberInput } from './definition.ts';
import { defaultPair } from './inputs.ts';
import type { Values } from './values.ts';

/** 32 bits: as many seeds as the generator tells apart. */
export const largestSeed = 4_294_967_295;

export const seedInput: NumberInput = {
  kind: 'number',
  name: 'seed',
  label: 'Seed of the draws',
  help: 'The same seed gives the same draws, also to whom you send the link.',
  group: 'uncertainty',
  unit: 'whole number',
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

/** Pairs whose answer rests on different inputs each. */
export const uncertainPairs: readonly { id: string; label: string; values: Values }[] = [
  { id: 'rented', label: 'API or rented H100s', values: { ...defaultPair, clips: 10_000 } },
  {
    id: 'owned',
    label: 'A host or owned H100s',
    values: { a: 'fal-wan-2.2-a14b-turbo', b: 'a14b-4step-h100-owned', clips: 150_000 },
  },
  {
    id: 'tenure',
    label: 'Rented or owned H100s',
    values: { a: 'a14b-4step-h100-rented', b: 'a14b-4step-h100-owned', clips: 100_000 },
  },
  {
    id: 'all-steps',
    label: 'API or A100s, all steps',
    values: { a: defaultPair.a, b: 'a14b-stock-a100-rented', clips: 10_000 },
  },
];
