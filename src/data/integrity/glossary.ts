import type { Data } from '../datasets.ts';
import type { GlossaryRow } from '../schema/glossary.ts';
import { fault, twice } from './fault.ts';

/** Terms: every name and every form leads to one term only, what a term names exists, and what it cites may be cited. */
export function glossaryFaults(data: Data): string[] {
  const ids = new Set(data.glossary.map(({ id }) => id));
  const citable = new Set(data.sources.filter((row) => row.publishable).map(({ id }) => id));
  const owners = new Map<string, string>();
  return data.glossary.flatMap((row) => {
    const faults: string[] = [];
    for (const id of row.related) {
      if (id === row.id) faults.push('related names the term itself');
      else if (!ids.has(id)) faults.push(`related names ${id}, which is not in glossary`);
    }
    for (const id of twice(row.related)) faults.push(`related names ${id} twice`);
    for (const id of row.sources) {
      if (!citable.has(id)) faults.push(`sources names ${id}, which cannot be cited`);
    }
    for (const name of names(row)) {
      const owner = owners.get(name);
      if (owner) faults.push(`“${name}” belongs to ${owner} already`);
      owners.set(name, row.id);
    }
    return faults.map((text) => fault(data, 'glossary', row.id, text));
  });
}

/** Everything under which a reader or a text finds the term, once each. */
const names = ({ term, also, forms }: GlossaryRow): Set<string> =>
  new Set([term, ...also, ...(forms ?? [])].map((name) => name.toLowerCase()));
