import type { Data } from '../datasets.ts';
import { allFacts, type Fact } from '../facts.ts';
import { fault } from './fault.ts';

const name = (fact: Fact, key: string) => (fact.field ? `${fact.field}.${key}` : key);

/** Sources must exist and be publishable. */
export function sourceFaults(data: Data): string[] {
  const sources = new Map(data.sources.map((row) => [row.id, row]));
  return allFacts(data).flatMap(({ dataset, id, fact }) =>
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
  const late = allFacts(data).flatMap(({ dataset, id, fact }) =>
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
  return allFacts(data).flatMap(({ dataset, id, fact }) =>
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
