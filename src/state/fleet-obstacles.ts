/** What keeps a recipe from being computed on a card, and what the reader can choose instead. */

import type { Card, FleetData, Timing } from '../data/types.ts';
import { decimal } from '../format/number.ts';
import { cardName } from '../format/timing.ts';
import { cardFit } from './card-fit.ts';
import type { Asked } from './eligibility.ts';
import { sameCard } from './fleet-inputs.ts';
import { type Tenure, tenureNames, tenures } from './tenures.ts';
import type { Values } from './values.ts';

/** What is asked of a fleet. */
export interface FleetAsked {
  timing: Timing;
  card: Card;
  tenure: Tenure;
  /** The reader's own GPU-seconds of one generation; 0 = none. */
  measured: number;
  clip: Asked;
}

/** Inputs that lead out of a refusal; pressed, they are set. */
export interface WayOut {
  id: string;
  label: string;
  values: Values;
}

export interface Obstacle {
  kind: 'sound' | 'resolution' | 'memory' | 'card' | 'price';
  /** A clause whose subject is the recipe, or that has its own. */
  reason: string;
  ways: WayOut[];
}

const most = 4;

/** Everything that stands in the way, whatever the tenure; empty where the recipe can be computed. */
export function obstacles(asked: FleetAsked, data: FleetData): Obstacle[] {
  const { timing, card, measured, clip } = asked;
  const found: Obstacle[] = [];
  if (clip.audio && !data.models[timing.model]?.audio) {
    found.push({
      kind: 'sound',
      reason: 'it makes no sound',
      ways: [{ id: 'silent', label: 'Ask for no sound', values: { audio: 'no' } }],
    });
  }
  if (timing.resolution !== clip.resolution) found.push(otherSize(asked, data));
  // A run on the card itself is proof that it fits, whatever was read off.
  if (timing.gpu === card.id) return found;
  if (timing.peakGb !== null && card.memoryGb !== null) {
    if (cardFit(timing.peakGb, card.memoryGb) === 'no') return [...found, tooLarge(asked, data)];
  }
  if (measured === 0) found.push(notTimed(asked, data));
  return found;
}

/** Other tenures under which the card has a price. */
export function noPrice(reason: string, priced: readonly Tenure[]): Obstacle {
  const ways = tenureNames
    .filter((tenure) => priced.includes(tenure))
    .map((tenure) => ({ id: tenure, label: tenures[tenure].label, values: { tenure } }));
  return { kind: 'price', reason, ways };
}

function otherSize({ timing, card, clip }: FleetAsked, data: FleetData): Obstacle {
  const others = nearest(timing, data).filter(
    ({ model, gpu, resolution }) =>
      model === timing.model && gpu === card.id && resolution === clip.resolution,
  );
  return {
    kind: 'resolution',
    reason: `it was timed at ${timing.resolution}, and no speed is carried over to ${clip.resolution}`,
    ways: [
      ...others.slice(0, most).map((one) => wayTo(one)),
      {
        id: timing.resolution,
        label: `Ask for ${timing.resolution}`,
        values: { resolution: timing.resolution },
      },
    ],
  };
}

function tooLarge({ timing, card }: FleetAsked, data: FleetData): Obstacle {
  const [peak, memory] = [timing.peakGb ?? 0, card.memoryGb ?? 0];
  const smaller = nearest(timing, data).filter(
    (one) =>
      one.model === timing.model &&
      (one.gpu === card.id || (one.peakGb !== null && cardFit(one.peakGb, memory) !== 'no')),
  );
  // What ran on the card itself needs no second thought; then as many cards at once as now, offloaded ones before.
  const far = (one: Timing): number =>
    4 * Number(one.gpu !== card.id) +
    2 * Number(one.gpus !== timing.gpus) +
    Number(!one.software?.includes('offload'));
  const ordered = unlike(smaller.toSorted((one, other) => far(one) - far(other)));
  const none =
    smaller.length === 0
      ? `; no setting of this model with a measured peak below that, with offloading or without, was found`
      : '';
  return {
    kind: 'memory',
    reason: `it needs ${decimal(peak, 1)} GB at its peak and the ${cardName(card.label)} has ${decimal(memory, 1)} GB${none}`,
    ways: [
      ...ordered.slice(0, most).map((one) => wayTo(one, one.gpu === card.id ? sameCard : card.id)),
      backTo(timing, data),
    ],
  };
}

function notTimed({ timing, card, clip }: FleetAsked, data: FleetData): Obstacle {
  const there = nearest(timing, data).filter(
    ({ model, gpu, resolution }) =>
      model === timing.model && gpu === card.id && resolution === clip.resolution,
  );
  const name = cardName(card.label);
  return {
    kind: 'card',
    reason: `it was not timed on the ${name}, and no speed is carried over from another card: enter your own GPU-seconds, or choose a timing of that card`,
    ways: [...there.slice(0, most).map((one) => wayTo(one)), backTo(timing, data)],
  };
}

/** The first of each setting: that it ran on other cards too is no other choice here. */
const unlike = (timings: readonly Timing[]): Timing[] => {
  const setting = ({ task, resolution, steps, gpus, precision, software }: Timing) =>
    [task, resolution, steps, gpus, precision, software].join();
  const all = timings.map(setting);
  return timings.filter((one, index) => all.indexOf(setting(one)) === index);
};

const sorted = new WeakMap<Timing, { data: FleetData; timings: Timing[] }>();

/** Those that differ least from a timing first; a stable order. Remembered: a slider asks for it at every step. */
function nearest(timing: Timing, data: FleetData): Timing[] {
  const known = sorted.get(timing);
  if (known?.data === data) return known.timings;
  const far = (one: Timing): number =>
    8 * Number(one.task !== timing.task) +
    4 * Number(one.resolution !== timing.resolution) +
    2 * Number(one.steps !== timing.steps) +
    2 * Number(one.gpu !== timing.gpu) +
    Number(one.gpus !== timing.gpus);
  const timings = data.timings
    .filter(({ id }) => id !== timing.id)
    .toSorted((one, other) => far(one) - far(other));
  sorted.set(timing, { data, timings });
  return timings;
}

/** The setting of the same model with a measured peak that is nearest to one without; null where there is none. */
export function nearestPeak(timing: Timing, data: FleetData): Timing | null {
  const known = nearest(timing, data).filter(
    ({ model, peakGb }) => model === timing.model && peakGb !== null,
  );
  return known.find(({ precision }) => precision === timing.precision) ?? known[0] ?? null;
}

function wayTo({ id, label, peakGb }: Timing, card: string = sameCard): WayOut {
  const peak = peakGb === null ? '' : `, peak ${decimal(peakGb, 1)} GB`;
  return { id, label: `${label}${peak}`, values: { timing: id, card } };
}

function backTo({ gpu }: Timing, data: FleetData): WayOut {
  const label = data.cards.find(({ id }) => id === gpu)?.label ?? gpu;
  return {
    id: sameCard,
    label: `The ${cardName(label)}, on which it was timed`,
    values: { card: sameCard },
  };
}

/** Why there is no number, as one clause after another. */
export const reasons = (found: readonly Obstacle[]): string =>
  found.map(({ reason }) => reason).join('; ');
