import type { Catalog } from '../data/types.ts';
import { percent } from '../format/number.ts';
import { type Answered, type AnsweredResult, pairInputs, usdResult } from './answered.ts';
import { consultedByEntry } from './consulted.ts';
import { workOut } from './uncertainty.ts';
import { uncertain } from './uncertainty-question.ts';
import { uncertaintyView } from './uncertainty-view.ts';
import { flipText } from './uncertainty-words.ts';
import type { Values } from './values.ts';

/** The uncertainty view's answer, to take along; draws anew. */
export function uncertaintyAnswered(catalog: Catalog, values: Values): Answered {
  const { question } = uncertain(catalog, values);
  const view = uncertaintyView(catalog, values, question && workOut({ question, clips: [] }));
  const { a, b, answer, result, inputs, flips, differenceRows, cheaper } = view;
  const used = [a, b].flatMap(({ entry }) => [...consultedByEntry(entry, catalog)]);
  const share = result?.draws.shareBelowZero ?? null;
  const usd = (key: string, label: string, value: number | null | undefined) =>
    usdResult(key, `${label}, USD a month`, value ?? null);
  return {
    title: 'What could change the answer',
    answer: answer.text,
    about: [...pairInputs, 'seed'],
    results: [
      usd('difference.base', 'Option B minus option A', result?.difference),
      {
        key: 'shareBCheaper',
        label: 'Share of draws in which option B is cheaper',
        value: share,
        shown: share === null ? 'not possible' : percent(share),
      },
      usd('difference.mean', 'B minus A, mean of the draws', result?.draws.mean),
      usd('difference.p5', 'B minus A, 5th percentile', result?.draws.p5),
      usd('difference.p50', 'B minus A, median', result?.draws.p50),
      usd('difference.p95', 'B minus A, 95th percentile', result?.draws.p95),
      ...inputs.map(({ id, label }): AnsweredResult => {
        const flip = flips.find(({ input }) => input.id === id);
        const shown = flip ? flipText(flip) : cheaper === 'tie' ? 'a tie now' : 'never';
        return { key: `flip.${id}`, label: `${label}: flips it`, value: flip?.at ?? null, shown };
      }),
      ...differenceRows.flatMap(({ input: { id, label }, atLow, atHigh }) => [
        usd(`tornado.${id}.low`, `B minus A with the low end of: ${label}`, atLow),
        usd(`tornado.${id}.high`, `B minus A with the high end of: ${label}`, atHigh),
      ]),
    ],
    rests: [
      ...[a, b].map(({ entry }) => `options/${entry.id}`),
      ...new Set(used.map((id) => `assumptions/${id}`)),
    ],
    dataVersion: catalog.version,
    date: catalog.date,
  };
}
