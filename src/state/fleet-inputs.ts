/** The fleet calculator's own inputs: a timing, the card it runs on, how the card is paid for, and the reader's own time. */

import type { Catalog, FleetData, Timing } from '../data/types.ts';
import type { Choice, ChoiceInput, InputDefinition, NumberInput } from './definition.ts';
import { assumptionInput } from './inputs.ts';
import { priceId, type Tenure, tenureNames, tenures, unpriced } from './tenures.ts';
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

/** Places to start from. */
export const fleetPresets: { id: string; label: string; values: Values }[] = [
  preset('four-steps', 'Four steps on a rented H100', defaultTiming, 'on-demand'),
  preset(
    'small-owned',
    'The small model on your RTX 4090',
    'wan22-ti2v-5b-t2v-rtx-4090-720p-x1',
    'owned',
  ),
  preset('all-steps', 'All steps on rented A100s', 'wan22-t2v-a14b-a100-720p-x1', 'on-demand'),
  preset('b300-server', 'A B300 server of your own', 'mlperf-61-b300', 'owned'),
];

function preset(id: string, label: string, timing: string, tenure: Tenure) {
  const values = { timing, tenure, card: sameCard, 'measured-seconds': 0, resolution: '720p' };
  return { id, label, values };
}

function choice(name: string, label: string, usual: string, choices: Choice[]): ChoiceInput {
  return { kind: 'choice', name, label, help: '', group: 'fleet', default: usual, choices };
}
