import type { GpuRow, RentalRow } from './schema/gpu.ts';
import type { Confidence } from './types.ts';

export interface Quote {
  value: number; // USD per GPU-hour
  low: number;
  high: number;
  sources: string[];
  checked: string;
  confidence: Confidence;
  reason: string;
}

/**
 * What an hour of this card costs on demand: the median of the newest row of each specialist cloud, with
 * their extremes. Where only one sells it, marketplaces and serverless clouds make the range.
 * @returns null where no dated row exists
 */
export function onDemandRent(gpu: GpuRow): Quote | null {
  const dated = newestRows(
    gpu.rentals.filter((row) => row.tenure === 'on-demand' && comparable(row)),
  );
  const clouds = dated.filter((row) => row.kind === 'specialist');
  if (clouds.length === 0) return null;
  if (clouds.length > 1)
    return quote(clouds, clouds, `${spread(clouds.length)} of specialist clouds.`);
  const others = dated.filter((row) => row.kind === 'marketplace' || row.kind === 'serverless');
  return quote(
    clouds,
    [...clouds, ...others],
    others.length > 0
      ? 'The one dated rent of a specialist cloud; marketplaces and serverless clouds make the range.'
      : 'The one dated rent of a specialist cloud.',
  );
}

/** What an hour costs under a commitment: the median of the dated commitment rows; null where none exists. */
export function reservedRent(gpu: GpuRow): Quote | null {
  const rows = newestRows(
    gpu.rentals.filter((row) => row.tenure === 'reserved' && comparable(row)),
  );
  if (rows.length === 0) return null;
  return quote(
    rows,
    rows,
    rows.length > 1
      ? `${spread(rows.length)} under a commitment of months or years.`
      : 'The one dated rent under a commitment.',
  );
}

/** A PCIe card of the same name is slower and cheaper than the module that the timings used. */
function comparable(row: RentalRow): boolean {
  return row.form !== 'PCIe';
}

function newestRows(rows: readonly RentalRow[]): RentalRow[] {
  const newest = new Map<string, RentalRow>();
  for (const row of rows) {
    const key = `${row.provider}/${row.kind}/${row.tier}/${row.commitmentMonths}`;
    const before = newest.get(key);
    if (!before || before.date < row.date) newest.set(key, row);
  }
  return [...newest.values()];
}

function quote(rows: readonly RentalRow[], range: readonly RentalRow[], reason: string): Quote {
  const prices = range.map((row) => row.usdPerGpuHour);
  return {
    value: median(rows.map((row) => row.usdPerGpuHour)),
    low: Math.min(...prices),
    high: Math.max(...prices),
    sources: [...new Set(range.flatMap((row) => row.sources))],
    checked:
      range
        .map((row) => row.checked)
        .sort()
        .at(-1) ?? '',
    confidence: 'secondary',
    reason,
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((x, y) => x - y);
  const middle = (sorted.length - 1) / 2;
  const below = sorted[Math.floor(middle)] ?? 0;
  const above = sorted[Math.ceil(middle)] ?? 0;
  // Rents are quoted to a tenth of a cent; binary halves would print as noise.
  return Math.round((below + above) * 5000) / 10000;
}

function spread(rows: number): string {
  return `The median, the lowest and the highest of ${rows} dated rents`;
}
