import { z } from 'zod';
import { rankedFamilies, resolutions } from '../types.ts';
import { atLeastZero, dottedId, positive, provenance, rowId } from './provenance.ts';

/** A reader's situation as inputs of the calculators: one of the article's three, or one of six readers. */
export const scenarioSchema = z.strictObject({
  id: rowId,
  label: z.string().min(1),
  group: z.enum(['article', 'reader']),
  who: z.string().min(1).describe('Whose situation it is, in one sentence'),
  unit: z
    .enum(['clips', 'minutes-an-evening', 'finished-minutes', 'gpu-hours', 'scope'])
    .describe('What this reader counts in'),
  clips: z
    .strictObject({ value: positive, low: positive, high: positive })
    .describe('Clips kept a month'),
  seconds: positive,
  resolution: z.enum(resolutions),
  audio: z.boolean(),
  attempts: positive,
  peak: positive,
  options: z
    .array(dottedId)
    .min(2)
    .describe('Rows of options to compare, the first two as a and b'),
  assumptions: z
    .record(rowId, atLeastZero)
    .describe('Assumptions that differ from their default in this situation, by id'),
  decides: z.string().min(1).describe('What settles the matter for this reader, in one sentence'),
  start: z.string().min(1).describe('Text of the link to the door'),
  door: z
    .string()
    .regex(/^\/[a-z0-9/-]*\/(#[a-z0-9-]+)?$/, 'must be a root-relative address')
    .describe('Where this reader should start'),
  article: z
    .string()
    .min(1)
    .nullable()
    .describe('What the March 2026 article recommended, in our words; null = not one of its own'),
  advice: z
    .strictObject({
      families: z.array(z.enum(rankedFamilies)).min(1),
      versions: z.array(dottedId).describe('Models of the API that it meant'),
      holds: z
        .string()
        .min(1)
        .describe('What to add where one of these families is still cheapest'),
      changed: z.string().min(1).describe('What has changed where none of them is'),
    })
    .nullable()
    .describe('The ways that the article recommended; null = not one of its own'),
  plan: z
    .record(rowId, z.union([z.string().min(1), z.number()]))
    .describe('Inputs of the scenario planner that differ from their default in this situation'),
  ...provenance,
});

export type ScenarioRow = z.infer<typeof scenarioSchema>;
