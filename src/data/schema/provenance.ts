import { z } from 'zod';
import { confidences } from '../types.ts';

/** Ids are also anchors and file-safe names: letters, digits and hyphens, a letter first. */
export const rowId = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9-]*$/, 'must be letters, digits and hyphens, starting with a letter')
  .describe('Stable id of the row; never reused for something else');

/** Model and option ids may carry a version with a dot. */
export const dottedId = z
  .string()
  .regex(
    /^[A-Za-z][A-Za-z0-9.-]*$/,
    'must be letters, digits, dots and hyphens, starting with a letter',
  )
  .describe('Stable id of the row; never reused for something else');

/** A calendar day that exists. */
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'must be a date YYYY-MM-DD', abort: true })
  .refine((text) => {
    const date = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
  }, 'must be a day that exists');

/** A year, a month or a day: as exact as the source is. */
export const partialDay = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be YYYY, YYYY-MM or YYYY-MM-DD');

export const confidence = z
  .enum(confidences)
  .describe(
    'primary: the publisher itself; secondary: a named third party; community: measured or reported by users; assumption: our judgment',
  );

export const sourceIds = z
  .array(rowId)
  .describe('Ids of the rows in sources that carry this fact; empty only for a pure judgment');

/** What every row carries. */
export const provenance = {
  sources: sourceIds,
  checked: day.describe('The day on which the fact was last read'),
  confidence,
  note: z.string().min(1).optional().describe('Conditions and reservations, in words'),
};

export const positive = z.number().gt(0);
export const atLeastZero = z.number().min(0);
