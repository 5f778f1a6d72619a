import { z } from 'zod';
import { rankedFamilies, resolutions } from '../types.ts';
import { atLeastZero, dottedId, positive, provenance, rowId } from './provenance.ts';

const common = {
  id: dottedId,
  label: z.string().min(1),
  short: z.string().min(1).max(36),
  model: dottedId,
  task: z.enum(['t2v', 'i2v']),
  audio: z.boolean().describe('Sound comes with the clip'),
  fps: positive.nullable(),
  steps: z.int().gt(0).nullable(),
  seconds: z.strictObject({
    min: positive,
    max: positive,
    allowed: z.array(positive).nullable(),
  }),
  secondsPerGeneration: positive
    .nullable()
    .describe('Fixed length of one generation; null = any length asked for'),
  ...provenance,
};

const meteredOptionSchema = z.strictObject({
  kind: z.literal('metered'),
  family: z.enum(['vendor-api', 'hosted-open-weights']),
  host: z.string().min(1),
  maxConcurrent: z
    .int()
    .gt(0)
    .nullable()
    .describe('Tasks at a time by default; null = none stated'),
  variants: z.array(z.strictObject({ resolution: z.enum(resolutions), price: rowId })).min(1),
  ...common,
});

const fleetOptionSchema = z.strictObject({
  kind: z.literal('fleet'),
  family: z.enum(rankedFamilies).extract(['rented-gpus', 'reserved-gpus', 'owned-gpus']),
  gpu: rowId,
  gpusPerReplica: z.int().gt(0),
  variants: z.array(z.strictObject({ resolution: z.enum(resolutions), throughput: rowId })).min(1),
  ...common,
});

const articleOptionSchema = z.strictObject({
  kind: z.literal('article'),
  family: z.literal('article'),
  usdPerGeneration: atLeastZero,
  facilityUsdPerYear: atLeastZero,
  staffFte: atLeastZero,
  staffUsdPerYear: atLeastZero,
  ...common,
});

/** One way to get a clip; the prices and speeds stand in the rows it names. */
export const optionSchema = z.discriminatedUnion('kind', [
  meteredOptionSchema,
  fleetOptionSchema,
  articleOptionSchema,
]);

export type OptionRow = z.infer<typeof optionSchema>;
