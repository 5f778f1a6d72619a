/** What the monthly cost is made of, and how busy the GPUs behind it are. */

import type { Catalog } from '../data/types.ts';
import { count, decimal, percent } from '../format/number.ts';
import type { CostLineId } from '../model/index.ts';
import type { Side } from './side.ts';

export const lineLabels: Readonly<Record<CostLineId, string>> = {
  usage: 'Price of the outputs',
  fixed: 'Minimum spend',
  hardware: 'Hardware, spread over its life',
  rental: 'GPU rental',
  power: 'Electricity',
  maintenance: 'Maintenance',
  facility: 'Rack space',
  staff: 'Staff',
};

export interface BreakdownLine {
  id: CostLineId;
  label: string;
  /** USD a month; null where the option has no such line. */
  a: number | null;
  b: number | null;
}

/** One line for each cost that either option has; lines that are zero in both are left out. */
export function breakdown(a: Side, b: Side): BreakdownLine[] {
  const of = (side: Side, id: CostLineId): number | null =>
    side.cost?.lines.find((line) => line.id === id)?.usdPerMonth ?? null;
  return (Object.keys(lineLabels) as CostLineId[])
    .map((id) => ({ id, label: lineLabels[id], a: of(a, id), b: of(b, id) }))
    .filter((line) => (line.a ?? 0) !== 0 || (line.b ?? 0) !== 0);
}

/** The GPUs behind a fleet's cost. */
export interface FleetFacts {
  gpuLabel: string;
  /** Whole GPUs that are paid for round the clock; null on demand. */
  gpus: number | null;
  /** GPUs at work on average. */
  busyGpus: number;
  /** Share of paid time that works: an answer for owned and reserved GPUs; on demand the planned one. */
  achieved: number | null;
  planned: boolean;
  capacityClipsPerMonth: number | null;
  sentence: string;
}

/** Null for anything but a fleet. The article's figures name no GPU, so they have no fleet either. */
export function fleetFacts({ option, cost, entry }: Side, catalog: Catalog): FleetFacts | null {
  if (!option || option.kind === 'metered' || !cost || cost.busyGpus === null) return null;
  if (entry.family === 'article') return null;
  const gpuLabel = catalog.gpus[entry.gpu ?? ''] ?? 'GPU';
  const { gpus, busyGpus, capacityClipsPerMonth } = cost;
  const facts = { gpuLabel, gpus, busyGpus, capacityClipsPerMonth };
  if (gpus === null) {
    return {
      ...facts,
      achieved: option.targetUtilization,
      planned: true,
      sentence: `${decimal(busyGpus, busyGpus < 10 ? 2 : 0)} ${gpuLabel} at work on average; the plan is that ${percent(option.targetUtilization)} of the billed time works.`,
    };
  }
  const achieved = gpus > 0 ? busyGpus / gpus : null;
  const busy = achieved === null ? '' : `, busy ${percent(achieved)} of the month`;
  const covers =
    capacityClipsPerMonth === null
      ? ''
      : `; enough for ${count(Math.floor(capacityClipsPerMonth))} clips a month`;
  return {
    ...facts,
    achieved,
    planned: false,
    sentence: `${count(gpus)} ${gpuLabel}${busy}${covers}.`,
  };
}
