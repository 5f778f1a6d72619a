import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { everyDataset } from '../../src/components/published.ts';
import { catalog } from '../../src/data/catalog.ts';
import { loadData } from '../../src/data/load.ts';
import { byVariant, csv } from '../../src/data/published/csv.ts';
import { jsonSchema } from '../../src/data/published/datasets.ts';
import { publishedOptions } from '../../src/data/published/option.ts';
import { testVectors } from '../../src/data/published/test-vectors.ts';
import { breakEven, limitUsdPerClip, monthlyCost, pairsNeeded } from '../../src/model/index.ts';

const functions = { breakEven, limitUsdPerClip, monthlyCost, pairsNeeded };
const names = Object.keys(everyDataset);
const rowsOf = (name: string) => everyDataset[name]?.rows(loadData()) ?? [];

describe('each published dataset', () => {
  it.each(names)('%s keeps to its JSON Schema and survives JSON', (name) => {
    const rows = rowsOf(name);
    expect(rows.length).toBeGreaterThan(0);
    const dataset = everyDataset[name];
    if (!dataset) throw new Error(name);
    const schema = z.fromJSONSchema(jsonSchema(dataset) as never);
    const result = schema.safeParse(JSON.parse(JSON.stringify(rows)));
    expect(result.error?.issues ?? []).toEqual([]);
  });

  it.each(names)('%s has one CSV line a row', (name) => {
    const rows = name === 'options' ? byVariant(rowsOf(name)) : rowsOf(name);
    const lines = parseCsv(csv(rows));
    expect(lines).toHaveLength(rows.length + 1);
    expect(new Set(lines.map((cells) => cells.length)).size).toBe(1);
  });
});

describe('/data/options.json', () => {
  it('has the fields and the order of the contract', () => {
    const entry = publishedOptions(catalog()).find(({ id }) => id === 'wan-2.6-api-singapore');
    expect(entry).toMatchObject({
      label: 'Wan 2.6 API, Singapore',
      family: 'vendor-api',
      model: 'wan-2.6',
      weights: 'closed',
      audio: true,
      task: 't2v',
      seconds: { min: 2, max: 15, allowed: null },
    });
    expect(entry?.variants[0]).toMatchObject({
      resolution: '720p',
      basis: 'measured',
      option: { kind: 'metered', usdPerSecond: 0.1, attemptsPerClip: 1, freeSecondsPerMonth: 0 },
    });
  });

  it('gives the published GPU time beside the slowed one, and none for the article', () => {
    for (const { family, variants } of publishedOptions(catalog())) {
      for (const { option, publishedGpuSeconds } of variants) {
        if (option.kind === 'metered' || family === 'article') {
          expect(publishedGpuSeconds).toBeUndefined();
        } else {
          expect(option.gpuSecondsPerGeneration).toBeCloseTo((publishedGpuSeconds ?? 0) * 1.5, 9);
        }
      }
    }
  });
});

describe('test vectors', () => {
  it('hold when they are read back as JSON', () => {
    const vectors = JSON.parse(JSON.stringify(testVectors(catalog()))) as ReturnType<
      typeof testVectors
    >;
    expect(new Set(vectors.map(({ id }) => id)).size).toBe(vectors.length);
    for (const { call, args, expected } of vectors) {
      const run = functions[call] as (...given: unknown[]) => unknown;
      expect(run(...args)).toEqual(expected);
    }
  });
});

describe('CSV', () => {
  it('quotes what needs quoting and flattens what is nested', () => {
    const text = csv([
      { id: 'a', note: 'one, "two"\nthree', range: { low: 1, high: 2 }, tags: ['x', 'y'] },
      { id: 'b', range: null, tags: [{ deep: 1 }] },
    ]);
    expect(parseCsv(text)).toEqual([
      ['id', 'note', 'range.low', 'range.high', 'tags'],
      ['a', 'one, "two"\nthree', '1', '2', 'x y'],
      ['b', '', '', '', '[{"deep":1}]'],
    ]);
  });
});

function parseCsv(text: string): string[][] {
  const lines: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[i + 1] === '"') cell += text[i++];
      else quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === ',' || char === '\r') {
      lines.at(-1)?.push(cell);
      cell = '';
      if (char === '\r') {
        i++;
        lines.push([]);
      }
    } else cell += char;
  }
  return lines.slice(0, -1);
}
