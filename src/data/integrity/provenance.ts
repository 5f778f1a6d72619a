import { type Data, type DatasetName, datasetNames } from '../datasets.ts';
import type { Confidence } from '../types.ts';
import { fault } from './fault.ts';

interface Evidence {
  field: string; // path inside the row, '' for the row itself
  sources: string[];
  checked: string;
  confidence: Confidence;
}

/** Every piece of provenance in a row: its own, and those of the facts nested in it. */
function evidence(value: unknown, field = ''): Evidence[] {
  if (Array.isArray(value)) return value.flatMap((part, i) => evidence(part, `${field}[${i}]`));
  if (typeof value !== 'object' || value === null) return [];
  const own = 'sources' in value && 'checked' in value ? [{ ...(value as Evidence), field }] : [];
  const nested = Object.entries(value).flatMap(([key, part]) =>
    evidence(part, field ? `${field}.${key}` : key),
  );
  return [...own, ...nested];
}

function allEvidence(data: Data): { dataset: DatasetName; id: string; fact: Evidence }[] {
  return datasetNames.flatMap((dataset) =>
    data[dataset].flatMap((row) => evidence(row).map((fact) => ({ dataset, id: row.id, fact }))),
  );
}

const name = (fact: Evidence, key: string) => (fact.field ? `${fact.field}.${key}` : key);

/** Sources must exist and be publishable. */
export function sourceFaults(data: Data): string[] {
  const sources = new Map(data.sources.map((row) => [row.id, row]));
  return allEvidence(data).flatMap(({ dataset, id, fact }) =>
    fact.sources.flatMap((source) => {
      const row = sources.get(source);
      const field = name(fact, 'sources');
      if (!row) return [fault(data, dataset, id, `${field} names ${source}, which does not exist`)];
      if (row.publishable) return [];
      return [fault(data, dataset, id, `${field} cites ${source}, which is not publishable`)];
    }),
  );
}

/** Nothing was read after the date of the data. */
export function dateFaults(data: Data): string[] {
  const { date } = data.version;
  const late = allEvidence(data).flatMap(({ dataset, id, fact }) =>
    fact.checked > date
      ? [
          fault(
            data,
            dataset,
            id,
            `${name(fact, 'checked')} must not be after ${date}, got ${fact.checked}`,
          ),
        ]
      : [],
  );
  const sources = data.sources.flatMap((row) =>
    row.accessed > date
      ? [fault(data, 'sources', row.id, `accessed must not be after ${date}, got ${row.accessed}`)]
      : [],
  );
  return [...late, ...sources];
}

/** Only a judgment may stand without a source. */
export function confidenceFaults(data: Data): string[] {
  return allEvidence(data).flatMap(({ dataset, id, fact }) =>
    fact.sources.length === 0 && fact.confidence !== 'assumption'
      ? [
          fault(
            data,
            dataset,
            id,
            `${name(fact, 'sources')} must not be empty at confidence ${fact.confidence}`,
          ),
        ]
      : [],
  );
}
