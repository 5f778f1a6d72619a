import { z } from 'zod';
import { rankedFamilies } from '../types.ts';
import { provenance, rowId } from './provenance.ts';

/** Which options a rule is about: all that is named must hold. */
export const ruleOptionsSchema = z.strictObject({
  families: z.array(z.enum(rankedFamilies)).min(1).optional(),
  weights: z.enum(['open', 'closed']).optional(),
  modelClass: z.enum(['flagship', 'small']).optional(),
  task: z.enum(['t2v', 'i2v']).optional(),
  audio: z.boolean().optional(),
  purchase: z.literal(true).optional().describe('Needs cards that the reader does not have yet'),
  ids: z.array(z.string().min(1)).min(1).optional().describe('Parts of ids, one of which it has'),
  except: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .describe('Parts of ids, none of which it has'),
});

/** One rule of the scenario planner: what an input does to some of the options, and why. */
export const ruleSchema = z
  .strictObject({
    id: rowId,
    label: z.string().min(1).max(40),
    when: z
      .record(rowId, z.array(z.string().min(1)).min(1))
      .describe('Values of inputs at which it holds, one of each; empty = always'),
    effect: z.enum(['excludes', 'trade-off']),
    options: ruleOptionsSchema,
    reason: z.string().min(1).describe('Why, as a sentence about each of these options'),
    link: z
      .string()
      .regex(/^\/[a-z0-9/-]*\/#[a-z0-9-]+$/, 'must be a root-relative address with an anchor')
      .describe('The section that says more'),
    basis: z
      .enum(['asked', 'fact', 'judgment'])
      .describe('asked: the input itself says so; fact: a source does; judgment: we do'),
    ...provenance,
  })
  .refine(({ basis, sources }) => (basis === 'fact') === sources.length > 0, {
    error: 'must be a fact where there are sources, and only there',
    path: ['basis'],
  });

export type RuleRow = z.infer<typeof ruleSchema>;
export type RuleOptions = z.infer<typeof ruleOptionsSchema>;
