import type { Data } from '../datasets.ts';
import { fault } from './fault.ts';

/** Corrections: nothing from the future, sources and rows that exist. */
export function changeFaults(data: Data): string[] {
  const sources = new Map(data.sources.map((row) => [row.id, row]));
  const rentals = new Set(data.gpus.flatMap((gpu) => gpu.rentals.map(({ id }) => `gpus/${id}`)));
  return data.changes.flatMap((row) => {
    const faults: string[] = [];
    if (row.date > data.version.date) faults.push(`date must not be after ${data.version.date}`);
    for (const id of row.sources) {
      if (!sources.get(id)?.publishable) faults.push(`sources names ${id}, which cannot be cited`);
    }
    for (const name of row.rows) {
      const key = name.split('/').slice(0, 2).join('/');
      if (!data.files.has(key) && !rentals.has(key)) {
        faults.push(`rows names ${name}, which does not exist`);
      }
    }
    return faults.map((text) => fault(data, 'changes', row.id, text));
  });
}
