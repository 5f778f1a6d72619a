import { z } from 'zod';
import { provenance, rowId } from './provenance.ts';

/** A value that the reader may change, with the range within which we would defend it. */
export const assumptionSchema = z.strictObject({
  id: rowId,
  label: z.string().min(1),
  unit: z.string().min(1),
  value: z.number(),
  low: z.number(),
  high: z.number(),
  min: z.number().describe('Bounds of the input, wider than low to high'),
  max: z.number(),
  step: z.number().gt(0),
  decimals: z.int().min(0).max(6),
  input: z
    .boolean()
    .describe(
      'false: not among the assumptions of the comparison: evidence for the prose, or an input of one calculator alone',
    ),
  reason: z.string().min(1).describe('Why this default and this range'),
  ...provenance,
});
