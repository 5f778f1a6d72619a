import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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
  const data = loadData(root);
  return {
    rows: datasetNames.flatMap((dataset) => {
      const ids = idsCiting(data, dataset, source);
      return ids.length > 0 ? [{ dataset, ids }] : [];
    }),
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

function idsCiting(data: Data, dataset: DatasetName, source: string): string[] {
  return data[dataset].flatMap((row) => (names(row, source) ? [row.id] : []));
}

/** Whether a row, or any fact nested in it, cites the source. */
function names(value: unknown, source: string): boolean {
  if (Array.isArray(value)) return value.some((part) => names(part, source));
  if (typeof value !== 'object' || value === null) return false;
  if ('sources' in value && Array.isArray(value.sources) && value.sources.includes(source)) {
    return true;
  }
  return Object.values(value).some((part) => names(part, source));
}

/** The pages of `content/docs` and the source ids that their `<Cite>` elements name. */
function citedPages(root: string): { href: string; cited: Set<string> }[] {
  const folder = join(root, 'content/docs');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mdx'))
    .sort()
    .map((name) => ({
      href: address(name),
      cited: citations(readFileSync(join(folder, name), 'utf8')),
    }));
}

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
