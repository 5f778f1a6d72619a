/** The one figure that tells each reader most, in the unit that this reader counts in. */

import { lookup } from '../data/lookup.ts';
import type { ScenarioRow } from '../data/schema/scenario.ts';
import type { OptionEntry } from '../data/types.ts';
import { plural } from '../format/list.ts';
import { money } from '../format/money.ts';
import { count } from '../format/number.ts';
import { figureOf } from './result.ts';
import { asked, optionById } from './scenario.ts';

/** A number with the words behind it. */
export interface Figure {
  value: number;
  text: string;
  /** What is counted. */
  unit: string;
  /** Which way it is counted for. */
  way: string;
  /** Its option. */
  option: string;
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
    const hours = lookup('figures/evening-hours').value;
    const clips = Math.floor((hours * secondsPerHour) / (value ?? Number.NaN));
    return figure(clips, count(clips), `clips in ${count(hours)} hours`, entry, derived);
  },
  clips: (id, scenario) => {
    const { value, derived } = figureOf(id, 'usdPerMonth', asked(scenario));
    return value === null
      ? null
      : figure(value, money(value), `for ${clipsOf(scenario)} a month`, optionById(id), derived);
  },
  'finished-minutes': (id, scenario) => {
    const { value, derived } = figureOf(id, 'usdPerClip', { ...asked(scenario), attempts: 1 });
    if (value === null) return null;
    const perMinute =
      (value / scenario.seconds) * 60 * lookup('figures/generated-per-finished-second').value;
    const unit = `a finished minute at ${scenario.resolution}`;
    return figure(perMinute, money(perMinute), unit, optionById(id), derived);
  },
  'gpu-hours': (id, scenario) => {
    const { value, derived } = figureOf(id, 'gpuSecondsPerGeneration', asked(scenario));
    const hours = ((value ?? Number.NaN) * scenario.clips.value) / secondsPerHour;
    const unit = `GPU-hours at work for ${clipsOf(scenario)}`;
    return figure(hours, count(hours), unit, optionById(id), derived);
  },
  scope: (id, scenario) => {
    const { value, derived } = figureOf(id, 'gpus', asked(scenario));
    if (value === null) return null;
    return figure(
      value,
      count(value),
      `${plural(value, 'GPU')} for ${clipsOf(scenario)} kept of ${count(scenario.clips.value * scenario.attempts)} made a month`,
      optionById(id),
      derived,
    );
  },
};

const clipsOf = ({ clips }: ScenarioRow) => `${count(clips.value)} clips`;

function figure(
  value: number,
  text: string,
  unit: string,
  way: OptionEntry,
  estimate: boolean,
): Figure {
  return { value, text, unit, way: way.short, option: way.id, estimate };
}
