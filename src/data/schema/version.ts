import { z } from 'zod';
import { day } from './provenance.ts';

/** Names one state of the data: links carry it, so that they keep their meaning. */
export const versionSchema = z.strictObject({
  version: z.string().regex(/^\d{4}-\d{2}-\d{2}(\.\d+)?$/, 'must be YYYY-MM-DD or YYYY-MM-DD.N'),
  date: day,
});

export type DataVersion = z.infer<typeof versionSchema>;
