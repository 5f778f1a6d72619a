/** The fleet's answer in one sentence. */

import { duration } from '../format/duration.ts';
import { plural } from '../format/list.ts';
import { money } from '../format/money.ts';
import { count, decimal, percent } from '../format/number.ts';
import { cardName } from '../format/timing.ts';
import type { Answer, AnswerPart } from './answer.ts';
import type { Fleet } from './fleet-figures.ts';
import { reasons } from './fleet-obstacles.ts';

export function fleetAnswer(fleet: Fleet): Answer {
  const parts = fleet.chosen.cost ? sentence(fleet) : refused(fleet);
  return { parts, text: parts.map(({ text }) => text).join('') };
}

/** 'Wan 2.2 T2V-A14B in 4 steps'. */
export const recipeName = ({ modelLabel, timing }: Pick<Fleet, 'modelLabel' | 'timing'>): string =>
  timing.steps === null ? modelLabel : `${modelLabel} in ${timing.steps} steps`;

function refused(fleet: Fleet): AnswerPart[] {
  return [
    { text: 'No number for ' },
    { text: recipeName(fleet), tone: 'open' },
    { text: `: ${reasons(fleet.obstacles)}.` },
  ];
}

function sentence(fleet: Fleet): AnswerPart[] {
  const { card, chosen, workload, figures, timing, measured } = fleet;
  const { clipsPerMonth: clips } = workload;
  const { gpus, busyGpus, usdPerMonth, usdPerClip, clipsPerGpuDay, latencySeconds } = figures;
  const name = cardName(card.label);
  // Nobody ran it, and the reader has not either.
  const isEstimate = timing.basis === 'derived' && measured === 0;
  const about = isEstimate ? 'about ' : '';
  const each = usdPerClip === null ? '' : `, ${money(usdPerClip)} a clip`;
  const where =
    gpus === null
      ? ` on rented ${name} cards`
      : ` on ${count(gpus)} ${chosen.tenure} ${name} ${plural(gpus, 'card')}`;
  const busy = `${short(busyGpus ?? 0)} of them ${busyGpus === 1 ? 'is' : 'are'} at work`;
  const size =
    gpus === null
      ? `; on average ${busy}`
      : figures.utilization === null
        ? ''
        : `; ${gpus === 1 ? 'it is' : 'they are'} busy ${percent(figures.utilization)} of the month`;
  const capital =
    chosen.tenure === 'owned'
      ? `; to buy, ${money(figures.capitalUsd ?? 0)} with the server around`
      : '';
  return [
    { text: `At ${count(clips)} ${plural(clips, 'clip')} a month, ` },
    { text: recipeName(fleet), tone: 'open' },
    { text: `${where} costs ${isEstimate ? 'an estimated ' : ''}` },
    { text: money(usdPerMonth ?? 0), tone: 'strong' },
    { text: `${each}${size}${capital}. One GPU makes ${about}` },
    {
      text: `${count(clipsPerGpuDay ?? 0)} ${plural(clipsPerGpuDay ?? 0, 'clip')}`,
      tone: 'strong',
    },
    { text: ` a day, and a clip takes ${about}` },
    { text: duration(latencySeconds ?? 0), tone: 'strong' },
    { text: '.' },
  ];
}

/** A few GPUs, or a part of one. */
export const short = (gpus: number): string => (gpus < 10 ? decimal(gpus, 2) : count(gpus));
