import { z } from 'zod';
import { confidence, day, partialDay, rowId, sourceIds } from './provenance.ts';

const judgment = {
  verdict: z.enum(['held', 'failing', 'failed', 'too-early']),
  judged: day.describe('When the verdict was given'),
  reason: z.string().min(1),
};

/**
 * A prediction of the March 2026 article and what has happened to it since. Evidence is added, never rewritten: a test
 * keeps every row that was once published, and a verdict that is given anew moves the old one to `earlier`.
 */
export const predictionSchema = z.strictObject({
  id: rowId,
  label: z.string().min(1).describe('Name in a few words'),
  claim: z.string().min(1).describe('What was predicted, in our words'),
  expected: z.enum(['likely', 'unlikely']).describe('How the article ranked it'),
  made: partialDay.describe('When it was published, as exactly as known'),
  windowEnd: day.describe('Last day of the window that the article gave'),
  ...judgment,
  earlier: z
    .array(z.strictObject(judgment))
    .default([])
    .describe('Verdicts that were given before, oldest first'),
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
        corrects: rowId
          .optional()
          .describe('The earlier evidence of this row that it puts right; that one stays'),
      }),
    )
    .min(1)
    .describe('By date, oldest first'),
});

export type PredictionRow = z.infer<typeof predictionSchema>;
