import { expect, test } from 'vitest';
import { loadData } from '../../src/data/load.ts';
import type { PredictionRow } from '../../src/data/schema/prediction.ts';
import { fingerprint, keptIn, lost, unkept } from './kept.ts';

/** Everything that a row says, by a name that holds for good. */
function saidOf(row: PredictionRow): [string, string][] {
  const { id, claim, expected, made, windowEnd, verdict, judged, reason } = row;
  return [
    [id, fingerprint([claim, expected, made, windowEnd])],
    ...[...row.earlier, { verdict, judged, reason }].map((one): [string, string] => [
      `${id}/judged-${one.judged}`,
      fingerprint([one.verdict, one.reason]),
    ]),
    ...row.evidence.map(({ id: own, date, side, text, sources }): [string, string] => [
      `${id}/${own}`,
      fingerprint([date, side, text, sources]),
    ]),
  ];
}

const { predictions } = loadData();
const said = Object.fromEntries(predictions.flatMap(saidOf));

/**
 * What was once said of a prediction stays as it was said: what was predicted, each piece of evidence and each verdict.
 * The list holds a fingerprint of every one and only grows; `npm run evidence` adds what is new. What turns out wrong
 * gets a row of its own that `corrects` it.
 */
const kept = keptIn('tests/data/kept-evidence.json', said);

test('nothing that was said of a prediction has gone or been rewritten', () => {
  expect(lost(kept, said)).toEqual([]);
});

test('everything that is said is kept (`npm run evidence` does it)', () => {
  expect(unkept(kept, said)).toEqual([]);
});

/** The article's own lists, in its order. */
test('every prediction of the article is there, under the rank that it gave', () => {
  const ids = (expectedAs: PredictionRow['expected']) =>
    predictions.filter(({ expected }) => expected === expectedAs).map(({ id }) => id);
  expect(ids('likely')).toEqual([
    'more-segmentation',
    'three-models',
    'open-weights-wording',
    'academic-access',
  ]);
  expect(ids('unlikely')).toEqual([
    'return-to-apache',
    'closure-of-all-weights',
    'forced-openness',
  ]);
});

test('a window is one to two years from the month of the article', () => {
  for (const { made, windowEnd } of predictions) {
    const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
    expect(months(windowEnd) - months(made)).toBe(24);
  }
});

test('a changed word changes the fingerprint, and a new row leaves the others alone', () => {
  const [row] = predictions;
  if (!row) throw new Error('no predictions');
  const before = Object.fromEntries(saidOf(row));
  const [first, ...rest] = row.evidence;
  if (!first) throw new Error('no evidence');
  const reworded = saidOf({ ...row, evidence: [{ ...first, text: `${first.text}!` }, ...rest] });
  expect(reworded.filter(([name, print]) => before[name] !== print).map(([name]) => name)).toEqual([
    `${row.id}/${first.id}`,
  ]);
  const added = saidOf({ ...row, evidence: [...row.evidence, { ...first, id: 'another' }] });
  expect(added.filter(([name, print]) => before[name] !== print).map(([name]) => name)).toEqual([
    `${row.id}/another`,
  ]);
  const again = { verdict: row.verdict, judged: row.judged, reason: row.reason };
  const judged = saidOf({ ...row, earlier: [again], judged: '2027-03-01', reason: 'Since then.' });
  expect(judged.filter(([name, print]) => before[name] !== print).map(([name]) => name)).toEqual([
    `${row.id}/judged-2027-03-01`,
  ]);
});
