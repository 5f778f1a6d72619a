import { z } from 'zod';
import { resolutions } from '../types.ts';
import { atLeastZero, day, dottedId, positive, provenance } from './provenance.ts';

/** One release of the Wan family, open or closed. Null means: not disclosed, or does not apply. */
export const modelSchema = z.strictObject({
  id: dottedId,
  label: z.string().min(1),
  version: z.string().regex(/^\d+\.\d+$/, 'must be a version like 2.2'),
  class: z.enum(['flagship', 'small']).describe('14B-class and vendor models, or 5B and below'),
  released: z.strictObject({
    date: day,
    precision: z.enum(['day', 'month']),
    what: z.enum(['weights', 'announcement', 'catalog', 'api-reference']),
  }),
  weights: z.enum(['open', 'closed']),
  license: z
    .string()
    .min(1)
    .nullable()
    .describe('SPDX id of the weights; null where none is given'),
  parameters: z
    .strictObject({ totalB: positive, activeB: positive.nullable() })
    .nullable()
    .describe('Billions of parameters; null where the vendor does not say'),
  tasks: z.array(
    z.enum([
      't2v',
      'i2v',
      'first-last-frame',
      'reference-to-video',
      'editing',
      'speech-to-video',
      'animation',
      'music-to-dance',
    ]),
  ),
  resolutions: z.array(z.enum(resolutions)),
  fps: positive.nullable(),
  frames: z.int().gt(0).nullable(),
  steps: z.int().gt(0).nullable().describe('Default sampling steps'),
  secondsPerGeneration: positive
    .nullable()
    .describe('Fixed length of one generation in seconds; null = chosen per request'),
  maxSeconds: positive.nullable(),
  audio: z.enum(['none', 'input', 'output']).describe('Whether sound goes in or comes out'),
  vramGb: z
    .strictObject({ value: positive, condition: z.string().min(1) })
    .nullable()
    .describe('Peak memory that the publisher gives, GB per GPU'),
  downloadGb: atLeastZero.nullable(),
  weightsUrl: z.url().nullable(),
  codeUrl: z.url().nullable(),
  trainingCode: z.boolean().describe('Whether the training code is published'),
  trainingData: z.string().min(1).describe('What is said about the training data'),
  successor: dottedId.nullable(),
  ...provenance,
});

export type ModelRow = z.infer<typeof modelSchema>;
