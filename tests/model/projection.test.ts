import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fleet, metered, monthlyCost, payback, project, workload } from '../../src/model/index.ts';
import { fleetOptions, options, runs, workloads } from './arbitraries.ts';
import { expectClose } from './close.ts';

const allTerms = fc.record({
  months: fc.integer({ min: 1, max: 120 }),
  growthPerMonth: fc.double({ min: -0.3, max: 0.3, noNaN: true }),
  priceChangePerYear: fc.double({ min: -0.6, max: 0.6, noNaN: true }),
});
const level = { months: 24, growthPerMonth: 0, priceChangePerYear: 0 };

describe('project', () => {
  it('numbers its months from 0 and adds up its cash', () => {
    fc.assert(
      fc.property(options, workloads, allTerms, (option, load, terms) => {
        const rows = project(option, load, terms);
        expect(rows.length).toBe(terms.months);
        let sum = 0;
        for (const [month, row] of rows.entries()) {
          sum += row.cashUsd;
          if (row.month !== month || row.cumulativeUsd !== sum || !(row.cashUsd >= 0)) {
            expect.fail(`month ${month}: ${JSON.stringify(row)}`);
          }
          expectClose(row.clips, load.clipsPerMonth * (1 + terms.growthPerMonth) ** month);
        }
      }),
      runs,
    );
  });

  it('repeats the monthly cost of what is not owned while nothing changes', () => {
    const paid = fc.oneof(fleetOptions('reserved', 'on-demand'), fc.constant(metered()));
    fc.assert(
      fc.property(paid, workloads, (option, load) => {
        const { usdPerMonth } = monthlyCost(option, load);
        for (const { cashUsd } of project(option, load, level)) expectClose(cashUsd, usdPerMonth);
      }),
      runs,
    );
  });

  it('buys exactly the shortfall of the GPUs still alive', () => {
    fc.assert(
      fc.property(fleetOptions('owned'), workloads, allTerms, (random, load, terms) => {
        const option = fleet({
          ...random,
          usdPerGpu: 1,
          serverOverhead: 0,
          annualMaintenanceShare: 0,
          usdPerKwh: 0,
          staffFte: 0,
          facilityUsdPerYear: 0,
          facilityUsdPerGpuYear: 0,
        });
        const rows = project(option, load, terms);
        for (const { month, clips, cashUsd } of rows) {
          if (clips > 1e9) return;
          const alive = rows
            .slice(Math.max(0, month - option.lifetimeMonths + 1), month)
            .reduce((sum, row) => sum + row.cashUsd, 0);
          const needed = monthlyCost(option, { ...load, clipsPerMonth: clips }).gpus ?? 0;
          if (cashUsd !== Math.max(0, needed - alive)) expect.fail(`month ${month}`);
        }
      }),
      runs,
    );
  });

  it('lets prices change for usage and rent alone', () => {
    const terms = { months: 13, growthPerMonth: 0, priceChangePerYear: -0.5 };
    const api = metered({
      usdPerGeneration: 1,
      fixedUsdPerMonth: 7,
      staffFte: 1,
      staffUsdPerYear: 12,
    });
    const rented = fleet({ kind: 'reserved', usdPerGpuHour: 2, facilityUsdPerYear: 120 });
    const atYear = (rows: { cashUsd: number }[]) => [rows[0]?.cashUsd, rows[12]?.cashUsd];
    expectClose(atYear(project(api, workload(), terms)), [1008, 508]);
    expectClose(atYear(project(rented, workload(), terms)), [1470, 740]);
  });

  it('keeps paying for GPUs beyond the need, and replaces a cohort at its end of life', () => {
    // 2 628 000 clips a GPU: 3, 3, 2, 2, 2, 1 … GPUs needed while demand falls by 20 % a month.
    const option = fleet({
      usdPerGpu: 1000,
      serverOverhead: 0.5,
      lifetimeMonths: 4,
      annualMaintenanceShare: 0.12,
      idleWatts: 100,
      busyWatts: 100,
      usdPerKwh: 0.1,
    });
    const load = workload({ clipsPerMonth: 3 * 2_628_000 });
    const rows = project(option, load, { months: 6, growthPerMonth: -0.2, priceChangePerYear: 1 });
    const perGpu = 15 + 7.3;
    expectClose(
      rows.map(({ cashUsd }) => cashUsd),
      [4500 + 3 * perGpu, 3 * perGpu, 3 * perGpu, 3 * perGpu, 3000 + 2 * perGpu, 2 * perGpu],
    );
  });
});

describe('payback', () => {
  it('agrees with the cumulative rows', () => {
    fc.assert(
      fc.property(options, options, workloads, allTerms, (a, b, load, terms) => {
        const rowsB = project(b, load, terms);
        const isAhead = project(a, load, terms).map(
          ({ cumulativeUsd }, m) => cumulativeUsd <= (rowsB[m]?.cumulativeUsd ?? NaN),
        );
        const lastBehind = isAhead.lastIndexOf(false);
        const expected = lastBehind === terms.months - 1 ? null : lastBehind + 1;
        expect(payback(a, b, load, terms)).toBe(expected);
      }),
      runs,
    );
  });

  it('counts from 0, takes a tie, and waits until the lead is kept', () => {
    const api = metered({ fixedUsdPerMonth: 100 });
    const owned = fleet({ usdPerGpu: 300, lifetimeMonths: 12 });
    expect(payback(api, api, workload(), level)).toBe(0);
    expect(payback(owned, api, workload(), { ...level, months: 12 })).toBe(2);
    // The GPU is replaced every second month: never ahead to the end of an odd horizon.
    const shortLived = fleet({ usdPerGpu: 200, lifetimeMonths: 2 });
    expect(payback(shortLived, api, workload(), { ...level, months: 4 })).toBe(3);
    expect(payback(shortLived, api, workload(), { ...level, months: 5 })).toBeNull();
  });
});
