import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { briefly } from './briefly.ts';
import { type Data, type DatasetName, datasetNames } from './datasets.ts';
import { loadData } from './load.ts';
import type { SourceRow } from './schema/source.ts';

/** Where one source is used: rows by dataset, and pages by address. */
export interface Usage {
  rows: { dataset: DatasetName; ids: string[] }[];
  pages: string[];
}

/** Where a source is used in the rows of `content/data` and in the pages of `content/docs`. */
export function usageOf(source: string, root: string = process.cwd()): Usage {
  const rows = rowsBySource(loadData(root)).get(source) ?? new Map();
  return {
    rows: [...rows].map(([dataset, ids]) => ({ dataset, ids })),
    pages: citedPages(root).flatMap(({ href, cited }) => (cited.has(source) ? [href] : [])),
  };
}

/**
 * Where a source is used.
 * @throws Error where it is used nowhere and its row does not say why it is listed, or says so though it is used
 */
export function usedAs({ id, background }: Pick<SourceRow, 'id' | 'background'>): Usage {
  const usage = usageOf(id);
  const isUsed = usage.rows.length > 0 || usage.pages.length > 0;
  if (!isUsed && !background) throw new Error(`sources: ${id} is used nowhere`);
  if (isUsed && background) throw new Error(`sources: ${id} is used, so it is no background`);
  return usage;
}

type RowsBySource = Map<string, Map<DatasetName, string[]>>;

const indexes = new WeakMap<Data, RowsBySource>();

/** The ids of the rows that cite a source, by source and dataset. */
function rowsBySource(data: Data): RowsBySource {
  const known = indexes.get(data);
  if (known) return known;
  const index: RowsBySource = new Map();
  for (const dataset of datasetNames) {
    for (const row of data[dataset]) {
      for (const source of new Set(sourcesIn(row))) {
        const rows = index.get(source) ?? new Map<DatasetName, string[]>();
        index.set(source, rows.set(dataset, [...(rows.get(dataset) ?? []), row.id]));
      }
    }
  }
  indexes.set(data, index);
  return index;
}

/** What a row, or any fact nested in it, cites. */
function sourcesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(sourcesIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'sources' in value && Array.isArray(value.sources) ? value.sources : [];
  return [...own, ...Object.values(value).flatMap(sourcesIn)];
}

/** The pages of `content/docs` and the source ids that their `<Cite>` elements name. */
const citedPages = briefly((root): { href: string; cited: Set<string> }[] => {
  const folder = join(root, 'content/docs');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mdx'))
    .sort()
    .map((name) => ({
      href: address(name),
      cited: citations(readFileSync(join(folder, name), 'utf8')),
    }));
});

function citations(mdx: string): Set<string> {
  const found = mdx.matchAll(/<Cite\s[^>]*?id="([^"]+)"/g);
  return new Set([...found].flatMap(([, ids]) => (ids ?? '').trim().split(/\s+/)));
}

/** `guide/openness.mdx` is served at `/guide/openness/`. */
function address(name: string): string {
  const path = name
    .replaceAll('\\', '/')
    .replace(/\.mdx$/, '')
    .replace(/(^|\/)index$/, '');
  return path === '' ? '/' : `/${path}/`;
}
