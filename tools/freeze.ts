/**
 * `npm run data:freeze`: keeps the values of the present data version, so that links made with it can be compared
 * later. Run it after `content/data/version.yaml` was raised; a version that is kept already is only written anew while
 * it is the present one.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beyondCatalog } from '../src/data/beyond-catalog.ts';
import { catalog } from '../src/data/catalog.ts';
import { freeze } from '../src/state/frozen-version.ts';

const values = freeze(catalog(), beyondCatalog());
const folder = path.resolve('content/data/versions');
mkdirSync(folder, { recursive: true });
const file = path.join(folder, `${values.version}.json`);
writeFileSync(file, `${JSON.stringify(values)}\n`);
console.log(`Kept ${path.relative('.', file)}`);
