import type { Catalog } from '../data/types.ts';
import { type Answered, type AnsweredResult, pairInputs, usdResult } from './answered.ts';
import { compare } from './comparison.ts';
import { consultedByEntry } from './consulted.ts';
import type { Values } from './values.ts';

/** The explorer's answer, or the quick estimate's (`title`), which asks the same with fewer questions, to take along. */
export function explorerAnswered(
  catalog: Catalog,
  values: Values,
  title = 'Break-even explorer',
): Answered {
  const { a, b, answer, figures, words, ranking } = compare(catalog, values);
  const used = [a, b].flatMap(({ entry }) => [...consultedByEntry(entry, catalog)]);
  const volume = (key: keyof typeof words, label: string): AnsweredResult => ({
    key,
    label,
    value: figures[key],
    shown: words[key],
    unit: 'clips a month',
  });
  return {
    title,
    answer: answer.text,
    about: pairInputs,
    results: [
      usdResult('a.usdPerMonth', `${a.entry.label}, USD a month`, figures['a.usdPerMonth']),
      usdResult('b.usdPerMonth', `${b.entry.label}, USD a month`, figures['b.usdPerMonth']),
      usdResult('a.usdPerClip', `${a.entry.label}, USD a clip`, figures['a.usdPerClip']),
      usdResult('b.usdPerClip', `${b.entry.label}, USD a clip`, figures['b.usdPerClip']),
      volume('firstClips', 'Break-even, first'),
      volume('settledClips', 'Break-even, for good'),
      ...ranking.map(({ family, familyLabel, best, usdPerMonth }) =>
        usdResult(
          `${family}.usdPerMonth`,
          `${familyLabel}${best ? ` (${best.entry.label})` : ''}, USD a month`,
          usdPerMonth,
        ),
      ),
    ],
    rests: [
      `options/${a.entry.id}`,
      `options/${b.entry.id}`,
      ...new Set(used.map((id) => `assumptions/${id}`)),
    ],
    dataVersion: catalog.version,
    date: catalog.date,
  };
}
