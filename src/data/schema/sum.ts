import { z } from 'zod';
import { day, rowId } from './provenance.ts';

/** One number, or the two ends of a range. */
const span = z.union([z.number(), z.tuple([z.number(), z.number()])]);

/** One path of `lookup`, or one for each end of a range. */
const path = z
  .string()
  .regex(
    /^[a-z]+\/[A-Za-z0-9.-]+(\/[A-Za-z]+)?$/,
    'must be a path: dataset/row or dataset/row/field',
  );

const name = z.string().regex(/^[a-z][A-Za-z]*$/, 'must be a name of letters, as formulas use it');

/** A number that a formula takes in, and where it comes from: one of the four. */
const input = z.union([
  z.strictObject({
    label: z.string().min(1),
    article: span.describe('A figure that the article prints'),
    usd: z.boolean().default(false),
  }),
  z.strictObject({
    label: z.string().min(1),
    of: z.union([path, z.tuple([path, path])]).describe('A number of the data'),
  }),
  z.strictObject({
    label: z.string().min(1),
    sum: rowId.describe('What another line of this dataset comes to'),
  }),
  z.strictObject({
    label: z.string().min(1),
    default: rowId.describe('The default of an input that all calculators share'),
  }),
]);

/** What our figure is beside the article's: the texts of a row rest on it, so the build checks it. */
export const outcomes = ['agrees', 'higher', 'lower', 'wider', 'narrower'] as const;

/**
 * One line of the founding article's arithmetic, to be worked out again: its figure, what goes into it, the formula
 * and what follows. Our own figure is nowhere here: code computes it under the id of the row.
 */
export const sumSchema = z.strictObject({
  id: rowId,
  label: z.string().min(1),
  group: z.enum(['thresholds', 'price', 'capacity', 'year', 'power', 'hardware', 'text']),
  said: z.string().min(1).describe('How the article comes to its figure, in our words'),
  article: span.describe('The figure that the article prints, or the two ends of its range'),
  unit: z.enum([
    'USD',
    'USD/clip',
    'USD/month',
    'USD/year',
    'clips/day',
    'clips/month',
    'clips/year',
    'GPUs',
    'times',
  ]),
  inputs: z.record(name, input),
  formula: z
    .string()
    .min(1)
    .describe('With the names of inputs in braces; a range is worked out at both of its ends'),
  outcome: z.enum(outcomes).describe('Our figure beside that of the article; checked by the build'),
  means: z.string().min(1).describe('What follows for a decision, in one or two sentences'),
  see: z.strictObject({
    href: z.string().regex(/^\/[a-z/-]+\/#[a-z0-9-]+$/, 'must be an address with an anchor'),
    text: z.string().min(1),
  }),
  checked: day.describe('When the line was last held against the article'),
});

export type SumRow = z.infer<typeof sumSchema>;
export type SumInputRow = z.infer<typeof input>;
export type Outcome = (typeof outcomes)[number];
