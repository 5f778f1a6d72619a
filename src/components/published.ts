/** Everything that is published under `/data/`: the datasets of the data room, and the claims with their computed figures. */

import { z } from 'zod';
import type { Data } from '../data/datasets.ts';
import { type Published, published } from '../data/published/datasets.ts';
import { claimSchema } from '../data/schema/claim.ts';
import { claimFigures, claimText, plainText } from './claim-figures.ts';

const shownFigure = z.strictObject({
  name: z.string().min(1),
  value: z.number().nullable().describe('Not rounded; null where the answer is a word'),
  unit: z.string().min(1),
  text: z.string().min(1).describe('As the ledger shows it'),
  derived: z.boolean().describe('Rests on a speed that nobody measured'),
});

/** A claim as published: texts with their figures in them, and the figures beside. */
const publishedClaim = claimSchema.omit({ typed: true }).extend({
  ours: z.strictObject({ text: z.string().min(1), figures: z.array(shownFigure) }),
});

export const everyDataset: Record<string, Published> = {
  ...published,
  claims: {
    title: 'Claims of the March 2026 article and of this guide, with verdict, finding and sources',
    schema: publishedClaim,
    rows: claimRows,
  },
};

function claimRows(data: Data): Record<string, unknown>[] {
  return data.claims.map(({ typed: _, ...row }) => {
    const figures = claimFigures(row);
    return {
      ...row,
      ours: { text: plainText(claimText(row.ours.text, figures)), figures },
      finding: plainText(claimText(row.finding, figures)),
    };
  });
}
