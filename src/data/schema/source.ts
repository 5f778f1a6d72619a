import { z } from 'zod';
import { confidence, day, partialDay, rowId } from './provenance.ts';

export const sourceKinds = [
  'repository',
  'documentation',
  'price-page',
  'model-card',
  'paper',
  'press',
  'dataset',
  'benchmark',
  'license',
  'law',
  'company-report',
  'community',
] as const;

/** Something that a reader can open: where a figure comes from. */
export const sourceSchema = z.strictObject({
  id: rowId,
  title: z.string().min(1),
  publisher: z.string().min(1),
  url: z.url(),
  kind: z.enum(sourceKinds),
  date: z
    .union([partialDay, z.literal('undated')])
    .describe('Publication date or last change, as exact as the source is'),
  accessed: day.describe('The day on which it was read for this guide'),
  how: z
    .enum(['archived-copy', 'live-page'])
    .describe('Read from an archived copy or on the live page'),
  confidence,
  publishable: z
    .boolean()
    .default(true)
    .describe('false: may be known to the data, but no row may cite it'),
  background: z
    .string()
    .min(1)
    .optional()
    .describe('Why it is listed though no row and no page cites it; the build refuses one without'),
  note: z.string().min(1).optional(),
});

export type SourceRow = z.infer<typeof sourceSchema>;
