import { z } from 'zod';
import { resolutions } from '../types.ts';
import { positive, provenance, rowId } from './provenance.ts';

/** What a claim is about, in the order in which the filter lists it. */
export const claimSubjects = [
  'openness',
  'releases',
  'sound',
  'hardware',
  'speed',
  'operations',
  'prices',
  'break-even',
  'api',
  'scenarios',
  'strategies',
  'licenses',
  'alternatives',
  'outlook',
  'recommendations',
] as const;

/** In the order of the ledger: what is wrong first. */
export const claimVerdicts = [
  'contradicted',
  'outdated',
  'refined',
  'unverified',
  'confirmed',
] as const;

/** How a figure is scaled before it is shown. */
const scale = {
  times: positive.optional().describe('Multiplies the figure: two cards, say'),
  as: z.enum(['money', 'count', 'percent', 'duration', 'number']).optional(),
};

/** What a figure of the model is asked for; what is not given stands at the published comparison’s default. */
const asked = {
  of: z.string().min(1).describe('The figure, as <Result of="…"> names it'),
  clips: positive.optional(),
  seconds: positive.optional(),
  resolution: z.enum(resolutions).optional(),
  attempts: positive.optional(),
  peak: positive.optional(),
  with: z.record(z.string(), z.number()).optional().describe('Assumptions that differ, by id'),
  per: z
    .enum(['month', 'year', 'day'])
    .optional()
    .describe('Turns a figure a month into one a year or a day'),
  digits: z.int().min(0).max(4).optional().describe('Decimals to round to'),
  ...scale,
};

/** A figure that is looked up or computed while the site is built. */
export const claimFigureSchema = z.union([
  z.strictObject({
    row: z.string().min(1).describe('Path of a number of the data, as <Num of="…"> names it'),
    show: z.enum(['value', 'low', 'high']).optional(),
    ...scale,
  }),
  z.strictObject({ option: z.string().min(1), ...asked }),
  z.strictObject({ option: z.string().min(1), against: z.string().min(1), ...asked }),
  z.strictObject({
    a: z.string().min(1),
    b: z.string().min(1),
    or: z.string().min(1).optional().describe('What is said where there is no answer'),
    ...asked,
  }),
]);

/**
 * One statement with what the sources say about it: of the March 2026 article, or one of our own on which an answer
 * of this guide rests.
 */
export const claimSchema = z.strictObject({
  id: rowId,
  origin: z.enum(['article', 'guide']).describe('article: the founding article; guide: ourselves'),
  subject: z.enum(claimSubjects),
  said: z.string().min(1).max(220).describe('What was said, in our words'),
  figure: z
    .string()
    .min(1)
    .max(60)
    .nullable()
    .describe('The article’s figure as it printed it; null = none, or a claim of our own'),
  ours: z.strictObject({
    text: z
      .string()
      .min(1)
      .max(140)
      .describe('What we put in its place; {name} stands for a figure'),
    figures: z
      .record(z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'must be a name'), claimFigureSchema)
      .default({})
      .describe('Figures that `text` and `finding` show, by name; computed, never typed'),
  }),
  finding: z.string().min(1).max(420).describe('What the sources say, in one or two sentences'),
  typed: z
    .string()
    .min(1)
    .optional()
    .describe('Why a number stands typed in `ours.text` or `finding`'),
  ...provenance,
  verdict: z
    .enum(claimVerdicts)
    .describe(
      'contradicted: the sources say otherwise; outdated: it was so then; refined: right in part; unverified: no source that we read decides it; confirmed',
    ),
  used: z
    .array(
      z
        .string()
        .regex(/^\/[a-z0-9/-]*(#[A-Za-z][A-Za-z0-9.-]*)?$/, 'must be a root-relative address'),
    )
    .min(1)
    .describe('Where the site uses it'),
});

export type ClaimRow = z.infer<typeof claimSchema>;
export type ClaimFigure = z.infer<typeof claimFigureSchema>;
