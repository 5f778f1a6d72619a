/** Fetches the values that a link was made with, and compares. In the browser only. */

import type { AnswerOf } from './answered.ts';
import { catalog } from './catalog-store.ts';
import { readFrozen } from './frozen-version.ts';
import { type Since, since } from './since.ts';
import type { Values } from './values.ts';

/** Null where that version was not kept. Rejects where the server cannot be reached. */
export async function linkAge(
  version: string,
  values: Values,
  named: ReadonlySet<string>,
  answered: AnswerOf,
): Promise<Since | null> {
  // The index says what there is: asking for a version that is not would be an error on the console.
  const { versions = [] } = (await fetched('/data/index.json')) as { versions?: string[] };
  const address = `/data/versions/${version}.json`;
  if (!versions.includes(address)) return null;
  const old = readFrozen(await fetched(address));
  return old && since(old, catalog, values, named, answered);
}

async function fetched(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.json();
}
