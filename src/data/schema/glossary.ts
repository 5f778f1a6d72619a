import { z } from 'zod';
import { rowId, sourceIds } from './provenance.ts';

const words = z.string().min(1).max(60);

/** One term of the glossary: what it means on this site, in words that need no other term. */
export const glossarySchema = z.strictObject({
  id: rowId,
  term: words.describe('In its standard spelling'),
  also: z.array(words).default([]).describe('Other names for the same thing'),
  forms: z
    .array(words)
    .optional()
    .describe(
      'As what the text of a page links to it, plural aside; absent = under all its names, empty = nowhere, because the word is an everyday one as well',
    ),
  meaning: z.string().min(1).max(280).describe('One to three sentences, in our own words'),
  typed: z.string().min(1).optional().describe('Why a number stands typed in `meaning`'),
  page: z
    .string()
    .regex(/^\/[a-z0-9/-]*\/#[A-Za-z][A-Za-z0-9-]*$/, 'must be an address with an anchor')
    .describe('Where the site uses it most'),
  related: z.array(rowId).describe('Ids of terms that help to understand it'),
  sources: sourceIds.describe('Ids of the rows in sources; empty where a word is only defined'),
});

export type GlossaryRow = z.infer<typeof glossarySchema>;
