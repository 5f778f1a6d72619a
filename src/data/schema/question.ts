import { z } from 'zod';
import { rowId } from './provenance.ts';

/** One question of the FAQ. Its answer is prose and stands on the page, under the same id. */
export const questionSchema = z.strictObject({
  id: rowId,
  question: z.string().min(1).regex(/\?$/, 'must end with a question mark'),
  /** The section of the page that holds it, by its id. */
  subject: z.enum([
    'openness',
    'choosing',
    'hardware',
    'money',
    'sound-and-length',
    'rights-and-data',
    'api',
  ]),
  article: z.boolean().describe('One of the four that the March 2026 article answered'),
  rank: z
    .int()
    .gt(0)
    .nullable()
    .describe('Place among the twenty most asked; null = not among them'),
  page: z
    .string()
    .regex(/^\/[a-z0-9/-]*\/(#[a-z0-9-]+)?$/, 'must be a root-relative address')
    .describe('Where the long answer stands'),
});

export type QuestionRow = z.infer<typeof questionSchema>;
