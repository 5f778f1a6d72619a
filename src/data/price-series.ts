import type { PriceRow } from './schema/price.ts';

/** What is bought, whatever it cost and when: rows with the same name are intervals of one price. */
export function soldThing(row: PriceRow): string {
  return JSON.stringify([
    row.vendor,
    row.product,
    row.region,
    row.resolution,
    row.audio,
    row.unit,
    row.generationSeconds,
    row.tier,
  ]);
}

/** The intervals of each price, oldest first; a promotion is a series of its own beside its list price. */
export function priceSeries(prices: readonly PriceRow[]): PriceRow[][] {
  const groups = Map.groupBy(prices, (row) => `${soldThing(row)} ${row.promo}`);
  return [...groups.values()].map((rows) =>
    rows.toSorted((x, y) => x.from.localeCompare(y.from) || x.id.localeCompare(y.id)),
  );
}
