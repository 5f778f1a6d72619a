import { describe, expect, it } from 'vitest';
import { changes } from '../../src/data/changes.ts';
import { loadData } from '../../src/data/load.ts';
import type { PriceRow } from '../../src/data/schema/price.ts';

const data = loadData();
const all = changes(data);
const find = (id: string, among = all) => {
  const found = among.find((change) => change.id === id);
  if (!found) throw new Error(`there is no change ${id}`);
  return found;
};
const price = data.prices.find(({ id }) => id === 'fal-wan25-720p') as PriceRow;

describe('what changed', () => {
  it('has an id of its own for each, fit for an anchor', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const { id } of all) expect(id).toMatch(/^[A-Za-z][A-Za-z0-9-]*$/);
  });

  it('is newest first, months after their days, and never in the future', () => {
    const days = all.map(({ date }) => `${date}-00-00`.slice(0, 10));
    expect(days).toEqual(days.toSorted().reverse());
    expect(days.filter((day) => day > data.version.date)).toEqual([]);
  });

  it('cites what exists; only a mistake of our own may have no source', () => {
    const known = new Set(data.sources.filter((row) => row.publishable).map(({ id }) => id));
    for (const { id, kind, sources } of all) {
      expect(
        sources.filter((source) => !known.has(source)),
        id,
      ).toEqual([]);
      if (kind !== 'correction') expect(sources.length, id).toBeGreaterThan(0);
    }
  });

  it('tells every price, release and end', () => {
    const first = all.filter(({ kind }) => kind === 'price').flatMap(({ parts }) => parts);
    const counted = first.flatMap((part) =>
      typeof part === 'string' ? (/^(\d+|A) prices? first seen/.exec(part)?.[1] ?? []) : [],
    );
    const list = data.prices.filter(({ promo }) => !promo).length;
    expect(counted.reduce((sum, one) => sum + (one === 'A' ? 1 : Number(one)), 0)).toBe(list);
    expect(find('release-wan-2-5').date).toBe('2025-09-24');
    expect(find('end-sora-2').date).toBe('2026-09-24');
    expect(find('announced-sora-2').parts).toContainEqual({ day: '2026-09-24' });
    expect(find('price-end-runpod-wan22-t2v-720p-5s').date).toBe('2026-06-18');
  });

  it('tells a rent that moved between two readings, and not one that stayed', () => {
    const { parts } = find('rent-h100-nebius-on-demand-2026-10-24');
    expect(parts).toContainEqual({ value: 4.5, unit: 'USD/GPU-hour' });
    expect(parts).toContainEqual({ value: expect.closeTo(0.1688, 4), unit: 'share' });
    expect(all.some(({ id }) => id === 'rent-h100-coreweave-on-demand-8-gpus-2026-10-24')).toBe(
      false,
    );
  });
});

describe('a price that changes', () => {
  const later: PriceRow = {
    ...price,
    id: 'fal-wan25-720p-later',
    from: '2026-11-22',
    published: { amount: 0.12, currency: 'USD' },
  };
  const closed = { ...price, from: '2026-10-01', to: '2026-11-22' };
  const others = data.prices.filter((row) => row !== price);

  it('is told with both amounts and the share between them; its first row keeps its id', () => {
    const told = changes({ ...data, prices: [...others, later, closed] });
    const change = find('price-fal-wan25-720p-later', told);
    expect(change.date).toBe('2026-11-22');
    expect(change.parts).toEqual([
      'From ',
      { value: 0.1, unit: 'USD/s' },
      ' to ',
      { value: 0.12, unit: 'USD/s' },
      ': ',
      { value: expect.closeTo(0.2, 9), unit: 'share' },
      ' more.',
    ]);
    expect(told.some(({ id }) => id === 'price-fal-wan25-720p')).toBe(true);
    expect(told.some(({ id }) => id === 'price-end-fal-wan25-720p')).toBe(false);
  });

  it('is told as ended where nothing follows', () => {
    const told = changes({ ...data, prices: [...others, closed] });
    expect(find('price-end-fal-wan25-720p', told)).toMatchObject({ date: '2026-11-22' });
  });
});
