import { expect, test } from 'vitest';
import { changes, pairRows, published } from '../../src/components/break-even-rows.ts';
import { figureOf, pairOf } from '../../src/components/result.ts';
import { catalog } from '../../src/data/catalog.ts';

const api = 'wan-2.6-api-singapore';
const hosted = 'fal-wan-2.2-a14b-turbo';
const at = published(catalog());

test('the table and the sentences of a page give the same figures', () => {
  for (const id of ['a14b-4step-h100-rented', 'a14b-4step-h100-owned', 'a14b-stock-h100-rented']) {
    const [row] = pairRows([id], [api], at);
    expect(row?.usdPerMonth).toBe(figureOf(id, 'usdPerMonth', {}).value);
    expect(row?.limitUsdPerClip).toBe(figureOf(id, 'limitUsdPerClip', {}).value);
    expect(row?.against[0]?.clips).toBe(pairOf(api, id, 'settledClips', {}).value);
  }
});

test('a verdict names always, never, one volume, or the last of several', () => {
  const verdict = (id: string, rival: string) =>
    pairRows([id], [rival], at)[0]?.against[0]?.verdict;
  expect(verdict(hosted, api)).toBe('always');
  expect(verdict('a14b-stock-h100-rented', api)).toBe('never');
  expect(verdict('a14b-4step-h100-rented', api)).toBe('from');
  expect(verdict('a14b-4step-h100-owned', hosted)).toBe('settles');
  // The rival of a pair turned around: cheaper only as long as the fixed costs are not yet paid back.
  expect(verdict(api, 'a14b-4step-h100-rented')).toBe('under');
});

test('a changed assumption moves break-even as the model says', () => {
  const changed = { 'engineer-fte': 0.5 };
  expect(changes(api, 'a14b-4step-h100-rented', published(catalog(), changed)).volumes).toEqual([
    pairOf(api, 'a14b-4step-h100-rented', 'firstClips', { with: changed }).value,
  ]);
});

test('an unknown option or a size that it does not have stops the build', () => {
  expect(() => pairRows(['no-such-option'], [api], at)).toThrow(/no option no-such-option at 720p/);
  expect(() => pairRows(['wan-2.2-plus-api-singapore'], [api], at)).toThrow(/at 720p/);
});
