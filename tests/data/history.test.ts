import { expect, test } from 'vitest';
import type { Data } from '../../src/data/datasets.ts';
import { loadData } from '../../src/data/load.ts';
import type { PriceRow } from '../../src/data/schema/price.ts';
import { complaint, parseWith, realRow } from './edited.ts';
import { fingerprint, keptIn, lost, merged, type Prints, unkept } from './kept.ts';

/**
 * History is not rewritten. A price that changes is closed and gets a new row; a new reading of a rent is a new row. So
 * each price, its end, each rent, release, license text, end of service and correction has a fingerprint in a list that only grows
 * (`npm run history`). What was wrong is corrected in its row only together with a row of `content/data/changes` that
 * names it and says what stood there.
 */
function saidOf(data: Data): Prints {
  return Object.fromEntries([
    ...data.prices.flatMap(pricePrints),
    ...data.gpus.flatMap((gpu) =>
      gpu.rentals.map((row) => {
        const { id, checked: _, confidence: _confidence, note: _note, ...said } = row;
        return [`gpus/${id}`, fingerprint([gpu.id, Object.entries(said).sort()])];
      }),
    ),
    ...data.models.map(({ id, released }) => [
      `models/${id}/released`,
      fingerprint([released.date, released.what]),
    ]),
    ...data.alternatives.flatMap(({ id, end }) =>
      end && end.date <= data.version.date
        ? [[`alternatives/${id}/end`, fingerprint([end.date, end.announced, end.sources])]]
        : [],
    ),
    // A text that is replaced keeps its line: it stands among the earlier ones then.
    ...data.licenses.flatMap(({ id, date, text, earlier }) => [
      [`licenses/${id}/${date}`, fingerprint([text])],
      ...earlier.map(({ from, sources }) => [`licenses/${id}/${from}`, fingerprint([sources[0]])]),
    ]),
    ...data.changes.map(({ id, ...row }) => [
      `changes/${id}`,
      fingerprint(Object.entries(row).sort()),
    ]),
  ]);
}

function pricePrints(row: PriceRow): [string, string][] {
  const { id, vendor, product, region, resolution, audio, tier, unit, generationSeconds } = row;
  const thing = [vendor, product, region, resolution, audio, tier, unit, generationSeconds];
  const { amount, currency } = row.published;
  const began: [string, string] = [
    `prices/${id}`,
    fingerprint([...thing, amount, currency, row.usd, row.from, row.promo]),
  ];
  return row.to === null
    ? [began]
    : [began, [`prices/${id}/ended`, fingerprint([row.to, row.sources])]];
}

/** What a correction that is not kept yet may rewrite: the rows that it names, with all that is kept of them. */
function correctable({ changes }: Pick<Data, 'changes'>, kept: Prints): Set<string> {
  const rows = changes.flatMap((row) => (`changes/${row.id}` in kept ? [] : row.rows));
  return new Set(
    Object.keys(kept).filter((name) =>
      rows.some((row) => name === row || name.startsWith(`${row}/`)),
    ),
  );
}

const listFile = 'tests/data/kept-history.json';
const data = loadData();
const said = saidOf(data);
const kept = keptIn(listFile, said, correctable(data, keptIn(listFile, {})));

test('no price, rent, release, license text, end or correction has gone or been rewritten', () => {
  expect(lost(kept, said)).toEqual([]);
});

test('all of them are kept (`npm run history` does it)', () => {
  expect(unkept(kept, said)).toEqual([]);
});

const wan25 = 'fal-wan25-720p';
const gone = 'runpod-wan22-t2v-720p-5s';
/** What is found lost when one price is edited. */
function edited(id: string, edit: (row: PriceRow) => void): string[] {
  const prices = structuredClone(data.prices);
  edit(prices.find((row) => row.id === id) as PriceRow);
  return lost(said, saidOf({ ...data, prices }));
}

test('a price that is overwritten is found, one that is closed or read again is not', () => {
  expect(edited(wan25, (row) => (row.published.amount = 9))).toEqual([
    `prices/${wan25} was rewritten`,
  ]);
  expect(edited(wan25, (row) => (row.from = '2026-11-01'))).toHaveLength(1);
  expect(edited(wan25, (row) => (row.note = 'Read again.'))).toEqual([]);
  const closed = edited('runpod-wan26-t2v-720p-15s', (row) => (row.to = '2026-11-01'));
  expect(closed).toEqual([]);
});

test('a price that has ended keeps its end and its sources', () => {
  expect(edited(gone, (row) => (row.to = '2026-06-19'))).toEqual([
    `prices/${gone}/ended was rewritten`,
  ]);
  expect(edited(gone, (row) => row.sources.pop())).toHaveLength(1);
});

test('a correction may rewrite the rows that it names, once', () => {
  const name = `prices/${gone}`;
  const later: Prints = { ...said, [name]: 'other', [`${name}/ended`]: 'other', 'prices/x': 'new' };
  const correction = { ...(data.changes[0] as Data['changes'][number]), id: 'new', rows: [name] };
  const allowed = correctable({ changes: [correction] }, said);
  expect([...allowed]).toEqual([name, `${name}/ended`]);
  expect(lost(merged(said, later, allowed), later)).toEqual([]);
  expect(lost(merged(said, later, new Set()), later)).toHaveLength(2);
  expect([...correctable({ changes: [correction] }, { ...said, 'changes/new': '' })]).toEqual([]);
});

test('a correction names rows and sources that exist, and no day to come', () => {
  const row = realRow('changes', 'owned-rack-space');
  const planted = {
    ...{ ...row, id: 'planted', date: '2999-01-01' },
    rows: ['prices/nothing'],
    sources: ['nothing'],
  };
  const says = complaint(() => parseWith('changes', planted));
  expect(says).toContain('planted: date must not be after');
  expect(says).toContain('rows names prices/nothing, which does not exist');
  expect(says).toContain('sources names nothing, which cannot be cited');
});
