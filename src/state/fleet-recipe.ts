/** A timing on a card under a tenure, as a recipe that the data room builds options from. */

import { buildOption } from '../data/build-option.ts';
import type { Card, Catalog, FleetRecipe, Timing } from '../data/types.ts';
import type { FleetOption } from '../model/index.ts';
import type { Tenure } from './tenures.ts';
import { assumer, type Values } from './values.ts';

/** As the published options are made (`src/data/options.ts`); `measured` are the reader's own GPU-seconds, 0 = none. */
export function fleetRecipe(
  timing: Timing,
  card: Card,
  tenure: Tenure,
  measured: number,
): FleetRecipe {
  return {
    kind: tenure,
    gpu: card.id,
    gpusPerReplica: timing.gpus,
    publishedGpuSeconds: measured || timing.publishedGpuSeconds,
    secondsPerGeneration: timing.secondsPerGeneration,
    idleWatts: card.idleWatts ?? 0,
    busyWatts: card.busyWatts ?? 0,
    rackSpace: tenure === 'owned' && card.site === 'data-center',
  };
}

/** The reader's own GPU-seconds of one generation; 0 = none. Less than a link can carry is none. */
export function ownTime(values: Values): number {
  const seconds = Number(values['measured-seconds']);
  return seconds < 1e-6 ? 0 : seconds;
}

/** The option under the reader's assumptions; a time of the reader's own is not slowed down a second time. */
export function fleetOption(recipe: FleetRecipe, catalog: Catalog, values: Values): FleetOption {
  const assume = assumer(catalog, values);
  const own = ownTime(values) > 0;
  const option = buildOption(recipe, (id) =>
    own && id === 'throughput-factor' ? 1 : assume(id),
  ) as FleetOption;
  return { ...option, attemptsPerClip: Number(values.attempts) };
}
