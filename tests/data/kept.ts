import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Fingerprints by a name that holds for good. */
export type Prints = Record<string, string>;

export const fingerprint = (said: unknown): string =>
  createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 16);

/**
 * A list of fingerprints that only grows. Asked to (`npm run evidence`, `npm run history`), it takes in what is new,
 * and rewrites the lines that `corrected` names.
 */
export function keptIn(listFile: string, said: Prints, corrected = new Set<string>()): Prints {
  const kept: Prints = existsSync(listFile) ? JSON.parse(readFileSync(listFile, 'utf8')) : {};
  if (!process.env.KEEP_HISTORY) return kept;
  const all = merged(kept, said, corrected);
  const sorted = Object.fromEntries(Object.entries(all).sort(([x], [y]) => (x < y ? -1 : 1)));
  writeFileSync(listFile, `${JSON.stringify(sorted, null, 2)}\n`);
  return sorted;
}

export function merged(kept: Prints, said: Prints, corrected: ReadonlySet<string>): Prints {
  const renewed = Object.entries(said).filter(([name]) => corrected.has(name) || !(name in kept));
  return { ...kept, ...Object.fromEntries(renewed) };
}

/** What was kept and no longer stands as it stood. */
export const lost = (kept: Prints, said: Prints): string[] =>
  Object.entries(kept)
    .filter(([name, print]) => said[name] !== print)
    .map(([name]) => (name in said ? `${name} was rewritten` : `${name} is gone`));

/** What stands and is not kept yet. */
export const unkept = (kept: Prints, said: Prints): string[] =>
  Object.keys(said).filter((name) => !(name in kept));
