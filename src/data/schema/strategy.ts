import { z } from 'zod';
import { confidence, day, partialDay, rowId, sourceIds } from './provenance.ts';

export const strategyDimensions = [
  'weights-access',
  'revenue-model',
  'community-reach',
  'abuse-control',
  'research-impact',
  'commercial-clarity',
] as const;

export const turns = ['opens', 'limits', 'closes'] as const;

/** Who may do business with the newest weights, from nobody to everybody. */
export const newestWeights = [
  'nobody, as none are published',
  'nobody, though trying is free',
  'all outside some countries',
  'all below a revenue',
  'all but the largest',
  'everybody',
] as const;
/** What the maker is paid for. */
export const paidFor = ['the service', 'licenses and a service', 'nothing directly'] as const;

const cell = z.strictObject({
  value: z.string().min(1).max(60).describe('The verdict in a few words'),
  text: z.string().min(1).describe('Why'),
  article: z
    .string()
    .min(1)
    .nullable()
    .describe('What the March 2026 article had in this cell; null = it had none'),
  basis: z.enum(['fact', 'judgment']).describe('judgment = our reading; no source states it'),
  sources: sourceIds,
});

/** A way to publish a model and still be paid, with who does it and how it compares. */
export const strategySchema = z.strictObject({
  id: rowId,
  label: z.string().min(1),
  short: z.string().min(1).max(24),
  who: z.string().min(1).max(40).describe('The makers that stand for it, in a few words'),
  inArticle: z.boolean().describe('One of the three that the March 2026 article compared'),
  summary: z.string().min(1),
  cases: z
    .array(
      z.strictObject({
        id: rowId.describe('Unique within the row'),
        who: z.string().min(1),
        what: z.string().min(1),
        date: partialDay,
        timeline: z
          .strictObject({ text: z.string().min(1).max(36), turn: z.enum(turns) })
          .optional()
          .describe(
            'Its name on the line of time, where it changed what others may do with a model',
          ),
        sources: sourceIds,
        checked: day,
        confidence,
      }),
    )
    .min(1),
  place: z
    .strictObject({ newest: z.enum(newestWeights), paid: z.enum(paidFor) })
    .describe('Its place on the two axes of the figure, our reading of the matrix'),
  matrix: z.strictObject({
    'weights-access': cell,
    'revenue-model': cell,
    'community-reach': cell,
    'abuse-control': cell,
    'research-impact': cell,
    'commercial-clarity': cell,
  }),
  sources: sourceIds,
  checked: day,
  confidence,
});

export type StrategyRow = z.infer<typeof strategySchema>;
