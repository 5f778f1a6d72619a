import { z } from 'zod';
import { partialDay, positive, provenance, rowId } from './provenance.ts';

const clause = z.string().min(1).describe('Where the text says it: "s. 4(b)", "para. 83"');

/** What one license text asks, allows and withholds, clause by clause. A reading, not legal advice. */
export const licenseSchema = z.strictObject({
  id: rowId,
  label: z.string().min(1),
  short: z.string().min(1).max(28).describe('Name that fits a table head'),
  licensor: z.string().min(1).nullable().describe('null = a text that anyone may use'),
  spdx: z.string().min(1).nullable(),
  text: rowId.describe('Row of sources: the text that was read'),
  date: partialDay.describe('Date of the text'),
  kind: z.enum([
    'permissive',
    'revenue-threshold',
    'scale-limit',
    'registration',
    'non-commercial',
    'use-restricted',
  ]),
  osiApproved: z
    .boolean()
    .describe('On the list of licenses that the Open Source Initiative approves'),
  obstacle: z
    .strictObject({ text: z.string().min(1), clause })
    .nullable()
    .describe('What in the text is foreign to an open-source license, our reading; null = nothing'),
  commercial: z.enum(['yes', 'below-threshold', 'after-registration', 'no']),
  registration: z.strictObject({ text: z.string().min(1), clause }).nullable(),
  thresholds: z.array(
    z.strictObject({
      measure: z.enum(['annual-revenue-usd', 'monthly-active-users', 'monthly-visits']),
      value: positive,
      comparison: z.enum(['at-or-above', 'above']).describe('When the free grant ends'),
      affiliates: z.boolean().nullable().describe('Whether affiliates count; null = not said'),
      counted: z.string().min(1).nullable().describe('When and how it is counted'),
      consequence: z.string().min(1).describe('What is needed then'),
      contact: z.string().min(1).describe('With whom'),
      exception: z
        .strictObject({
          text: z.string().min(1),
          case: z.enum(['research', 'integrated-product']).describe('Whom it lets off'),
          clause,
        })
        .nullable(),
      clause,
    }),
  ),
  territories: z
    .strictObject({
      excluded: z.array(z.enum(['EU', 'GB', 'KR', 'US'])).min(1),
      subject: z.string().min(1).describe('Whom or what it shuts out'),
      only: z.string().min(1).nullable().describe('The models concerned; null = all of them'),
      outputs: z.boolean().nullable().describe('Whether outputs are covered too; null = not said'),
      exception: z.string().min(1).nullable(),
      byAgreement: z.boolean().describe('Whether the text names a way to ask for rights there'),
      clause,
    })
    .nullable(),
  duties: z.array(
    z.strictObject({
      id: rowId.describe('Unique within the row; the same id is the same duty in every row'),
      when: z.enum(['use', 'redistribute', 'fine-tune', 'serve', 'commercial']),
      asks: z.boolean().default(true).describe('false: it warns, and asks nothing to be done'),
      text: z.string().min(1),
      clause,
    }),
  ),
  bans: z.array(
    z.strictObject({
      id: rowId.describe('Unique within the row'),
      what: z.enum(['train-other-models', 'compete', 'acceptable-use', 'commercial-use', 'other']),
      outputs: z.boolean().describe('Whether it reaches what the model makes'),
      scope: z
        .enum(['any', 'commercial', 'rivals', 'foundation-models'])
        .default('any')
        .describe('Of a ban on training: which training it means'),
      text: z.string().min(1),
      clause,
    }),
  ),
  outputs: z
    .strictObject({ text: z.string().min(1), clause })
    .nullable()
    .describe('Who has rights in what the model makes'),
  termination: z
    .strictObject({
      text: z.string().min(1),
      atWill: z
        .boolean()
        .describe('Whether the text lets the licensor end the grant without a breach'),
      clause,
    })
    .nullable(),
  law: z.strictObject({ text: z.string().min(1), clause }).nullable(),
  eu: z
    .strictObject({
      verdict: z.enum(['passes', 'fails', 'unclear']),
      text: z.string().min(1),
      clause,
    })
    .describe("Our own reading against the Commission's guidelines of July 2025, by license terms"),
  earlier: z
    .array(
      z.strictObject({
        label: z.string().min(1),
        from: partialDay.describe('First day on which the text is known to have held'),
        to: partialDay.describe('First day on which another stood in its place'),
        differs: z.string().min(1).describe('What it said otherwise'),
        ...provenance,
      }),
    )
    .default([])
    .describe(
      'Texts that stood in its place before, as intervals: closed and kept, never overwritten',
    ),
  examples: z
    .array(z.string().min(1))
    .describe(
      'Models under it that are in no other dataset; the others name their license themselves',
    ),
  ...provenance,
});

export type LicenseRow = z.infer<typeof licenseSchema>;
