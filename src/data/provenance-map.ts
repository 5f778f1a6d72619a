import { catalog } from './catalog.ts';
import { usableTimings } from './fleet-data.ts';
import { loadData } from './load.ts';

/** Sources that an exported answer names, by what it rests on. For browser code, as `virtual:provenance`. */
export interface ProvenanceMap {
  sources: Record<string, { title: string; url: string }>;
  /** Source ids of `options/<id>`, `throughput/<id>`, `assumptions/<id>` and `licenses/<id>`. */
  rows: Record<string, string[]>;
}

export function provenanceMap(): ProvenanceMap {
  const data = loadData();
  const { options, assumptions } = catalog();
  const rows = Object.fromEntries([
    ...options.map(({ id, sources }) => [`options/${id}`, sources]),
    ...usableTimings(data).map(({ id, sources }) => [`throughput/${id}`, sources]),
    ...[...assumptions, ...data.assumptions].map(({ id, sources }) => [
      `assumptions/${id}`,
      sources,
    ]),
    ...data.licenses.map(({ id, text }) => [`licenses/${id}`, [text]]),
  ]);
  const used = new Set(Object.values(rows).flat());
  const sources = data.sources.filter(({ id, publishable }) => publishable && used.has(id));
  return {
    sources: Object.fromEntries(sources.map(({ id, title, url }) => [id, { title, url }])),
    rows,
  };
}
