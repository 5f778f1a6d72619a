import {
  breakEven,
  type DeploymentOption,
  fleet,
  limitUsdPerClip,
  metered,
  monthlyCost,
  pairsNeeded,
  type Workload,
  workload,
} from '../../model/index.ts';
import type { Catalog, Resolution } from '../types.ts';
import { publishedOptions } from './option.ts';

const functions = { monthlyCost, limitUsdPerClip, breakEven, pairsNeeded };

export interface TestVector {
  id: string;
  about: string;
  call: keyof typeof functions;
  args: unknown[];
  expected: unknown; // numbers hold to a relative 1e-9
}

/** Calls of the cost model with their results, for anyone who ports or checks it. */
export function testVectors(catalog: Catalog): TestVector[] {
  return [...workedExamples(), ...publishedComparison(catalog)];
}

function vector<Name extends keyof typeof functions>(
  id: string,
  about: string,
  call: Name,
  ...args: Parameters<(typeof functions)[Name]>
): TestVector {
  const run = functions[call] as (...given: unknown[]) => unknown;
  return { id, about, call, args, expected: run(...args) };
}

const perClip = metered({ usdPerGeneration: 0.1 });
const perSecond = metered({ usdPerSecond: 0.1 });
const fifty = workload({ clipsPerMonth: 50_000 });

/** A team and a building, GPUs for nothing: the sum of the founding article. */
const team = (facilityUsdPerYear: number) =>
  fleet({
    kind: 'reserved',
    gpuSecondsPerGeneration: 1e-9,
    facilityUsdPerYear,
    staffFte: 1,
    staffUsdPerYear: 150_000,
  });

const rented = (gpuSecondsPerGeneration: number) =>
  fleet({
    kind: 'on-demand',
    gpuSecondsPerGeneration,
    usdPerGpuHour: 2.99,
    targetUtilization: 0.7,
    staffFte: 0.5,
    staffUsdPerYear: 150_000,
  });

const owned = fleet({
  kind: 'owned',
  gpuSecondsPerGeneration: 57.1,
  usdPerGpu: 25_000,
  serverOverhead: 0.35,
  lifetimeMonths: 48,
  residualShare: 0.1,
  annualInterest: 0.08,
  annualMaintenanceShare: 0.05,
  idleWatts: 120,
  busyWatts: 700,
  hostOverhead: 0.3,
  pue: 1.4,
  usdPerKwh: 0.12,
  facilityUsdPerYear: 6000,
  staffFte: 0.5,
  staffUsdPerYear: 180_000,
  targetUtilization: 0.6,
  spareReplicas: 1,
});

function workedExamples(): TestVector[] {
  const peak = workload({ clipsPerMonth: 50_000, peakToAverage: 2 });
  return [
    vector(
      'article-low',
      'The low sum of the founding article',
      'breakEven',
      perClip,
      team(20_000),
      workload({}),
      1e6,
    ),
    vector('article-high', 'Its high sum', 'breakEven', perClip, team(70_000), workload({}), 1e6),
    vector('article-bill', 'Its API bill', 'monthlyCost', perClip, fifty),
    vector('per-second', 'An API that bills seconds', 'monthlyCost', perSecond, fifty),
    vector('rented-stock', 'A slow recipe on rented GPUs', 'monthlyCost', rented(1041.5), fifty),
    vector(
      'rented-stock-limit',
      'Its cost per clip without end',
      'limitUsdPerClip',
      rented(1041.5),
      workload({}),
    ),
    vector('rented-fast', 'A fast recipe on rented GPUs', 'monthlyCost', rented(57.1), fifty),
    vector(
      'rented-fast-limit',
      'Its cost per clip without end',
      'limitUsdPerClip',
      rented(57.1),
      workload({}),
    ),
    vector(
      'rented-fast-break-even',
      'It overtakes the API',
      'breakEven',
      perSecond,
      rented(57.1),
      workload({}),
      1e6,
    ),
    vector('owned-lines', 'Every line of an owned fleet', 'monthlyCost', owned, peak),
    vector(
      'owned-staircase',
      'A staircase crosses a line several times',
      'breakEven',
      perClip,
      owned,
      peak,
      1e6,
    ),
    vector('pairs-55', 'Blind comparisons for a win rate of 55%', 'pairsNeeded', {
      winRate: 0.55,
      significance: 0.05,
      power: 0.8,
    }),
    vector('pairs-60', 'Blind comparisons for a win rate of 60%', 'pairsNeeded', {
      winRate: 0.6,
      significance: 0.05,
      power: 0.8,
    }),
  ];
}

/** The published comparison, computed from `/data/options.json`. */
function publishedComparison(catalog: Catalog): TestVector[] {
  const options = publishedOptions(catalog);
  const option = (id: string, resolution: Resolution): DeploymentOption => {
    const variant = options
      .find((entry) => entry.id === id)
      ?.variants.find((one) => one.resolution === resolution);
    if (!variant) throw new Error(`options: there is no ${id} at ${resolution}`);
    return variant.option;
  };
  const ids = [
    'wan-2.6-api-singapore',
    'fal-wan-2.2-a14b',
    'replicate-wan-2.2-i2v-fast',
    'a14b-4step-h100-rented',
    'a14b-4step-h100-reserved',
    'a14b-4step-h100-owned',
    'ti2v-5b-4090-owned',
  ];
  const asked: Workload = workload({ clipsPerMonth: 10_000 });
  const api = option('wan-2.6-api-singapore', '720p');
  const rent = option('a14b-4step-h100-rented', '720p');
  return [
    ...ids.map((id) =>
      vector(
        `option-${id.replaceAll('.', '-')}`,
        `${id}, 720p, 10,000 clips`,
        'monthlyCost',
        option(id, '720p'),
        asked,
      ),
    ),
    vector(
      'published-break-even',
      'The two options that the guide compares',
      'breakEven',
      api,
      rent,
      asked,
      1e6,
    ),
    vector(
      'published-ten-seconds',
      'Ten seconds from a model of five: two generations',
      'monthlyCost',
      rent,
      workload({ clipsPerMonth: 10_000, secondsPerClip: 10 }),
    ),
  ];
}
