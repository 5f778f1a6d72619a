import type { Data } from '../datasets.ts';
import { fault } from './fault.ts';

/** Every id that a row names must exist in its dataset. */
export function referenceFaults(data: Data): string[] {
  const ids = {
    models: idsOf(data.models),
    gpus: idsOf(data.gpus),
    prices: idsOf(data.prices),
    throughput: idsOf(data.throughput),
    currency: idsOf(data.currency),
  };
  const faults: string[] = [];
  const need = (
    dataset: 'models' | 'prices' | 'throughput' | 'options',
    id: string,
    field: string,
    table: keyof typeof ids,
    target: string,
  ) => {
    if (ids[table].has(target)) return;
    faults.push(fault(data, dataset, id, `${field} names ${target}, which is not in ${table}`));
  };
  for (const row of data.models) {
    if (row.successor) need('models', row.id, 'successor', 'models', row.successor);
  }
  for (const row of data.prices) {
    need('prices', row.id, 'model', 'models', row.model);
    if (row.listConstant) need('prices', row.id, 'listConstant', 'currency', row.listConstant);
  }
  for (const row of data.throughput) {
    need('throughput', row.id, 'model', 'models', row.model);
    need('throughput', row.id, 'gpu', 'gpus', row.gpu);
    for (const id of row.derivedFrom) need('throughput', row.id, 'derivedFrom', 'throughput', id);
  }
  for (const row of data.options) {
    need('options', row.id, 'model', 'models', row.model);
    if (row.kind === 'fleet') need('options', row.id, 'gpu', 'gpus', row.gpu);
    if (row.kind === 'article') continue;
    row.variants.forEach((variant, i) => {
      if ('price' in variant)
        need('options', row.id, `variants[${i}].price`, 'prices', variant.price);
      else need('options', row.id, `variants[${i}].throughput`, 'throughput', variant.throughput);
    });
  }
  return faults;
}

function idsOf(rows: readonly { id: string }[]): Set<string> {
  return new Set(rows.map((row) => row.id));
}
