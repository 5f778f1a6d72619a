/** What the options of a scenario cost a month: one row each, the cheapest first. */

import type { ScenarioRow } from '../data/schema/scenario.ts';
import type { OptionEntry } from '../data/types.ts';
import { count, decimal, percent } from '../format/number.ts';
import { hoursPerMonth } from '../model/index.ts';
import { type Asked, figureOf } from './result.ts';
import { asked, optionById } from './scenario.ts';

export interface Bill {
  attempts: number;
  usdPerMonth: number;
  usdPerClip: number;
}

export interface CostRow {
  entry: OptionEntry;
  /** Its speed was derived, not measured. */
  estimate: boolean;
  /** One for each number of attempts asked for. */
  bills: Bill[];
  /** GPUs, or what the default quota allows, in words. */
  capacity: string;
  /** Hours of GPU that do work; null where the reader runs none. */
  gpuHours: number | null;
}

/**
 * @param attempts numbers of attempts for one kept clip, one bill for each
 * @param clips volume, where it is not the scenario's own
 */
export function scenarioCosts(
  scenario: ScenarioRow,
  attempts: readonly number[],
  clips: number = scenario.clips.value,
): CostRow[] {
  const rows = scenario.options.map((id) => costRow(id, scenario, attempts, clips));
  return rows.sort((x, y) => (x.bills[0]?.usdPerMonth ?? 0) - (y.bills[0]?.usdPerMonth ?? 0));
}

function costRow(
  id: string,
  scenario: ScenarioRow,
  attempts: readonly number[],
  clips: number,
): CostRow {
  const entry = optionById(id);
  const variant = entry.variants.find(({ resolution }) => resolution === scenario.resolution);
  const works = attempts.map((one) => ({ ...asked(scenario), clips, attempts: one }));
  const figure = (of: string, work: Asked) => figureOf(id, of, work).value;
  const sure = (of: string, work: Asked): number => {
    const value = figure(of, work);
    if (value === null) throw new Error(`${id} has no ${of} in the scenario ${scenario.id}`);
    return value;
  };
  const [first] = works;
  const busy = first ? figure('busyGpus', first) : null;
  return {
    entry,
    estimate: variant?.basis === 'derived',
    bills: works.map((work) => ({
      attempts: work.attempts,
      usdPerMonth: sure('usdPerMonth', work),
      usdPerClip: sure('usdPerClip', work),
    })),
    capacity: capacity(entry, works, clips, figure),
    gpuHours: busy === null ? null : busy * hoursPerMonth,
  };
}

function capacity(
  entry: OptionEntry,
  works: readonly Asked[],
  clips: number,
  figure: (of: string, work: Asked) => number | null,
): string {
  if (entry.family === 'vendor-api' || entry.family === 'hosted-open-weights') {
    const limits = works.map((work) => figure('capacityClipsPerMonth', work));
    if (limits.every((limit) => limit === null)) return 'no quota stated';
    const over = limits.map((limit) => limit !== null && clips > limit);
    if (!over.includes(true)) return 'within the default quota';
    const from = works[over.indexOf(true)]?.attempts;
    return over[0]
      ? 'above the default quota'
      : `above the default quota at ${count(from ?? 0)} attempts`;
  }
  if (entry.family === 'rented-gpus') {
    const busy = works.map((work) => figure('busyGpus', work) ?? 0);
    const few = busy.every((gpus) => gpus <= 1);
    const texts = busy.map((gpus) => (few ? percent(gpus) : decimal(gpus, 1)));
    return `${steps(texts)} ${few ? 'of one GPU' : 'GPUs'} busy`;
  }
  const gpus = works.map((work) => count(figure('gpus', work) ?? 0));
  return `${steps(gpus)} ${gpus.at(-1) === '1' ? 'GPU' : 'GPUs'}`;
}

/** One text for each number of attempts; equal ones once. */
function steps(texts: readonly string[]): string {
  return [...new Set(texts)].join(', then ');
}
