import {
  type breakEven,
  fleet,
  type limitUsdPerClip,
  metered,
  type monthlyCost,
  type pairsNeeded,
  workload,
} from '../../model/index.ts';

interface Functions {
  monthlyCost: typeof monthlyCost;
  limitUsdPerClip: typeof limitUsdPerClip;
  breakEven: typeof breakEven;
  pairsNeeded: typeof pairsNeeded;
}

/** One call of the cost model, as plain data. */
export interface ModelCall {
  id: string;
  about: string;
  call: keyof Functions;
  args: unknown[];
}

/** Puts a call down; the arguments are checked against the function's own. */
export function modelCall<Name extends keyof Functions>(
  id: string,
  about: string,
  call: Name,
  ...args: Parameters<Functions[Name]>
): ModelCall {
  return { id, about, call, args };
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

const peak = workload({ clipsPerMonth: 50_000, peakToAverage: 2 });

/**
 * The worked examples of the cost model: published with what the model answers, and tested against
 * results given by hand.
 */
export const workedExamples: readonly ModelCall[] = [
  modelCall(
    'article-low',
    'The low sum of the founding article',
    'breakEven',
    perClip,
    team(20_000),
    workload({}),
    1e6,
  ),
  modelCall('article-high', 'Its high sum', 'breakEven', perClip, team(70_000), workload({}), 1e6),
  modelCall('article-bill', 'Its API bill', 'monthlyCost', perClip, fifty),
  modelCall('per-second', 'An API that bills seconds', 'monthlyCost', perSecond, fifty),
  modelCall('rented-stock', 'A slow recipe on rented GPUs', 'monthlyCost', rented(1041.5), fifty),
  modelCall(
    'rented-stock-limit',
    'Its cost per clip without end',
    'limitUsdPerClip',
    rented(1041.5),
    workload({}),
  ),
  modelCall(
    'rented-stock-never',
    'It never overtakes the API: it costs more per clip at any volume',
    'breakEven',
    perSecond,
    rented(1041.5),
    workload({}),
    1e6,
  ),
  modelCall('rented-fast', 'A fast recipe on rented GPUs', 'monthlyCost', rented(57.1), fifty),
  modelCall(
    'rented-fast-limit',
    'Its cost per clip without end',
    'limitUsdPerClip',
    rented(57.1),
    workload({}),
  ),
  modelCall(
    'rented-fast-break-even',
    'It overtakes the API',
    'breakEven',
    perSecond,
    rented(57.1),
    workload({}),
    1e6,
  ),
  modelCall('owned-lines', 'Every line of an owned fleet', 'monthlyCost', owned, peak),
  modelCall(
    'owned-staircase',
    'A staircase crosses a line several times',
    'breakEven',
    perClip,
    owned,
    peak,
    1e6,
  ),
  modelCall('pairs-55', 'Blind comparisons for a win rate of 55%', 'pairsNeeded', {
    winRate: 0.55,
    significance: 0.05,
    power: 0.8,
  }),
  modelCall('pairs-60', 'Blind comparisons for a win rate of 60%', 'pairsNeeded', {
    winRate: 0.6,
    significance: 0.05,
    power: 0.8,
  }),
];
