import { describe, expect, it } from 'vitest';
import { loadData } from '../../src/data/load.ts';
import { marketRate, priceInUsd, priceSources } from '../../src/data/price-in-usd.ts';

const { prices, currency } = loadData();
const price = (id: string) => {
  const found = prices.find((row) => row.id === id);
  if (!found) throw new Error(`there is no price ${id}`);
  return found;
};

describe('a price in USD', () => {
  it('is the list price that the Singapore page encodes, not a conversion', () => {
    const row = price('model-studio-wan26-singapore-720p');
    expect(row.published).toEqual({ amount: 0.733924, currency: 'CNY' });
    expect(priceInUsd(row, currency)).toBe(0.1);
    expect(priceSources(row, currency)).toEqual(row.sources);
  });

  it('is converted with the dated rate elsewhere, and cites it', () => {
    const row = price('model-studio-wan26-beijing-720p');
    expect(priceInUsd(row, currency)).toBeCloseTo(0.6 / 6.7758, 12);
    expect(priceSources(row, currency)).toContain('exchange-rates-monthly');
    expect(marketRate('CNY', currency).period).toBe('2026-06');
  });

  it('is what a USD page says', () => {
    expect(priceInUsd(price('fal-wan22-a14b-t2v-720p'), currency)).toBe(0.08);
  });

  it('needs a market rate', () => {
    expect(() => marketRate('EUR', [])).toThrow('no default market rate for EUR');
  });

  it('keeps a withdrawn endpoint as history', () => {
    expect(price('runpod-wan22-t2v-720p-5s').to).toBe('2026-06-18');
  });
});
