import type { CurrencyRow } from './schema/currency.ts';
import type { PriceRow } from './schema/price.ts';

/**
 * The list price in USD, per second or per generation as the row says: as published, as the vendor's own
 * USD list encodes it, or converted with the dated market rate.
 * @throws Error where no market rate is marked as the default
 */
export function priceInUsd(price: PriceRow, currency: readonly CurrencyRow[]): number {
  if (price.usd !== null) return price.usd;
  if (price.published.currency === 'USD') return price.published.amount;
  return price.published.amount / marketRate(price.published.currency, currency).perUsd;
}

/** The dated rate with which prices in this currency are converted. */
export function marketRate(
  code: CurrencyRow['currency'],
  currency: readonly CurrencyRow[],
): CurrencyRow {
  const row = currency.find((c) => c.kind === 'market-rate' && c.default && c.currency === code);
  if (!row) throw new Error(`currency: no default market rate for ${code}`);
  return row;
}

/** The sources behind the USD figure: the price page, and the exchange rate where one was used. */
export function priceSources(price: PriceRow, currency: readonly CurrencyRow[]): string[] {
  if (price.usd !== null || price.published.currency === 'USD') return price.sources;
  return [...price.sources, ...marketRate(price.published.currency, currency).sources];
}
