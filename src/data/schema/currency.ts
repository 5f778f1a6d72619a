import { z } from 'zod';
import { partialDay, positive, provenance, rowId } from './provenance.ts';

/** Units of a currency for one US dollar: a market rate, or a constant that a vendor converts its list with. */
export const currencySchema = z.strictObject({
  id: rowId,
  label: z.string().min(1),
  currency: z.enum(['CNY', 'EUR', 'credits']),
  kind: z.enum(['market-rate', 'list-constant']),
  perUsd: positive.describe('Units of the currency for one US dollar'),
  period: partialDay.describe('Day, month or year that the rate stands for'),
  default: z.boolean().describe('The market rate with which prices are converted'),
  ...provenance,
});

export type CurrencyRow = z.infer<typeof currencySchema>;
