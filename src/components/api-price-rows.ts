import type { Data } from '../data/datasets.ts';
import { row as find, index } from '../data/lookup-row.ts';
import { priceInUsd } from '../data/price-in-usd.ts';
import type { PriceRow } from '../data/schema/price.ts';

/** One price in one region: in USD, and as the page prints it. */
export interface RegionPrice {
  /** Row of prices. */
  row: string;
  usd: number;
  published: string;
}

/** One product of the vendor at one size, with its price in each place that sells it. */
export interface ApiPriceRow {
  id: string;
  name: string;
  detail: string;
  size: string;
  places: Record<Place, RegionPrice | null>;
  /** Date of the page that was read. */
  printed: string;
}

export const places = ['Singapore', 'Beijing', 'Global'] as const;
export type Place = (typeof places)[number];

const sizes = ['480p', '580p', '720p', '1080p'];

/** Every list price per second that the vendor itself asks, newest version first. */
export function apiPriceRows(data: Data): ApiPriceRow[] {
  const models = index('models', data.models);
  const listed = data.prices.filter(
    (row) =>
      row.vendor === 'Alibaba Cloud' &&
      row.unit === 'per-second' &&
      !row.promo &&
      row.to === null &&
      row.tier !== 'batch' &&
      placeOf(row) !== null,
  );
  const groups = Map.groupBy(listed, idOf);
  return [...groups]
    .map(([id, rows]) => {
      const first = rows[0];
      if (!first) throw new Error(`api-price-rows: ${id} is empty`);
      const model = find(models, first.model);
      return {
        id,
        name: model.label.replace(' (hosted)', ''),
        detail: detailOf(first),
        size: first.resolution ?? 'any',
        version: model.version,
        places: Object.fromEntries(
          places.map((place) => [place, priceAt(rows, place, data)]),
        ) as Record<Place, RegionPrice | null>,
        printed: first.asOf,
      };
    })
    .toSorted(
      (x, y) =>
        y.version.localeCompare(x.version) ||
        x.name.localeCompare(y.name) ||
        x.detail.localeCompare(y.detail) ||
        sizes.indexOf(x.size) - sizes.indexOf(y.size),
    );
}

function placeOf(row: PriceRow): Place | null {
  return places.find((place) => row.region?.startsWith(place)) ?? null;
}

function priceAt(rows: PriceRow[], place: Place, data: Data): RegionPrice | null {
  const row = rows.find((one) => placeOf(one) === place);
  if (!row) return null;
  return {
    row: row.id,
    usd: priceInUsd(row, data.currency),
    published: `¥${row.published.amount}`,
  };
}

/** What tells two products of one model apart: sound, mode, kind of animation. */
function detailOf(row: PriceRow): string {
  const parts = [
    /animate-(\w+)/.exec(row.product)?.[1],
    row.tier,
    row.model === 'wan-2.6-flash' ? (row.audio === 'silent' ? 'silent' : 'with sound') : null,
  ];
  return parts.filter(Boolean).join(', ');
}

function idOf(row: PriceRow): string {
  const text = [row.model, detailOf(row), row.resolution].join('-');
  return `price-${text.replaceAll(/[^A-Za-z0-9]+/g, '-')}`;
}
