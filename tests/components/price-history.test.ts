import { describe, expect, it } from 'vitest';
import {
  priceHistory,
  rentFinding,
  rentHistory,
  vendorPrices,
} from '../../src/components/price-history.ts';
import { loadData } from '../../src/data/load.ts';

const data = loadData();
const prices = vendorPrices(data);

describe('the history of prices', () => {
  it('draws what has more than one interval, and says since when the rest is known', () => {
    const { series, finding } = priceHistory(prices);
    expect(series.map(({ label, shown }) => `${label} ${shown}`)).toContain(
      '720p, promotion ¥0.42',
    );
    expect(series).toHaveLength(6);
    expect(finding).toContain(
      'No list price has moved; 3 have had a promotion, 30% below the list.',
    );
    expect(finding).toMatch(/The other \d+ have one interval each, seen since May 22, 2025/);
  });

  it('counts a list price that was closed and followed by another', () => {
    const row = prices.find(({ id }) => id === 'model-studio-wan26-beijing-720p');
    if (!row) throw new Error('no such price');
    const next = {
      ...row,
      id: 'next',
      from: '2026-09-01',
      published: { ...row.published, amount: 0.7 },
    };
    const rows = prices.map((one) => (one === row ? { ...row, to: '2026-09-01' } : one));
    const { series, finding } = priceHistory([...rows, next]);
    expect(finding).toMatch(/^1 of \d+ list prices have moved; 3 have had/);
    expect(series.find(({ steps }) => steps.length === 2)?.steps).toEqual([
      { day: row.from, value: 0.6 },
      { day: '2026-09-01', value: 0.7 },
    ]);
  });
});

describe('the history of rents', () => {
  it('has each offer that was read twice, with what became of it', () => {
    const { rows, series, finding } = rentHistory(data);
    expect(rows.find(({ label }) => label === 'H200, Nebius')?.change).toBeCloseTo(0.2, 9);
    expect(series).toHaveLength(rows.filter(({ change }) => change !== 0).length);
    expect(new Set(series.map(({ mark }) => mark)).size).toBe(series.length);
    expect(finding).toBe(rentFinding(rows.map(({ change }) => change)));
  });

  it('is told in one sentence', () => {
    expect(rentFinding([0.2, 0.125, -0.05, 0])).toBe(
      'Of 4 rents that were read on more than one day, 2 rose by 13% to 20%, 1 fell by 5% and 1 stayed.',
    );
    expect(rentFinding([0.1])).toContain('1 rose by 10%.');
  });
});
