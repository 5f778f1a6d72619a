import { createHash } from 'node:crypto';
import { type Data, datasetNames } from './datasets.ts';

const letters = 8;

/** Every page prints it. */
const known = new WeakMap<Data, string>();

/**
 * The data in eight hexadecimal digits: the same rows give the same, wherever and in whichever order they are written,
 * and any changed value gives another. Name and date of the version are not part of it.
 */
export function contentHash(data: Data): string {
  const found = known.get(data) ?? computed(data);
  known.set(data, found);
  return found;
}

function computed(data: Data): string {
  const rows = [...datasetNames].sort().map((name) => {
    const sorted = [...data[name]].sort((x, y) => (x.id < y.id ? -1 : 1));
    return [name, sorted];
  });
  return createHash('sha256').update(canonical(rows)).digest('hex').slice(0, letters);
}

/** JSON with the keys of every object in order; what is undefined is left out, as JSON does. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([x], [y]) => (x < y ? -1 : 1)))
      : part,
  );
