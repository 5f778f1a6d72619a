import { z } from 'zod';
import { partialDay, provenance, rowId } from './provenance.ts';

/**
 * A sourced figure that is neither price nor timing nor assumption: a quota, a lifetime, a share, a cost that
 * somebody published. Prose shows it through `<Num of="figures/<id>">`.
 */
export const figureSchema = z.strictObject({
  id: rowId,
  label: z.string().min(1),
  value: z.number(),
  unit: z.string().min(1),
  low: z.number().nullable(),
  high: z.number().nullable(),
  asOf: partialDay.or(z.literal('undated')).describe('Date of what was read'),
  ...provenance,
});
