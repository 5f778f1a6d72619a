import { type Data, type DatasetName, datasetNames } from './datasets.ts';
import type { Confidence } from './types.ts';

/** What carries provenance in a row: the row itself, or a fact nested in it. */
export interface Fact {
  /** Path inside the row, '' for the row itself. */
  field: string;
  sources: string[];
  checked: string;
  confidence: Confidence;
}

/** Every fact of every dataset, with the row that it stands in. */
export function allFacts(data: Data): { dataset: DatasetName; id: string; fact: Fact }[] {
  return datasetNames.flatMap((dataset) =>
    data[dataset].flatMap((row) => factsOf(row).map((fact) => ({ dataset, id: row.id, fact }))),
  );
}

function factsOf(value: unknown, field = ''): Fact[] {
  if (Array.isArray(value)) return value.flatMap((part, i) => factsOf(part, `${field}[${i}]`));
  if (typeof value !== 'object' || value === null) return [];
  const own = 'sources' in value && 'checked' in value ? [{ ...(value as Fact), field }] : [];
  const nested = Object.entries(value).flatMap(([key, part]) =>
    factsOf(part, field ? `${field}.${key}` : key),
  );
  return [...own, ...nested];
}
