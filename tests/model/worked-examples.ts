import { fleet, metered, workload } from '../../src/model/index.ts';

/**
 * Calls with their results, as plain data: the tests run them, and a port of the model to another
 * language can too. Numbers hold to a relative 1e-9; an object in `expected` may leave fields out.
 */
export interface WorkedExample {
  id: string;
  about: string;
  call: 'monthlyCost' | 'limitUsdPerClip' | 'breakEven' | 'pairsNeeded';
  args: readonly unknown[];
  expected: unknown;
}

const perClip = metered({ usdPerGeneration: 0.1 });
const perSecond = metered({ usdPerSecond: 0.1 });
const fifty = workload({ clipsPerMonth: 50_000 });

/** The founding article's sum: a team and a building, GPUs for nothing. */
const team = (facilityUsdPerYear: number) =>
  fleet({
    kind: 'reserved',
    gpuSecondsPerGeneration: 1e-9,
    facilityUsdPerYear,
    staffFte: 1,
    staffUsdPerYear: 150_000,
  });

const onDemand = (gpuSecondsPerGeneration: number) =>
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
const peaked = workload({ clipsPerMonth: 50_000, peakToAverage: 2 });

/** Segments that alternate from the given option on, from boundary to boundary. */
function alternating(first: 'a' | 'b', ...boundaries: number[]) {
  const second = first === 'a' ? 'b' : 'a';
  return boundaries.slice(1).map((toClips, i) => ({
    fromClips: boundaries[i],
    toClips,
    cheaper: i % 2 === 0 ? first : second,
  }));
}

export const workedExamples: readonly WorkedExample[] = [
  {
    id: 'article-low',
    about: 'A team for $170 000 a year against $0.10 a clip',
    call: 'breakEven',
    args: [perClip, team(20_000), workload({}), 1e6],
    expected: {
      segments: alternating('a', 0, 425_000 / 3, 1e6),
      firstClips: 425_000 / 3,
      settledClips: 425_000 / 3,
      limit: { a: 0.1, b: 0 },
    },
  },
  {
    id: 'article-high',
    about: 'A team for $220 000 a year against $0.10 a clip',
    call: 'breakEven',
    args: [perClip, team(70_000), workload({}), 1e6],
    expected: { segments: alternating('a', 0, 550_000 / 3, 1e6) },
  },
  {
    id: 'article-api',
    about: '50 000 clips at $0.10',
    call: 'monthlyCost',
    args: [perClip, fifty],
    expected: {
      usdPerMonth: 5000,
      usdPerClip: 0.1,
      lines: [
        { id: 'usage', usdPerMonth: 5000 },
        { id: 'fixed', usdPerMonth: 0 },
        { id: 'staff', usdPerMonth: 0 },
      ],
      gpus: null,
      busyGpus: null,
      capacityClipsPerMonth: null,
    },
  },
  {
    id: 'per-second',
    about: '50 000 five-second clips at $0.10 a second',
    call: 'monthlyCost',
    args: [perSecond, fifty],
    expected: { usdPerMonth: 25_000 },
  },
  {
    id: 'slow-on-demand',
    about: 'Stock settings on a GPU rented by the second',
    call: 'monthlyCost',
    args: [onDemand(1041.5), fifty],
    expected: { usdPerMonth: 68_037.4007936508, gpus: null, capacityClipsPerMonth: null },
  },
  {
    id: 'slow-never',
    about: 'The slow GPU never breaks even: it costs more per clip at any volume',
    call: 'breakEven',
    args: [perSecond, onDemand(1041.5), fifty, 1e6],
    expected: {
      segments: [{ fromClips: 0, toClips: 1e6, cheaper: 'a' }],
      firstClips: null,
      settledClips: null,
      limit: { a: 0.5, b: 1.2357480158730159 },
    },
  },
  {
    id: 'fast-on-demand',
    about: 'Few-step settings on the same GPU',
    call: 'monthlyCost',
    args: [onDemand(57.1), fifty],
    expected: { usdPerMonth: 9637.480158730159 },
  },
  {
    id: 'fast-breaks-even',
    about: 'The fast GPU breaks even once',
    call: 'breakEven',
    args: [perSecond, onDemand(57.1), fifty, 1e6],
    expected: {
      segments: alternating('a', 0, 14_459.211711318854, 1e6),
      limit: { a: 0.5, b: 0.06774960317460318 },
    },
  },
  {
    id: 'owned-lines',
    about: 'Owned GPUs with a spare and a peak of twice the average, line by line',
    call: 'monthlyCost',
    args: [owned, peaked],
    expected: {
      lines: [
        { id: 'hardware', usdPerMonth: 3820.2125806157223 },
        { id: 'power', usdPerMonth: 196.1171333333333 },
        { id: 'maintenance', usdPerMonth: 703.125 },
        { id: 'facility', usdPerMonth: 500 },
        { id: 'staff', usdPerMonth: 7500 },
      ],
      gpus: 5,
    },
  },
  {
    id: 'owned-staircase',
    about: 'A staircase crosses a line five times',
    call: 'breakEven',
    args: [perClip, owned, peaked, 1e6],
    expected: {
      segments: alternating(
        'a',
        0,
        289_043.19474471547,
        289_954.465849387,
        298_470.5998323059,
        303_761.8213660245,
        307_898.00491989654,
        1e6,
      ),
      firstClips: 289_043.19474471547,
      settledClips: 307_898.00491989654,
    },
  },
  {
    id: 'pairs-55',
    about: 'Comparisons to find a 55 % preference',
    call: 'pairsNeeded',
    args: [{ winRate: 0.55, significance: 0.05, power: 0.8 }],
    expected: 783,
  },
  {
    id: 'pairs-60',
    about: 'Comparisons to find a 60 % preference',
    call: 'pairsNeeded',
    args: [{ winRate: 0.6, significance: 0.05, power: 0.8 }],
    expected: 194,
  },
];
