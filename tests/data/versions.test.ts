import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { beyondCatalog } from '../../src/data/beyond-catalog.ts';
import { catalog } from '../../src/data/catalog.ts';
import { catalogOf, freeze, readFrozen } from '../../src/state/frozen-version.ts';

const files = globSync('content/data/versions/*.json').sort();
const present = `content/data/versions/${catalog().version}.json`;

test.each(files)('%s is whole and small', (file) => {
  const text = readFileSync(file, 'utf8');
  expect(text.length).toBeLessThan(15_000);
  expect(readFrozen(JSON.parse(text))?.version).toBe(/([^/]+)\.json$/.exec(file)?.[1]);
});

test('the present version is kept as it is: a changed value needs a new version and `npm run data:freeze`', () => {
  expect(files).toContain(present);
  expect(JSON.parse(readFileSync(present, 'utf8'))).toEqual(
    JSON.parse(JSON.stringify(freeze(catalog(), beyondCatalog()))),
  );
});

test('the catalog of the present version is the present catalog', () => {
  expect(catalogOf(freeze(catalog(), beyondCatalog()), catalog()).options).toEqual(
    catalog().options,
  );
});
