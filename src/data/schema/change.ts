import { z } from 'zod';
import { day, rowId, sourceIds } from './provenance.ts';

/**
 * A figure of our own that was wrong and has been put right. Rows are added, never rewritten: a test keeps every one.
 * What changed in the world is not written here but follows from the dated rows (`src/data/changes.ts`).
 */
export const changeSchema = z.strictObject({
  id: rowId,
  date: day.describe('The day of the correction'),
  what: z.string().min(1).describe('What was corrected, as a title'),
  rows: z
    .array(z.string().regex(/^[a-z]+\/[A-Za-z0-9./-]+$/, 'must be like prices/<id>'))
    .describe('The rows whose history it rewrites; empty where the model or a text was wrong'),
  before: z.string().min(1).describe('What stood there, with its figures'),
  after: z.string().min(1).describe('What stands there now'),
  why: z.string().min(1),
  page: z
    .string()
    .regex(/^\/[a-z0-9/-]*(#[A-Za-z0-9-]+)?$/, 'must be an address of this site')
    .describe('Where it matters'),
  sources: sourceIds.describe('What says so; empty for a mistake of our own model'),
});

export type ChangeRow = z.infer<typeof changeSchema>;
