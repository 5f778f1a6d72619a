import { expect, test } from 'vitest';
import {
  clipPrice,
  clipUsd,
  limits,
  sizeText,
  soundFamilies,
} from '../../src/components/alternative-rows.ts';
import { loadData } from '../../src/data/load.ts';
import type { AlternativeRow } from '../../src/data/schema/alternative.ts';

const { alternatives, licenses } = loadData();
const model = (id: string): AlternativeRow => {
  const found = alternatives.find((row) => row.id === id);
  if (!found) throw new Error(`there is no ${id}`);
  return found;
};
const offer = (id: string, name: string) => {
  const found = model(id).offers.find((one) => one.id === name);
  if (!found) throw new Error(`${id} has no offer ${name}`);
  return found;
};

test('a price a second is multiplied by five; a clip of five or six seconds stands for itself', () => {
  expect(clipUsd(offer('runway-gen-4.5', 'api-720p'))).toEqual({ usd: 0.6, seconds: 5 });
  expect(clipUsd(offer('luma-ray-3.2', 'api-720p'))).toEqual({ usd: 0.3, seconds: 5 });
  expect(clipUsd(offer('hailuo-2.3', 'api-768p'))).toEqual({ usd: 0.28, seconds: 6 });
  const long = { ...offer('hailuo-2.3', 'api-768p'), clipSeconds: 10 };
  expect(clipUsd(long)).toBeNull();
});

test('sound and silence are never mixed, nor 1080p with 720p', () => {
  expect(clipPrice(model('luma-ray-3.2'), 'included')).toBeNull();
  expect(clipPrice(model('kling-v3'), 'silent')?.low).toBeCloseTo(0.42, 9);
  expect(clipPrice(model('kling-v3'), 'included')?.low).toBeCloseTo(0.63, 9);
  expect(clipPrice(model('ltx-2.3'), 'included')).toBeNull();
});

test('an offer that has ended counts only where no other is known', () => {
  const veo = clipPrice(model('veo-3.1'), 'included');
  expect(veo?.until).toBeNull();
  expect(veo?.offers.map(({ vendor }) => vendor)).toEqual(['fal']);
  expect(clipPrice(model('veo-3.1-lite'), 'included')?.until).toBe('2026-10-22');
  expect(clipPrice(model('sora-2'), 'included')?.until).toBe('2026-09-24');
});

test('the page says rightly that several rivals with sound undercut Wan 2.6', () => {
  const wan = 5 * 0.1;
  const cheaper = alternatives
    .filter(({ weights }) => weights === 'closed')
    .filter((row) => {
      const price = clipPrice(row, 'included');
      return price !== null && price.until === null && price.low < wan - 0.005;
    });
  expect(cheaper.map(({ id }) => id).toSorted()).toEqual([
    'flux-3-max',
    'gemini-omni-flash',
    'grok-imagine',
    'grok-imagine-1.5-lite',
    'kling-4.0-flash',
  ]);
});

test('several vendors give a span', () => {
  const price = clipPrice(model('seedance-2.5'), 'included');
  expect(price).toMatchObject({ low: 0.9017, high: 1.67, seconds: 5 });
});

test('families that make sound are counted once, with the fewest GPUs of their models', () => {
  const families = soundFamilies(alternatives);
  const named = Object.fromEntries(families.map(({ family, gpus }) => [family, gpus]));
  // The page spells the count out: "Seven families".
  expect(families).toHaveLength(7);
  expect(named['MAGI-2']).toBe(8);
  expect(named['LTX-2']).toBe(1);
  expect(named).not.toHaveProperty('HunyuanVideo');
});

test('an offer of an ended model has ended with it or before', () => {
  for (const row of alternatives.filter(({ status }) => status === 'ended')) {
    for (const one of row.offers) {
      expect(one.until, `${row.id} ${one.id}`).not.toBeNull();
      expect((one.until ?? '') <= (row.end?.date ?? ''), `${row.id} ${one.id}`).toBe(true);
    }
  }
});

test('the terms of a license are said in its own numbers', () => {
  const text = (id: string) => {
    const found = licenses.find((row) => row.id === id);
    if (!found) throw new Error(`there is no license ${id}`);
    return limits(found);
  };
  expect(text('apache-2-0')).toBe('no threshold');
  expect(text('ltx-2-community')).toBe('free below $10M revenue a year');
  expect(text('minimax-h3-community')).toBe(
    'free up to $20M revenue a year; not in the EU, UK, South Korea or USA',
  );
});

test('sizes read as one phrase', () => {
  expect(sizeText(model('magi-2-preview').sizes)).toBe('114B, 6B at work');
  expect(sizeText(model('kandinsky-5').sizes)).toBe('2B or 19B');
  expect(sizeText(model('mova').sizes)).toBeNull();
});
