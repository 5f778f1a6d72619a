import { expect, test } from 'vitest';
import { contentHash } from '../../src/data/content-hash.ts';
import { type Data, datasetNames } from '../../src/data/datasets.ts';
import { loadData } from '../../src/data/load.ts';

const data = loadData();
const hash = contentHash(data);

/** The same with its keys the other way round. */
const turned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, turned(part)]),
  );
};

test('the hash is short and stays for the same data', () => {
  expect(hash).toMatch(/^[0-9a-f]{8}$/);
  expect(contentHash(structuredClone(data))).toBe(hash);
});

test('neither the order of rows and fields nor the files they are in matter', () => {
  const moved = Object.fromEntries(
    datasetNames.toReversed().map((name) => [name, data[name].map(turned).reverse()]),
  );
  const version = { version: '2999-01-01', date: '2999-01-01' };
  expect(contentHash({ ...moved, version, files: new Map() } as unknown as Data)).toBe(hash);
});

test.each(datasetNames)('a changed, added or removed row of %s is another state', (name) => {
  const [row, ...rest] = data[name] as { id: string }[];
  if (!row) throw new Error(`${name} is empty`);
  const hashes = [
    contentHash({ ...data, [name]: rest }),
    contentHash({ ...data, [name]: [{ ...row, id: `${row.id}-2` }, ...rest] }),
    contentHash({ ...data, [name]: [row, ...rest, { ...row, id: 'another' }] }),
  ];
  expect(new Set([...hashes, hash]).size).toBe(4);
});

test('the order inside a row matters: the first source, the steps of a formula', () => {
  const prices = structuredClone(data.prices);
  prices.find(({ sources }) => sources.length > 1)?.sources.reverse();
  expect(contentHash({ ...data, prices })).not.toBe(hash);
});
