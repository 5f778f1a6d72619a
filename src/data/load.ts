import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { briefly } from './briefly.ts';
import type { Data } from './datasets.ts';
import { type DataFile, parseData } from './parse.ts';

let memo: { root: string; stamp: string; data: Data } | null = null;

/**
 * Reads `content/data` from disk; reads again only when a file has changed.
 * @throws one Error that lists every fault with file, row id and field
 */
export function loadData(root: string = process.cwd()): Data {
  return current(root);
}

const current = briefly((root) => {
  const paths = dataPaths(root);
  const newest = Math.max(0, ...paths.map((path) => statSync(join(root, path)).mtimeMs));
  const stamp = `${paths.length}:${newest}`;
  if (memo?.root === root && memo.stamp === stamp) return memo.data;
  const data = parseData(readDataFiles(root));
  memo = { root, stamp, data };
  return data;
});

/** The YAML files as text, with paths from the root of the project. */
export function readDataFiles(root: string = process.cwd()): DataFile[] {
  return dataPaths(root).map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

function dataPaths(root: string): string[] {
  const folder = join(root, 'content/data');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `content/data/${name.replaceAll('\\', '/')}`)
    .sort();
}
