import { z } from 'zod';
import { resolutions } from '../types.ts';
import {
  atLeastZero,
  day,
  dottedId,
  partialDay,
  positive,
  provenance,
  rowId,
} from './provenance.ts';

export const priceSizes = [...resolutions, '580p'] as const;

/** One published price of one product at one size, for as long as it held. */
export const priceSchema = z.strictObject({
  id: rowId,
  vendor: z.string().min(1).describe('Who sells it'),
  product: z.string().min(1).describe("The vendor's own name for it"),
  model: dottedId.describe('Row of models'),
  tasks: z.array(z.string().min(1)),
  region: z.string().min(1).nullable().describe('Where the vendor prices by region'),
  resolution: z.enum(priceSizes).nullable().describe('null = one price for every size'),
  audio: z
    .enum(['included', 'silent', 'either'])
    .describe('What the price covers: with sound, without, or the same for both'),
  tier: z.string().min(1).nullable().describe('Variant of the product: turbo, batch …'),
  unit: z
    .enum(['per-second', 'per-generation', 'per-1000-training-tokens'])
    .describe('Of output video; training is priced by its own unit'),
  generationSeconds: positive
    .nullable()
    .describe('Length that a per-generation price buys, in seconds'),
  published: z
    .strictObject({ amount: atLeastZero, currency: z.enum(['USD', 'CNY', 'credits']) })
    .describe('As the vendor prints it'),
  usd: atLeastZero
    .nullable()
    .describe('List price in USD: only where the vendor prices in USD, whatever the page prints'),
  listConstant: rowId
    .nullable()
    .describe('Currency row by which a page in CNY or in credits encodes a USD price'),
  from: day.describe('First day on which the price is known to hold'),
  to: day.nullable().describe('First day on which it no longer held; null = still on sale'),
  asOf: partialDay.or(z.literal('undated')).describe('Date of the page that was read'),
  promo: z.boolean().describe('A temporary price, not the list price'),
  ...provenance,
});

export type PriceRow = z.infer<typeof priceSchema>;
