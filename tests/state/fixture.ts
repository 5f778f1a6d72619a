/** A small catalog with one of each kind; its figures are for tests only. */

import type {
  Assumption,
  Catalog,
  FleetRecipe,
  MeteredRecipe,
  OptionEntry,
  Recipe,
  Resolution,
  Variant,
} from '../../src/data/types.ts';
import { fuzzing } from '../fuzzing.ts';

function assumption(
  id: string,
  value: number,
  low: number,
  high: number,
  more: Partial<Assumption> = {},
): Assumption {
  return {
    id,
    value,
    low,
    high,
    min: 0,
    max: 1_000_000,
    step: 0.01,
    decimals: 2,
    unit: 'share',
    label: `Label of ${id}`,
    ...more,
  };
}

function variant(resolution: Resolution, recipe: Recipe, more: Partial<Variant> = {}): Variant {
  const plain = { basis: 'measured', low: null, high: null } as const;
  return { resolution, ...plain, recipe, ...more };
}

function metered(more: Partial<MeteredRecipe>): MeteredRecipe {
  const base = { usdPerSecond: 0, usdPerGeneration: 0, secondsPerGeneration: null };
  return { kind: 'metered', ...base, maxConcurrent: null, ...more };
}

function fleet(kind: FleetRecipe['kind'], gpu: string, publishedGpuSeconds: number): FleetRecipe {
  const watts = { idleWatts: 120, busyWatts: 700 };
  const rackSpace = kind === 'owned';
  return {
    kind,
    gpu,
    gpusPerReplica: 1,
    publishedGpuSeconds,
    secondsPerGeneration: 5,
    ...watts,
    rackSpace,
  };
}

function entry(id: string, short: string, more: Partial<OptionEntry>): OptionEntry {
  return {
    id,
    label: `${short} (full name)`,
    short,
    family: 'vendor-api',
    model: 'wan-2.2-a14b',
    modelLabel: 'Wan 2.2 T2V-A14B',
    weights: 'open',
    modelClass: 'flagship',
    audio: false,
    task: 't2v',
    fps: 16,
    steps: 4,
    seconds: { min: 1, max: 60, allowed: null },
    gpu: null,
    variants: [],
    ...more,
  };
}

const derived = { basis: 'derived', low: 50, high: 87 } as const;
const all: Resolution[] = ['480p', '720p', '1080p'];

export const catalog: Catalog = {
  version: '2026-11-22',
  date: '2026-11-22',
  attemptsInPractice: 3,
  assumptions: [
    assumption('throughput-factor', 1.5, 1, 2.1, { min: 0.1, max: 10 }),
    assumption('planned-load-on-demand', 0.7, 0.4, 0.9, { min: 0.01, max: 1 }),
    assumption('planned-load-peak', 0.75, 0.35, 0.9, { min: 0.01, max: 1 }),
    assumption('engineer-fte', 0.25, 0.1, 1, { max: 100 }),
    assumption('engineer-cost', 214_000, 132_000, 300_000, { step: 1000, decimals: 0 }),
    assumption('server-overhead', 0.5, 0.3, 0.8, { max: 10 }),
    assumption('lifetime', 48, 36, 72, { min: 1, max: 600, step: 1, decimals: 0 }),
    assumption('residual', 0.2, 0.1, 0.35, { max: 1 }),
    assumption('interest', 0.08, 0.04, 0.12, { max: 1 }),
    assumption('maintenance', 0.05, 0.02, 0.08, { max: 1 }),
    assumption('pue', 1.54, 1.1, 1.7, { min: 1, max: 5 }),
    assumption('electricity', 0.146, 0.086, 0.21, { max: 10, step: 0.001, decimals: 3 }),
    assumption('host-overhead', 0.8, 0.3, 1, { max: 10 }),
    assumption('rack-space', 200, 150, 300),
    assumption('spare-replicas', 0, 0, 1, { max: 100, step: 1, decimals: 0 }),
    assumption('api-task-seconds', 180, 60, 300, { min: 1, max: 3600 }),
    assumption('discount', 0, 0, 0.47, { max: 0.99 }),
    assumption('rent-h100', 2.99, 2, 4.29, { max: 1000 }),
    assumption('reserved-h100', 2.5, 2, 3, { max: 1000 }),
    assumption('price-h100', 27_000, 25_000, 40_000),
    assumption('rent-h200', 3.5, 3, 5, { max: 1000 }),
  ],
  options: [
    entry('wan-2.6-api-singapore', 'Wan 2.6 API', {
      model: 'wan-2.6',
      modelLabel: 'Wan 2.6',
      weights: 'closed',
      audio: true,
      fps: 30,
      steps: null,
      seconds: { min: 2, max: 15, allowed: null },
      variants: [
        variant('720p', metered({ usdPerSecond: 0.1, maxConcurrent: 5 })),
        variant('1080p', metered({ usdPerSecond: 0.15, maxConcurrent: 5 })),
      ],
    }),
    entry('wan-2.2-plus-api-singapore', 'Wan 2.2 Plus API', {
      model: 'wan-2.2-plus',
      modelLabel: 'Wan 2.2 Plus',
      weights: 'closed',
      steps: null,
      seconds: { min: 5, max: 10, allowed: [5, 10] },
      variants: [variant('720p', metered({ usdPerSecond: 0.05 }))],
    }),
    entry('fal-wan-2.2-a14b-turbo', 'fal A14B turbo', {
      family: 'hosted-open-weights',
      variants: [variant('720p', metered({ usdPerGeneration: 0.1, secondsPerGeneration: 5 }))],
    }),
    entry('a14b-stock-h100-rented', 'stock A14B, rented H100', {
      family: 'rented-gpus',
      gpu: 'h100',
      steps: 40,
      variants: [variant('720p', fleet('on-demand', 'h100', 1041.5))],
    }),
    entry('a14b-4step-h100-rented', '4-step A14B, rented H100', {
      family: 'rented-gpus',
      gpu: 'h100',
      variants: [
        variant('480p', fleet('on-demand', 'h100', 20)),
        variant('720p', fleet('on-demand', 'h100', 55), derived),
      ],
    }),
    entry('a14b-4step-h100-reserved', '4-step A14B, reserved H100', {
      family: 'reserved-gpus',
      gpu: 'h100',
      variants: [variant('720p', fleet('reserved', 'h100', 55), derived)],
    }),
    entry('a14b-4step-h100-owned', '4-step A14B, owned H100', {
      family: 'owned-gpus',
      gpu: 'h100',
      variants: [variant('720p', fleet('owned', 'h100', 55), derived)],
    }),
    entry('ti2v-5b-h100-rented', 'TI2V-5B, rented H100', {
      family: 'rented-gpus',
      model: 'wan-2.2-ti2v-5b',
      modelLabel: 'Wan 2.2 TI2V-5B',
      modelClass: 'small',
      fps: 24,
      steps: 50,
      gpu: 'h100',
      variants: [variant('720p', fleet('on-demand', 'h100', 100))],
    }),
    entry('article-self-hosting-low', 'Article, self-hosting', {
      family: 'article',
      steps: null,
      fps: null,
      variants: all.map((resolution) =>
        variant(resolution, {
          kind: 'fixed',
          usdPerGeneration: 0,
          facilityUsdPerYear: 20_000,
          staffFte: 1,
          staffUsdPerYear: 150_000,
        }),
      ),
    }),
    entry('article-api', 'Article, API', {
      family: 'article',
      weights: 'closed',
      steps: null,
      fps: null,
      variants: all.map((resolution) =>
        variant(resolution, {
          kind: 'fixed',
          usdPerGeneration: 0.1,
          facilityUsdPerYear: 0,
          staffFte: 0,
          staffUsdPerYear: 0,
        }),
      ),
    }),
  ],
  gpus: { h100: 'H100', h200: 'H200' },
  currencies: [
    { code: 'EUR', perUsd: 0.8684, period: '2026-06' },
    { code: 'CNY', perUsd: 6.7758, period: '2026-06' },
  ],
};

/** Runs of a property; long fuzzing makes more. */
export const runs = (usual: number) => ({ numRuns: usual, ...fuzzing });
