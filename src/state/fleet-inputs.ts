/** The fleet calculator's own inputs: a timing, the card it runs on, how the card is paid for, and the reader's own time. */

import type { Catalog, FleetData, Timing } from '../data/types.ts';
import type { Choice, ChoiceInput, InputDefinition, NumberInput } from './definition.ts';
import { assumptionInput } from './inputs.ts';
import { priceId, tenureNames, tenures, unpriced } from './tenures.ts';
import type { Values } from './values.ts';

/** The choice of no other card than that of the timing. */
export const sameCard = 'timing';

/** Its cost on demand is that of the published option `a14b-4step-h100-rented`. */
const defaultTiming = 'derived-t2v-a14b-4step-h100-720p';

const ownTime: NumberInput = {
  kind: 'number',
  name: 'measured-seconds',
  label: 'Your own GPU-seconds',
  help: 'Cards × seconds of one generation, as you measured it. 0 takes the published time.',
  group: 'fleet',
  unit: 'GPU-s',
  default: 0,
  min: 0,
  max: 1_000_000,
  step: 1,
  decimals: 2,
  whole: false,
  scale: 'linear',
  low: null,
  high: null,
};

/** All of them, then the rents and prices of cards that no published option runs on. */
export function fleetInputs(catalog: Catalog, data: FleetData): InputDefinition[] {
  const prices = new Set(
    data.cards.flatMap((card) =>
      tenureNames
        .filter((tenure) => unpriced(card, tenure, catalog) === null)
        .map((tenure) => priceId(card, tenure)),
    ),
  );
  return [
    choice('timing', 'Recipe', defaultTiming, data.timings.map(timingChoice)),
    choice('card', 'GPU', sameCard, [
      { value: sameCard, label: 'the one it was timed on', group: null },
      ...data.cards.map(({ id, label }) => ({ value: id, label, group: null })),
    ]),
    choice(
      'tenure',
      'Tenure',
      'on-demand',
      tenureNames.map((value) => ({ value, label: tenures[value].label, group: null })),
    ),
    ownTime,
    ...catalog.assumptions.filter(({ id }) => prices.has(id)).map(assumptionInput),
  ];
}

const timingChoice = ({ id, label, resolution }: Timing): Choice => ({
  value: id,
  label,
  group: resolution,
});

/** The timing that a model begins with: on the card that is chosen, if there is one, and at the asked resolution. */
export function firstTiming(data: FleetData, model: string, values: Values): Timing | undefined {
  const own = data.timings.filter((timing) => timing.model === model);
  const there = own.filter(({ gpu }) => gpu === values.card);
  const near = there.length > 0 ? there : own;
  return near.find(({ resolution }) => resolution === values.resolution) ?? near[0];
}

function choice(name: string, label: string, usual: string, choices: Choice[]): ChoiceInput {
  return { kind: 'choice', name, label, help: '', group: 'fleet', default: usual, choices };
}
