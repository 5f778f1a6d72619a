import { z } from 'zod';
import { rowId } from './provenance.ts';

/** A starting point of a calculator: inputs that are set together. It claims nothing, so it needs no source. */
export const presetSchema = z.strictObject({
  id: rowId,
  calculator: z
    .enum(['fleet', 'payback', 'uncertainty', 'license', 'quality-test'])
    .describe('Id of the calculator; the others start from the scenarios'),
  label: z.string().min(1).max(32),
  values: z
    .record(rowId, z.union([z.string().min(1), z.number()]))
    .describe('Inputs by the names of their link parameters'),
});

export type PresetRow = z.infer<typeof presetSchema>;
