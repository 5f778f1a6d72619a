import { z } from 'zod';
import { buildOption } from '../build-option.ts';
import { day, dottedId, positive, rowId } from '../schema/provenance.ts';
import {
  type DocumentedCatalog,
  type DocumentedOption,
  type DocumentedVariant,
  rankedFamilies,
  resolutions,
} from '../types.ts';

const share = z.number().min(0).max(1);
const money = z.number().min(0);
const whole = z.int().min(0);

const meteredShape = z
  .strictObject({
    kind: z.literal('metered'),
    usdPerSecond: money.describe('Per second of output video'),
    usdPerGeneration: money.describe('Flat price of one generation'),
    discount: share,
    freeSecondsPerMonth: money,
    fixedUsdPerMonth: money,
    staffFte: money,
    staffUsdPerYear: money,
    attemptsPerClip: z.number().min(1),
    maxConcurrent: z.int().gt(0).nullable(),
    secondsPerRequest: positive.nullable(),
    secondsPerGeneration: positive.nullable(),
  })
  .describe('Pay per output');

const fleetShape = z
  .strictObject({
    kind: z.enum(['owned', 'reserved', 'on-demand']),
    gpuSecondsPerGeneration: positive.describe('Published GPU-seconds times the throughput factor'),
    secondsPerGeneration: positive,
    attemptsPerClip: z.number().min(1),
    gpusPerReplica: z.int().gt(0),
    minReplicas: whole,
    spareReplicas: whole,
    targetUtilization: share,
    usdPerGpu: money,
    serverOverhead: money,
    lifetimeMonths: z.int().gt(0),
    residualShare: share,
    annualInterest: share,
    annualMaintenanceShare: share,
    idleWatts: money,
    busyWatts: money,
    hostOverhead: money,
    pue: z.number().min(1),
    usdPerKwh: money,
    usdPerGpuHour: money,
    facilityUsdPerYear: money,
    facilityUsdPerGpuYear: money.exactOptional().describe('Rack space of one GPU held'),
    staffFte: money,
    staffUsdPerYear: money,
  })
  .describe('GPUs that you run');

/** One way to get a clip, as `/data/options.json` publishes it: ready for the cost model. */
export const publishedOptionSchema = z.strictObject({
  id: dottedId,
  label: z.string().min(1),
  family: z.enum([...rankedFamilies, 'article']),
  model: dottedId.describe('Row of models'),
  weights: z.enum(['open', 'closed']),
  audio: z.boolean().describe('Sound comes with the clip'),
  task: z.enum(['t2v', 'i2v']),
  seconds: z
    .strictObject({ min: positive, max: positive, allowed: z.array(positive).nullable() })
    .describe('Lengths it can deliver; open models of fixed length are chained'),
  fps: positive.nullable(),
  steps: z.int().gt(0).nullable(),
  sources: z.array(rowId),
  checked: day,
  variants: z.array(
    z.strictObject({
      resolution: z.enum(resolutions),
      basis: z.enum(['measured', 'derived']),
      option: z.discriminatedUnion('kind', [meteredShape, fleetShape]),
      publishedGpuSeconds: positive.optional().describe('Before the throughput factor'),
      reason: z.string().min(1).optional().describe('Derived: from what, and how'),
      low: positive.optional().describe('Range of publishedGpuSeconds'),
      high: positive.optional(),
      row: z.string().describe('The price or throughput row that it comes from'),
    }),
  ),
});

export type PublishedOption = z.infer<typeof publishedOptionSchema>;

/** The options with every assumption at its default. */
export function publishedOptions(catalog: DocumentedCatalog): PublishedOption[] {
  const defaults = new Map(catalog.assumptions.map((row) => [row.id, row.value]));
  const assume = (id: string): number => {
    const value = defaults.get(id);
    if (value === undefined) throw new Error(`assumptions: there is no ${id}`);
    return value;
  };
  return catalog.options.map((entry) => publish(entry, assume));
}

function publish(entry: DocumentedOption, assume: (id: string) => number): PublishedOption {
  const { id, label, family, model, weights, audio, task, seconds, fps, steps } = entry;
  const { sources, checked } = entry;
  return {
    ...{ id, label, family, model, weights, audio, task, seconds, fps, steps, sources, checked },
    variants: entry.variants.map((variant) => publishVariant(variant, assume)),
  };
}

function publishVariant(
  { resolution, basis, recipe, reason, low, high, row }: DocumentedVariant,
  assume: (id: string) => number,
): PublishedOption['variants'][number] {
  return {
    resolution,
    basis,
    option: buildOption(recipe, assume),
    ...('publishedGpuSeconds' in recipe ? { publishedGpuSeconds: recipe.publishedGpuSeconds } : {}),
    ...(reason === null ? {} : { reason }),
    ...(low === null ? {} : { low }),
    ...(high === null ? {} : { high }),
    row,
  };
}
