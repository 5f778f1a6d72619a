import { catalog as virtual } from 'virtual:catalog';
import { describe, expect, it } from 'vitest';
import { browserCatalog } from '../../src/data/browser-catalog.ts';
import { buildOption } from '../../src/data/build-option.ts';
import { buildCatalog, catalog } from '../../src/data/catalog.ts';
import { loadData } from '../../src/data/load.ts';
import { rankedFamilies, resolutions } from '../../src/data/types.ts';
import { monthlyCost, workload } from '../../src/model/index.ts';

const required = [
  'wan-2.5-api-singapore',
  'wan-2.6-api-singapore',
  'wan-2.7-api-singapore',
  'wan-3.0-api-singapore',
  'wan-2.2-plus-api-singapore',
  'fal-wan-2.2-a14b',
  'fal-wan-2.2-a14b-turbo',
  'replicate-wan-2.2-i2v-fast',
  'a14b-stock-h100-rented',
  'a14b-stock-a100-rented',
  'a14b-4step-h100-rented',
  'a14b-4step-h100-owned',
  'a14b-4step-h100-reserved',
  'ti2v-5b-4090-rented',
  'ti2v-5b-4090-owned',
  'article-self-hosting-low',
  'article-self-hosting-high',
  'article-api',
];

/** The published defaults: value, low, high. */
const defaults: Record<string, [number, number, number]> = {
  'throughput-factor': [1.5, 1, 2.1],
  'planned-load-on-demand': [0.7, 0.4, 0.9],
  'planned-load-peak': [0.75, 0.35, 0.9],
  'engineer-fte': [0.25, 0.1, 1],
  'engineer-cost': [214_000, 132_000, 300_000],
  'server-overhead': [0.5, 0.3, 0.8],
  lifetime: [48, 36, 72],
  residual: [0.2, 0.1, 0.35],
  interest: [0.08, 0.04, 0.12],
  maintenance: [0.05, 0.02, 0.08],
  pue: [1.54, 1.1, 1.7],
  electricity: [0.146, 0.086, 0.21],
};

const { options, assumptions } = catalog();
const values = new Map(assumptions.map((row) => [row.id, row.value]));
const assume = (id: string): number => {
  const value = values.get(id);
  if (value === undefined) throw new Error(`there is no assumption ${id}`);
  return value;
};
const option = (id: string) => {
  const found = options.find((entry) => entry.id === id);
  if (!found) throw new Error(`there is no option ${id}`);
  return found;
};
const variant = (id: string, resolution: string) => {
  const found = option(id).variants.find((one) => one.resolution === resolution);
  if (!found) throw new Error(`${id} has no ${resolution}`);
  return found;
};
/** Dollars of one clip of five seconds, fixed costs aside. */
const usdPerClip = (id: string, resolution: string) => {
  const built = buildOption(variant(id, resolution).recipe, assume);
  return monthlyCost(built, workload({ clipsPerMonth: 1000 })).usdPerMonth / 1000;
};

describe('the catalog', () => {
  it('has every option that links rely on', () => {
    expect(options.map(({ id }) => id)).toEqual(expect.arrayContaining(required));
  });

  it('computes every variant of every option, to a finite cost', () => {
    for (const { variants } of options) {
      for (const { recipe } of variants) {
        const cost = monthlyCost(buildOption(recipe, assume), workload({ clipsPerMonth: 10_000 }));
        expect(cost.usdPerMonth).toBeGreaterThan(0);
        expect(Number.isFinite(cost.usdPerMonth)).toBe(true);
      }
    }
  });

  it('holds the published defaults', () => {
    for (const [id, expected] of Object.entries(defaults)) {
      const row = assumptions.find((one) => one.id === id);
      expect([row?.value, row?.low, row?.high], id).toEqual(expected);
    }
  });

  it('ranks something in every family at 480p and 720p, and the article in none', () => {
    for (const family of rankedFamilies) {
      for (const resolution of ['480p', '720p']) {
        const able = options.filter(
          (entry) =>
            entry.family === family && entry.variants.some((one) => one.resolution === resolution),
        );
        expect(able.length, `${family} ${resolution}`).toBeGreaterThan(0);
      }
    }
    for (const id of required.filter((one) => one.startsWith('article-'))) {
      expect(option(id).family).toBe('article');
      expect(option(id).variants.map(({ resolution }) => resolution)).toEqual([...resolutions]);
    }
  });

  it('offers every list price by the second that buys a clip of a size that can be asked for', () => {
    const data = loadData();
    const offered = data.options.flatMap((row) =>
      row.kind === 'metered' ? row.variants.map(({ price }) => price) : [],
    );
    const sold = data.prices.filter(
      ({ unit, to, promo, tier, tasks, resolution }) =>
        unit === 'per-second' &&
        to === null &&
        !promo &&
        tier !== 'batch' &&
        tasks.some((task) => task === 't2v' || task === 'i2v') &&
        resolutions.some((size) => size === resolution),
    );
    expect(sold.length).toBeGreaterThan(80);
    expect(sold.map(({ id }) => id).filter((id) => !offered.includes(id))).toEqual([]);
  });

  it('sells 1080p through a vendor only, and sound with closed models only', () => {
    for (const { family, weights, audio, variants } of options) {
      const large = variants.some(({ resolution }) => resolution === '1080p');
      if (large) expect(['vendor-api', 'article']).toContain(family);
      if (audio) expect(weights).toBe('closed');
    }
  });

  it('names every assumption that an option asks for, inside its bounds', () => {
    for (const { id, value, low, high, min, max } of assumptions) {
      expect([min, low, value, high, max], id).toEqual(
        [min, low, value, high, max].toSorted((x, y) => Number(x) - Number(y)),
      );
    }
  });

  it('marks estimates, with reason and range', () => {
    const estimate = variant('a14b-4step-h100-rented', '720p');
    expect(estimate).toMatchObject({ basis: 'derived', low: 50, high: 87 });
    expect(estimate.reason).toMatch(/No one has published/);
    for (const { variants } of options) {
      for (const one of variants) {
        if (one.basis === 'derived') expect([one.reason, one.low, one.high]).not.toContain(null);
      }
    }
  });

  it('has unique ids and names that fit', () => {
    expect(new Set(options.map(({ id }) => id)).size).toBe(options.length);
    expect(new Set(options.map(({ label }) => label)).size).toBe(options.length);
    expect(new Set(options.map(({ short }) => short)).size).toBe(options.length);
    for (const { short } of options) expect(short.length).toBeLessThanOrEqual(36);
  });

  it('is what the browser gets', () => {
    const whole = buildCatalog(loadData());
    expect(virtual).toEqual(browserCatalog(whole));
    // What is left out is on /method/ and in /data/; every figure is there.
    expect(
      virtual.options.map(({ id, variants }) => [id, variants.map(({ recipe }) => recipe)]),
    ).toEqual(whole.options.map(({ id, variants }) => [id, variants.map(({ recipe }) => recipe)]));
    expect(JSON.stringify(virtual).length).toBeLessThan(0.85 * JSON.stringify(whole).length);
  });
});

describe('a clip of five seconds costs', () => {
  it.each([
    ['wan-2.6-api-singapore', '720p', 0.5],
    ['wan-2.6-api-singapore', '1080p', 0.75],
    ['wan-2.5-api-singapore', '480p', 0.25],
    ['wan-2.7-api-singapore', '720p', 0.5],
    ['wan-3.0-api-singapore', '1080p', 1],
    ['wan-3.0-prime-api-singapore', '720p', 0.7],
    ['wan-2.2-plus-api-singapore', '480p', 0.1],
    ['wan-2.6-flash-silent-api-singapore', '720p', 0.125],
    ['wan-2.6-api-beijing', '720p', (0.6 * 5) / 6.7758],
    ['wan-3.0-api-global', '1080p', (1.2 * 5) / 6.7758],
    ['wan-3.0-prime-api-global', '480p', (0.45 * 5) / 6.7758],
    ['comfy-wan-2.5', '480p', (10.55 * 5) / 211],
    ['comfy-wan-2.7', '1080p', (31.65 * 5) / 211],
    ['fal-wan-2.2-a14b', '720p', 0.405],
    ['fal-wan-2.2-a14b', '480p', 0.2025],
    ['fal-wan-2.2-a14b-turbo', '720p', 0.1],
    ['replicate-wan-2.2-i2v-fast', '480p', 0.05],
    ['wavespeed-wan-2.2-t2v', '720p', 0.3],
    ['runpod-wan-2.2-i2v', '720p', 0.3],
    ['deepinfra-wan-2.2-t2v-a14b', '720p', 0.375],
    ['article-api', '1080p', 0.1],
  ])('%s at %s', (id, resolution, usd) => {
    expect(usdPerClip(id, resolution)).toBeCloseTo(usd, 9);
  });

  it('the sum of the article, whatever the volume', () => {
    const low = buildOption(variant('article-self-hosting-low', '720p').recipe, assume);
    expect(monthlyCost(low, workload({ clipsPerMonth: 50_000 })).usdPerMonth).toBeCloseTo(
      170_000 / 12,
      6,
    );
  });
});

describe('buildOption', () => {
  it('slows published times down and keeps the published one', () => {
    const { recipe } = variant('a14b-stock-h100-rented', '720p');
    const built = buildOption(recipe, assume);
    expect(recipe).toMatchObject({ publishedGpuSeconds: 1041.5 });
    expect(built).toMatchObject({
      kind: 'on-demand',
      gpuSecondsPerGeneration: 1041.5 * 1.5,
      targetUtilization: 0.7,
      usdPerGpuHour: values.get('rent-h100'),
      staffFte: 0.25,
    });
  });

  it('gives owned hardware its price, power, rack space and loan', () => {
    const built = buildOption(variant('a14b-4step-h100-owned', '720p').recipe, assume);
    expect(built).toMatchObject({
      kind: 'owned',
      usdPerGpu: values.get('price-h100'),
      serverOverhead: 0.5,
      busyWatts: 700,
      facilityUsdPerYear: 0,
      facilityUsdPerGpuYear: 200 * 12 * 0.7 * 1.8,
      targetUtilization: 0.75,
      minReplicas: 1,
    });
  });

  it('lets a workstation stand anywhere', () => {
    const built = buildOption(variant('ti2v-5b-4090-owned', '720p').recipe, assume);
    expect(built).toMatchObject({ facilityUsdPerYear: 0, busyWatts: 450 });
    expect(built).not.toHaveProperty('facilityUsdPerGpuYear');
  });

  it('takes the reader’s own values, and refuses an unknown assumption', () => {
    const { recipe } = variant('a14b-4step-h100-reserved', '720p');
    const mine = (id: string) => (id === 'reserved-h100' ? 1.5 : assume(id));
    expect(buildOption(recipe, mine)).toMatchObject({ kind: 'reserved', usdPerGpuHour: 1.5 });
    expect(() => buildOption({ ...recipe, gpu: 'abacus' } as typeof recipe, assume)).toThrow(
      'abacus',
    );
  });
});
