import { z } from 'zod';
import { confidence, day, partialDay, rowId, sourceIds } from './provenance.ts';

/** A prediction of the March 2026 article and what has happened to it since. Evidence is added, never rewritten. */
export const predictionSchema = z.strictObject({
  id: rowId,
  label: z.string().min(1).describe('Name in a few words'),
  claim: z.string().min(1).describe('What was predicted, in our words'),
  expected: z.enum(['likely', 'unlikely']).describe('How the article ranked it'),
  made: partialDay.describe('When it was published, as exactly as known'),
  windowEnd: day.describe('Last day of the window that the article gave'),
  verdict: z.enum(['held', 'failing', 'failed', 'too-early']),
  judged: day.describe('When the verdict was given'),
  reason: z.string().min(1),
  evidence: z
    .array(
      z.strictObject({
        id: rowId.describe('Unique within the row'),
        date: partialDay,
        side: z.enum(['for', 'against', 'neutral']),
        text: z.string().min(1),
        sources: sourceIds.min(1),
        checked: day,
        confidence,
      }),
    )
    .min(1),
});

export type PredictionRow = z.infer<typeof predictionSchema>;
