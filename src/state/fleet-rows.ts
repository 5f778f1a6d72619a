/** The fleet's figures in words: for table, export and comparison alike. */

import { duration } from '../format/duration.ts';
import { money } from '../format/money.ts';
import { count, decimal, percent } from '../format/number.ts';
import { cardName } from '../format/timing.ts';
import { type AnsweredResult, usdResult } from './answered.ts';
import { cardFit } from './card-fit.ts';
import { short } from './fleet-answer.ts';
import type { Fleet } from './fleet-figures.ts';

export interface FleetRow extends AnsweredResult {
  value: number | null;
}

/** What it takes: GPUs, speed, memory, capital. */
export function needRows(fleet: Fleet): FleetRow[] {
  const { figures, chosen, timing } = fleet;
  const { replicas, gpus, busyGpus, clipsPerGpuDay, utilization, latencySeconds } = figures;
  const asked = chosen.cost && chosen.tenure === 'on-demand' ? 'follow the load' : '–';
  const of = (
    key: string,
    label: string,
    value: number | null,
    words: (value: number) => string,
    none = '–',
  ): FleetRow => ({ key, label, value, shown: value === null ? none : words(value) });
  const together = timing.gpus > 1 ? `, ${timing.gpus} GPUs each` : '';
  const gb = (value: number) => `${decimal(value, 1)} GB`;
  return [
    of('replicas', `Replicas${together}`, replicas, count, asked),
    of('gpus', 'GPUs held', gpus, count, asked),
    of('busyGpus', 'GPUs at work on average', busyGpus, short),
    of(
      'utilization',
      chosen.tenure === 'on-demand' ? 'Planned load' : 'Achieved utilization',
      utilization,
      percent,
    ),
    of('clipsPerGpuDay', 'Clips a day from one GPU', clipsPerGpuDay, count),
    of('latencySeconds', 'Time of one clip', latencySeconds, duration),
    of('peakGb', 'Peak memory, per GPU', figures.peakGb, gb, 'not measured'),
    of('memoryGb', 'Memory of the card', figures.memoryGb, gb, 'not in our sources'),
    of('capitalUsd', 'To buy', figures.capitalUsd, money),
  ];
}

/** The month by line, then in all and per clip. */
export function costRows({ chosen, figures }: Fleet): FleetRow[] {
  const usd = (key: string, label: string, value: number | null): FleetRow =>
    usdResult(key, label, value, '–') as FleetRow;
  return [
    ...chosen.lines.map(({ id, label, usdPerMonth }) => usd(id, label, usdPerMonth)),
    usd('usdPerMonth', 'A month', figures.usdPerMonth),
    usd('usdPerClip', 'A clip', figures.usdPerClip),
  ];
}

/** How the peak of the timing stands to the memory of the card, as sentences; empty where the answer has said it. */
export function memoryNote({ timing, card, nearestPeak }: Fleet): string {
  const name = cardName(card.label);
  const { peakGb } = timing;
  const { memoryGb } = card;
  const own = timing.gpu === card.id;
  if (peakGb === null) {
    const ran = own && timing.basis === 'measured' ? `It ran on the ${name}, but its` : 'Its';
    const hint = nearestPeak
      ? ` The nearest setting of this model with one is “${nearestPeak.label}”: ${decimal(nearestPeak.peakGb ?? 0, 1)} GB.`
      : ' No setting of this model has one.';
    return `${ran} peak memory was not measured.${hint}`;
  }
  const peak = `${decimal(peakGb, 1)} GB at peak`;
  if (memoryGb === null) {
    return `${peak}; the memory of the ${name} is not in our sources${own ? ', but it ran there' : ', so nothing says that it fits'}.`;
  }
  const share = `${peak}, of ${decimal(memoryGb, 1)} GB on the ${name}`;
  const fit = cardFit(peakGb, memoryGb);
  if (fit === 'no') {
    // On another card it is the reason why there is no number.
    return own
      ? `Tight: ${share} by its name. It was measured on this very card, with nothing to spare.`
      : '';
  }
  return fit === 'tight'
    ? `Tight: ${share}. Anything else on the card can be too much.`
    : `Fits: ${share}.`;
}
