/** The one figure that tells each reader most, in the unit that this reader counts in. */

import { lookup } from '../data/lookup.ts';
import type { ScenarioRow } from '../data/schema/scenario.ts';
import { money } from '../format/money.ts';
import { count } from '../format/number.ts';
import { figureOf } from './result.ts';
import { asked, optionById } from './scenario.ts';

/** A number with the words behind it. */
export interface Figure {
  value: number;
  text: string;
  words: string;
  /** Rests on a derived speed. */
  estimate: boolean;
}

const secondsPerHour = 3600;

export function readerFigures(scenario: ScenarioRow): Figure[] {
  return scenario.options
    .slice(0, 3)
    .flatMap((id) => readings[scenario.unit](id, scenario) ?? [])
    .slice(0, 2);
}

type Reading = (id: string, scenario: ScenarioRow) => Figure | null;

const readings: Record<ScenarioRow['unit'], Reading> = {
  'minutes-an-evening': (id) => {
    const entry = optionById(id);
    if (entry.gpu === null) return null;
    const { value, derived } = figureOf(id, 'gpuSecondsPerGeneration', {});
    const evening = lookup('figures/evening-hours').value * secondsPerHour;
    const clips = Math.floor(evening / (value ?? Number.NaN));
    return figure(clips, count(clips), `clips an evening, ${entry.short}`, derived);
  },
  clips: (id, scenario) => {
    const { value, derived } = figureOf(id, 'usdPerMonth', asked(scenario));
    return value === null
      ? null
      : figure(value, money(value), `a month, ${optionById(id).short}`, derived);
  },
  'finished-minutes': (id, scenario) => {
    const { value, derived } = figureOf(id, 'usdPerClip', { ...asked(scenario), attempts: 1 });
    if (value === null) return null;
    const perMinute =
      (value / scenario.seconds) * 60 * lookup('figures/generated-per-finished-second').value;
    const words = `of clips for a finished minute, ${optionById(id).short}`;
    return figure(perMinute, money(perMinute), words, derived);
  },
  'gpu-hours': (id, scenario) => {
    const { value, derived } = figureOf(id, 'gpuSecondsPerGeneration', asked(scenario));
    const hours = ((value ?? Number.NaN) * scenario.clips.value) / secondsPerHour;
    const words = `GPU-hours for ${count(scenario.clips.value)} clips, ${optionById(id).short}`;
    return figure(hours, count(hours), words, derived);
  },
  scope: (id, scenario) => {
    const { value, derived } = figureOf(id, 'gpus', asked(scenario));
    const words = `${value === 1 ? 'GPU' : 'GPUs'} of your own, ${optionById(id).short}`;
    return value === null ? null : figure(value, count(value), words, derived);
  },
};

function figure(value: number, text: string, words: string, estimate: boolean): Figure {
  return { value, text, words, estimate };
}
