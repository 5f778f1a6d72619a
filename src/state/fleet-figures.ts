/** Size, speed, memory and cost of a fleet that the reader runs, under each tenure. */

import type { Catalog, FleetData, Timing } from '../data/types.ts';
import {
  type FleetOption,
  fleet,
  generationsPerClip,
  type MonthlyCost,
  monthlyCost,
  type Workload,
} from '../model/index.ts';
import { lineLabels } from './breakdown.ts';
import { consulted } from './consulted.ts';
import { familyMarks, type Mark } from './families.ts';
import { sameCard } from './fleet-inputs.ts';
import {
  type FleetAsked,
  nearestPeak,
  noPrice,
  type Obstacle,
  obstacles,
} from './fleet-obstacles.ts';
import { fleetOption, fleetRecipe, ownTime } from './fleet-recipe.ts';
import { type Tenure, tenureNames, tenures, unpriced } from './tenures.ts';
import { assumer, sharedValues, type Values } from './values.ts';

/** What the fleet costs under one tenure, or why it cannot be said. */
export interface TenureCost {
  tenure: Tenure;
  label: string;
  mark: Mark;
  chosen: boolean;
  refusal: string | null;
  option: FleetOption | null;
  cost: MonthlyCost | null;
  /** Every line of its kind; a rented card pays no rack space, so it has no such line. */
  lines: { id: string; label: string; usdPerMonth: number }[];
}

export interface Fleet extends FleetAsked {
  modelLabel: string;
  workload: Workload;
  /** Everything that stands in the way of the chosen tenure; empty where there is an answer. */
  obstacles: Obstacle[];
  costs: TenureCost[];
  chosen: TenureCost;
  /** The nearest setting of the model with a measured peak, where the timing has none. */
  nearestPeak: Timing | null;
  attempts: number;
  /** Generations one after another for one clip. */
  chain: number;
  /** Of one generation, as planned. */
  wallSeconds: number;
  figures: FleetFigures;
  /** Ids of the assumptions behind the chosen tenure. */
  assumptions: string[];
}

/** Raw values of the published `data-key`s; null where there is no answer. */
export interface FleetFigures {
  replicas: number | null;
  gpus: number | null;
  busyGpus: number | null;
  clipsPerGpuDay: number | null;
  utilization: number | null;
  latencySeconds: number | null;
  peakGb: number | null;
  memoryGb: number | null;
  capitalUsd: number | null;
  usdPerMonth: number | null;
  usdPerClip: number | null;
}

export const secondsPerDay = 86_400;

/** Pure; `values` must be within bounds (see `decode`) and name the fleet's inputs. */
export function fleetOf(catalog: Catalog, data: FleetData, values: Values): Fleet {
  const { clips, seconds, peak, resolution, audio } = sharedValues(values);
  const workload = { clipsPerMonth: clips, secondsPerClip: seconds, peakToAverage: peak };
  const timing = named(data.timings, String(values.timing));
  const card = named(data.cards, values.card === sameCard ? timing.gpu : String(values.card));
  const tenure = values.tenure as Tenure;
  const measured = ownTime(values);
  const asked = { timing, card, tenure, measured, clip: { seconds, resolution, audio } };
  const common = obstacles(asked, data);
  const costs = tenureNames.map((one): TenureCost => {
    const look = {
      tenure: one,
      label: tenures[one].label,
      mark: familyMarks[tenures[one].family],
      chosen: one === tenure,
    };
    const refusal = unpriced(card, one, catalog);
    if (common.length > 0 || refusal) {
      return { ...look, refusal: refusal ?? 'no answer', option: null, cost: null, lines: [] };
    }
    const option = fleetOption(fleetRecipe(timing, card, one, measured), catalog, values);
    const cost = monthlyCost(option, workload);
    return { ...look, refusal: null, option, cost, lines: linesOf(cost, one) };
  });
  const chosen = costs.find((one) => one.tenure === tenure) as TenureCost;
  const missing = unpriced(card, tenure, catalog);
  const priced = tenureNames.filter((one) => unpriced(card, one, catalog) === null);
  const found = missing ? [...common, noPrice(missing, priced)] : common;
  const { secondsPerGeneration } = timing;
  const chain = generationsPerClip(fleet({ secondsPerGeneration }), seconds);
  const attempts = Number(values.attempts);
  const factor = assumer(catalog, values)('throughput-factor');
  // A time of the reader's own is shared by the cards that make a generation together.
  const wallSeconds = measured > 0 ? measured / timing.gpus : timing.wallSeconds * factor;
  const latencySeconds = chosen.cost && wallSeconds * chain;
  return {
    ...asked,
    modelLabel: data.models[timing.model]?.label ?? timing.model,
    nearestPeak: timing.peakGb === null ? nearestPeak(timing, data) : null,
    workload,
    obstacles: found,
    costs,
    chosen,
    attempts,
    chain,
    wallSeconds,
    figures: { ...figuresOf(asked, chosen, attempts * chain), latencySeconds },
    assumptions: missing
      ? []
      : [...consulted(fleetRecipe(timing, card, tenure, 0), catalog)].filter(
          (id) => measured === 0 || id !== 'throughput-factor',
        ),
  };
}

function figuresOf(
  { timing, card }: FleetAsked,
  { option, cost }: TenureCost,
  generations: number,
): Omit<FleetFigures, 'latencySeconds'> {
  const memory = { peakGb: timing.peakGb, memoryGb: card.memoryGb };
  if (!option || !cost) return { ...nothing, ...memory };
  const { gpus, busyGpus, usdPerMonth, usdPerClip } = cost;
  return {
    replicas: gpus === null ? null : gpus / option.gpusPerReplica,
    gpus,
    busyGpus,
    clipsPerGpuDay: secondsPerDay / (generations * option.gpuSecondsPerGeneration),
    utilization: achieved(option, cost),
    ...memory,
    capitalUsd:
      option.kind === 'owned' ? (gpus ?? 0) * option.usdPerGpu * (1 + option.serverOverhead) : 0,
    usdPerMonth,
    usdPerClip,
  };
}

/** The share of paid time that works; on demand it is the planned one, because only work and its overhead are paid. */
function achieved(option: FleetOption, { gpus, busyGpus }: MonthlyCost): number | null {
  if (gpus === null) return option.targetUtilization;
  return gpus > 0 ? (busyGpus ?? 0) / gpus : null;
}

const nothing = {
  replicas: null,
  gpus: null,
  busyGpus: null,
  clipsPerGpuDay: null,
  utilization: null,
  capitalUsd: null,
  usdPerMonth: null,
  usdPerClip: null,
};

const linesOf = ({ lines }: MonthlyCost, tenure: Tenure): TenureCost['lines'] =>
  lines
    .filter(({ id }) => tenure === 'owned' || id !== 'facility')
    .map(({ id, usdPerMonth }) => ({ id, label: lineLabels[id], usdPerMonth }));

function named<Row extends { id: string }>(rows: readonly Row[], id: string): Row {
  const found = rows.find((one) => one.id === id);
  if (!found) throw new RangeError(`no timing or card is called ${id}`);
  return found;
}
