import type { GpuRow, RentalRow } from './schema/gpu.ts';

/** Readings of one offer, oldest first: the same card, provider, tenure and form. */
export interface RentSeries {
  gpu: GpuRow;
  readings: RentalRow[];
}

/** Every rented offer that was read on more than one day. */
export function rentSeries(gpus: readonly GpuRow[]): RentSeries[] {
  return gpus.flatMap((gpu) => {
    const groups = Map.groupBy(gpu.rentals, (row) =>
      JSON.stringify([
        row.provider,
        row.kind,
        row.tenure,
        row.commitmentMonths,
        row.form,
        row.tier,
      ]),
    );
    return [...groups.values()]
      .map((rows) => rows.toSorted((x, y) => x.date.localeCompare(y.date)))
      .filter((rows) => new Set(rows.map(({ date }) => date)).size > 1)
      .map((readings) => ({ gpu, readings }));
  });
}
