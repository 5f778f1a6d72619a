import type { Data } from '../datasets.ts';
import { fault } from './fault.ts';

/** Every default lies in its range, and every range in its bounds. */
export function rangeFaults(data: Data): string[] {
  return [
    ...data.assumptions.flatMap((row) =>
      ordered(
        [row.min, row.low, row.value, row.high, row.max],
        ['min', 'low', 'value', 'high', 'max'],
      ).map((text) => fault(data, 'assumptions', row.id, text)),
    ),
    ...data.gpus.flatMap((row) =>
      [
        ...(row.idle
          ? ordered(
              [row.idle.low, row.idle.watts, row.idle.high],
              ['idle.low', 'idle.watts', 'idle.high'],
            )
          : []),
        ...(row.purchase
          ? ordered(
              [row.purchase.low, row.purchase.value, row.purchase.high],
              ['purchase.low', 'purchase.value', 'purchase.high'],
            )
          : []),
        ...rentalFaults(row.rentals),
      ].map((text) => fault(data, 'gpus', row.id, text)),
    ),
    ...data.throughput.flatMap((row) => {
      const faults =
        row.low !== null && row.high !== null && row.wallSeconds !== null
          ? ordered([row.low, row.wallSeconds, row.high], ['low', 'wallSeconds', 'high'])
          : [];
      if (row.wallSeconds === null && row.gpuSeconds === null) {
        faults.push('wallSeconds or gpuSeconds must be given');
      }
      if (
        row.basis === 'derived' &&
        (row.reason === null || row.low === null || row.high === null)
      ) {
        faults.push('reason, low and high must be given for a derived figure');
      }
      return faults.map((text) => fault(data, 'throughput', row.id, text));
    }),
  ];
}

function ordered(values: number[], names: string[]): string[] {
  return values.flatMap((value, i) => {
    const next = values[i + 1];
    if (next === undefined || value <= next) return [];
    return [`${names[i + 1]} must be ≥ ${names[i]} (${value}), got ${next}`];
  });
}

function rentalFaults(
  rentals: readonly { id: string; tenure: string; commitmentMonths: number | null }[],
) {
  const seen = new Set<string>();
  return rentals.flatMap((row, i) => {
    const faults: string[] = [];
    if (seen.has(row.id)) faults.push(`rentals[${i}].id is used twice: ${row.id}`);
    if (row.commitmentMonths !== null && row.tenure !== 'reserved') {
      faults.push(`rentals[${i}].commitmentMonths belongs to reserved rents only`);
    }
    seen.add(row.id);
    return faults;
  });
}
