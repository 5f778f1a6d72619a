import {
  type DeploymentOption,
  type FleetOption,
  fleet,
  type MeteredOption,
  metered,
} from '../model/index.ts';
import type { FixedRecipe, FleetRecipe, MeteredRecipe, Recipe } from './types.ts';

/** Looks an assumption up by its id; throws where there is none. */
export type Assume = (id: string) => number;

/**
 * Turns a recipe and the assumptions in force into an option that the model computes.
 * Used for the published options and, with the reader's own values, in the browser.
 * @returns every field of its kind; `attemptsPerClip` is 1 and `freeSecondsPerMonth` 0
 * @throws whatever `assume` throws on an unknown id
 */
export function buildOption(recipe: Recipe, assume: Assume): DeploymentOption {
  switch (recipe.kind) {
    case 'metered':
      return meteredOption(recipe, assume);
    case 'fixed':
      return fixedOption(recipe);
    default:
      return fleetOption(recipe, assume);
  }
}

function meteredOption(recipe: MeteredRecipe, assume: Assume): MeteredOption {
  return metered({
    usdPerSecond: recipe.usdPerSecond,
    usdPerGeneration: recipe.usdPerGeneration,
    discount: assume('discount'),
    maxConcurrent: recipe.maxConcurrent,
    secondsPerRequest: assume('api-task-seconds'),
    secondsPerGeneration: recipe.secondsPerGeneration,
  });
}

function fleetOption(recipe: FleetRecipe, assume: Assume): FleetOption {
  const shared = fleet({
    kind: recipe.kind,
    gpuSecondsPerGeneration: recipe.publishedGpuSeconds * assume('throughput-factor'),
    secondsPerGeneration: recipe.secondsPerGeneration,
    gpusPerReplica: recipe.gpusPerReplica,
    staffFte: assume('engineer-fte'),
    staffUsdPerYear: assume('engineer-cost'),
  });
  if (recipe.kind === 'on-demand') {
    return {
      ...shared,
      targetUtilization: assume('planned-load-on-demand'),
      usdPerGpuHour: assume(`rent-${recipe.gpu}`),
    };
  }
  const roundTheClock = {
    ...shared,
    targetUtilization: assume('planned-load-peak'),
    spareReplicas: assume('spare-replicas'),
  };
  if (recipe.kind === 'reserved') {
    return { ...roundTheClock, usdPerGpuHour: assume(`reserved-${recipe.gpu}`) };
  }
  return {
    ...roundTheClock,
    usdPerGpu: assume(`price-${recipe.gpu}`),
    serverOverhead: assume('server-overhead'),
    lifetimeMonths: assume('lifetime'),
    residualShare: assume('residual'),
    annualInterest: assume('interest'),
    annualMaintenanceShare: assume('maintenance'),
    idleWatts: recipe.idleWatts,
    busyWatts: recipe.busyWatts,
    hostOverhead: assume('host-overhead'),
    pue: assume('pue'),
    usdPerKwh: assume('electricity'),
    ...(recipe.rackSpace ? { facilityUsdPerGpuYear: rackUsdPerGpuYear(recipe, assume) } : {}),
  };
}

/** Colocation is sold by the kilowatt: one GPU's full draw, its part of the host included, times the monthly rate. */
function rackUsdPerGpuYear(recipe: FleetRecipe, assume: Assume): number {
  const watts = recipe.busyWatts * (1 + assume('host-overhead'));
  return assume('rack-space') * 12 * (watts / 1000);
}

/** The founding article's own sum: nothing here follows the assumptions. */
function fixedOption(recipe: FixedRecipe): DeploymentOption {
  if (recipe.usdPerGeneration > 0) {
    return metered({ usdPerGeneration: recipe.usdPerGeneration });
  }
  return fleet({
    kind: 'reserved',
    // The article never says how long a clip takes; near-zero work keeps its yearly sum as it stands.
    gpuSecondsPerGeneration: 1e-9,
    facilityUsdPerYear: recipe.facilityUsdPerYear,
    staffFte: recipe.staffFte,
    staffUsdPerYear: recipe.staffUsdPerYear,
  });
}
