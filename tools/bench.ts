/**
 * Times the cost model against its limits: `node tools/bench.ts`. Every figure is the best of several runs after a
 * warm-up, in processor time of this thread: other work on the machine makes a run slower through the caches, never
 * faster. What is over its limit by less than a fifth is reported as "over", beyond that it fails.
 */
import { breakEven, fleet, metered, monthlyCost, simulate, workload } from '../src/model/index.ts';

interface Benchmark {
  name: string;
  limit: number;
  unit: 'ms' | 'µs';
  /** Calls timed together: a fifth of a second or so, as the clock of a thread may tick every 4 ms only. */
  calls: number;
  run: (call: number) => unknown;
}

const noiseFactor = 1.2;
const rounds = 20;

const stairs = fleet({
  kind: 'owned',
  gpuSecondsPerGeneration: 57.1,
  usdPerGpu: 25_000,
  serverOverhead: 0.5,
  lifetimeMonths: 48,
  residualShare: 0.2,
  annualInterest: 0.08,
  annualMaintenanceShare: 0.05,
  idleWatts: 120,
  busyWatts: 700,
  hostOverhead: 0.3,
  pue: 1.54,
  usdPerKwh: 0.146,
  targetUtilization: 0.75,
});
const load = workload({ clipsPerMonth: 50_000 });
const clipsPerStep = (2_628_000 * stairs.targetUtilization) / stairs.gpuSecondsPerGeneration;
const replica = monthlyCost(stairs, { ...load, clipsPerMonth: clipsPerStep }).usdPerMonth;
// As dear as the staircase in the long run and half a step above it, so every step crosses it.
const interlocked = metered({
  usdPerGeneration: replica / clipsPerStep,
  fixedUsdPerMonth: replica / 2,
});
const api = metered({ usdPerSecond: 0.1 });
const ranges = {
  gpuSeconds: { low: 57.1, high: 120 },
  interest: { low: 0.04, high: 0.12, min: 0, max: 1 },
  load: { low: 0.35, high: 0.9, min: 0.01, max: 1 },
  power: { low: 0.086, high: 0.21 },
  price: { low: 0.07, high: 0.1 },
  pue: { low: 1.1, high: 1.7, min: 1, max: 5 },
  usdPerGpu: { low: 22_000, high: 32_000 },
  overhead: { low: 0.3, high: 0.8, min: 0, max: 10 },
};

// Written into anew for every draw: what is timed is the simulation, not copies of options.
const drawnApi = { ...api };
const drawnStairs = { ...stairs };

function bMinusA(values: Record<string, number>): number {
  drawnApi.usdPerSecond = values.price ?? 0;
  drawnStairs.gpuSecondsPerGeneration = values.gpuSeconds ?? 0;
  drawnStairs.annualInterest = values.interest ?? 0;
  drawnStairs.targetUtilization = values.load ?? 0;
  drawnStairs.usdPerKwh = values.power ?? 0;
  drawnStairs.pue = values.pue ?? 0;
  drawnStairs.usdPerGpu = values.usdPerGpu ?? 0;
  drawnStairs.serverOverhead = values.overhead ?? 0;
  return monthlyCost(drawnStairs, load).usdPerMonth - monthlyCost(drawnApi, load).usdPerMonth;
}

const volumes = Array.from({ length: 1000 }, (_, i) => ({ ...load, clipsPerMonth: i * 1000 }));
const benchmarks: Benchmark[] = [
  {
    name: 'breakEven, 10 000 steps, each crossed',
    limit: 2,
    unit: 'ms',
    calls: 150,
    run: () => breakEven(interlocked, stairs, load, 10_000 * clipsPerStep),
  },
  {
    name: 'monthlyCost, owned fleet',
    limit: 0.5,
    unit: 'µs',
    calls: 500_000,
    run: (call) => monthlyCost(stairs, volumes[call % 1000] ?? load),
  },
  {
    name: 'monthlyCost, metered',
    limit: 0.5,
    unit: 'µs',
    calls: 500_000,
    run: (call) => monthlyCost(api, volumes[call % 1000] ?? load),
  },
  {
    name: 'simulate, 10 000 draws of b - a, 8 inputs',
    limit: 15,
    unit: 'ms',
    calls: 12,
    run: () => simulate(bMinusA, {}, ranges, { samples: 10_000, seed: 1 }),
  },
];

/** Least time of one call, in the benchmark's unit. */
function measure({ calls, run, unit }: Benchmark): number {
  const times: number[] = [];
  for (let round = -5; round < rounds; round++) {
    const start = process.threadCpuUsage();
    for (let call = 0; call < calls; call++) run(call);
    const { user, system } = process.threadCpuUsage(start);
    const microseconds = (user + system) / calls;
    if (round >= 0) times.push(unit === 'µs' ? microseconds : microseconds / 1000);
  }
  return Math.min(...times);
}

const crossings = breakEven(interlocked, stairs, load, 10_000 * clipsPerStep).segments.length;
if (crossings < 10_000) throw new Error(`the staircase is crossed only ${crossings} times`);

let missed = 0;
for (const benchmark of benchmarks) {
  const { name, limit, unit } = benchmark;
  const time = measure(benchmark);
  const verdict = time <= limit ? 'ok' : time <= limit * noiseFactor ? 'over' : 'MISSED';
  if (verdict === 'MISSED') missed++;
  const columns = [
    name.padEnd(44),
    `${time.toFixed(3)} ${unit}`.padStart(12),
    `limit ${limit} ${unit}`.padStart(14),
    verdict,
  ];
  console.log(columns.join('  '));
}
if (missed > 0) process.exit(1);
