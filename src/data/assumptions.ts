import type { Data } from './datasets.ts';
import { onDemandRent, type Quote, reservedRent } from './gpu-quotes.ts';
import type { GpuRow } from './schema/gpu.ts';
import type { DocumentedAssumption } from './types.ts';

/**
 * Every input behind "More assumptions": the typed rows, then rent, commitment rent and purchase price of
 * each GPU, computed from its dated rows.
 */
export function assumptions(data: Data): DocumentedAssumption[] {
  const typed = data.assumptions
    .filter((row) => row.input)
    .map(({ input: _input, note: _note, ...row }) => row);
  return [...typed, ...data.gpus.flatMap(gpuAssumptions)];
}

/** What the hint of `Attempts per kept clip` names. @throws Error where the data lack it */
export function attemptsInPractice(data: Data): number {
  const found = data.assumptions.find(({ id }) => id === 'typical-attempts');
  if (!found) throw new Error('content/data/assumptions: there is no row typical-attempts');
  return found.value;
}

const standIn =
  'No dated price under a commitment was found; the rent on demand stands in, so a discount would lower it.';

function gpuAssumptions(gpu: GpuRow): DocumentedAssumption[] {
  const rent = onDemandRent(gpu);
  const reserved = reservedRent(gpu) ?? (rent && { ...rent, reason: standIn });
  return [
    ...(rent ? [hourly(`rent-${gpu.id}`, `Rent of one ${gpu.label}, on demand`, rent)] : []),
    ...(reserved
      ? [hourly(`reserved-${gpu.id}`, `Rent of one ${gpu.label}, round the clock`, reserved)]
      : []),
    ...(gpu.purchase ? [purchase(gpu, gpu.purchase)] : []),
  ];
}

function hourly(id: string, label: string, quote: Quote): DocumentedAssumption {
  return { id, label, unit: 'USD/GPU-hour', min: 0, max: 1000, step: 0.01, decimals: 4, ...quote };
}

function purchase(gpu: GpuRow, row: NonNullable<GpuRow['purchase']>): DocumentedAssumption {
  const { note: _note, ...quote } = row;
  return {
    id: `price-${gpu.id}`,
    label: `Price of one ${gpu.label}`,
    unit: 'USD',
    min: 0,
    max: 1_000_000,
    step: 100,
    decimals: 2,
    ...quote,
  };
}
