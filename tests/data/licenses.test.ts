import { describe, expect, it } from 'vitest';
import { commercialText, limitText, placesText } from '../../src/components/license-text.ts';
import { byRung, modelsUnder, rungOf } from '../../src/data/licenses.ts';
import { loadData } from '../../src/data/load.ts';

const data = loadData();
const license = (id: string) => {
  const row = data.licenses.find((one) => one.id === id);
  if (!row) throw new Error(`no license ${id}`);
  return row;
};

describe('the ladder', () => {
  /** The boundaries as the texts give them: a checker that is off by one sends somebody to the wrong side. */
  it.each([
    ['stability-community', 'annual-revenue-usd', 1_000_000, 'above'],
    ['ltx-2-community', 'annual-revenue-usd', 10_000_000, 'at-or-above'],
    ['ltxv-open-weights', 'annual-revenue-usd', 10_000_000, 'at-or-above'],
    ['minimax-h3-community', 'annual-revenue-usd', 20_000_000, 'above'],
    ['cogvideox', 'monthly-visits', 1_000_000, 'above'],
    ['tencent-hunyuan-community', 'monthly-active-users', 100_000_000, 'above'],
    ['llama-4-community', 'monthly-active-users', 700_000_000, 'above'],
  ])('%s ends by %s at %d, %s', (id, measure, value, comparison) => {
    expect(license(id).thresholds).toMatchObject([{ measure, value, comparison }]);
  });

  it.each([
    ['apache-2-0', 'unlimited'],
    ['mit', 'unlimited'],
    ['openmdw-1-1', 'unlimited'],
    ['nvidia-open-model', 'rules-only'],
    ['skywork-community', 'rules-only'],
    ['openrail-m', 'rules-only'],
    ['cogvideox', 'limited'],
    ['minimax-h3-community', 'limited'],
    ['flux-dev-noncommercial', 'non-commercial'],
    ['svd-noncommercial', 'non-commercial'],
  ])('%s stands on the rung %s', (id, rung) => {
    expect(rungOf(license(id))).toBe(rung);
  });

  it('goes from the widest grant to the narrowest, and up within one measure', () => {
    const order = data.licenses.toSorted(byRung).map(({ id }) => id);
    expect(order[0]).toBe('apache-2-0');
    expect(order.indexOf('stability-community')).toBeLessThan(order.indexOf('ltx-2-community'));
    expect(order.indexOf('llama-4-community')).toBeLessThan(
      order.indexOf('flux-dev-noncommercial'),
    );
  });

  it('says on which side the figure itself lies', () => {
    expect(license('ltx-2-community').thresholds.map(limitText)).toEqual([
      'below $10\u00a0million of yearly revenue',
    ]);
    expect(commercialText(license('cogvideox'))).toBe(
      'up to 1\u00a0million visits a month, once registered',
    );
    expect(commercialText(license('flux-dev-noncommercial'))).toBe('not without another license');
  });
});

describe('what a reading must agree with', () => {
  it.each(data.licenses.map((row) => [row.id, row] as const))('%s', (_id, row) => {
    const limited =
      row.thresholds.length > 0 || row.territories !== null || row.commercial === 'no';
    // A limit by size, by place or to non-commercial use fails the EU guidelines and is no open-source license.
    if (limited) expect(row.eu.verdict).toBe('fails');
    if (limited || row.osiApproved) expect(row.obstacle === null).toBe(row.osiApproved);
    if (row.commercial === 'no')
      expect(row.bans.some((ban) => ban.what === 'commercial-use')).toBe(true);
    expect(modelsUnder(row, data)).not.toEqual([]);
  });
});

it('writes out the excluded places', () => {
  expect(placesText(['EU', 'GB', 'KR', 'US'])).toBe('EU, UK, South Korea and USA');
});
