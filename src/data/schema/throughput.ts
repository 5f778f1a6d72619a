import { z } from 'zod';
import { resolutions } from '../types.ts';
import { dottedId, partialDay, positive, provenance, rowId } from './provenance.ts';

/** One timing: how long one generation takes on which cards, with which settings. */
export const throughputSchema = z.strictObject({
  id: rowId,
  label: z.string().min(1),
  model: dottedId,
  task: z.enum(['t2v', 'i2v', 'speech-to-video', 'first-last-frame']),
  gpu: rowId,
  gpus: z.int().gt(0),
  resolution: z
    .enum(resolutions)
    .nullable()
    .describe('Nearest named size; null where neither fits'),
  width: z.int().gt(0).nullable(),
  height: z.int().gt(0).nullable(),
  frames: z.int().gt(0).nullable(),
  steps: z.int().gt(0).nullable(),
  guidance: z.boolean().nullable().describe('Whether every step runs twice; null = not said'),
  precision: z.string().min(1).nullable(),
  software: z.string().min(1).nullable(),
  includes: z
    .enum(['generation', 'generation-and-load', 'denoise-only', 'throughput'])
    .describe('generation: text encoding, denoising and decoding on a warm machine'),
  wallSeconds: positive.nullable().describe('Wall time of one generation'),
  gpuSeconds: positive
    .nullable()
    .describe('GPU-seconds of one generation where it is not gpus × wallSeconds'),
  peakGb: positive.nullable(),
  basis: z.enum(['measured', 'derived']),
  low: positive.nullable().describe('Range in wall seconds'),
  high: positive.nullable(),
  reason: z.string().min(1).nullable().describe('Derived: from what, and how'),
  derivedFrom: z.array(rowId).describe('Rows of throughput that a derived figure rests on'),
  conditions: z
    .enum(['full', 'implied', 'partial'])
    .describe(
      'full: all stated; implied: frames or steps are the repository defaults; partial: evidence only',
    ),
  date: partialDay,
  ...provenance,
});

export type ThroughputRow = z.infer<typeof throughputSchema>;
