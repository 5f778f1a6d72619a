import { money } from '../../format/money.ts';
import { count } from '../../format/number.ts';
import { catalog } from '../../state/catalog-store.ts';
import type { Comparison } from '../../state/comparison.ts';
import { consultedByEntry } from '../../state/consulted.ts';
import type { ExportedResult } from '../../state/export.ts';
import type { Answered } from './ShareActions.tsx';

/** The explorer's answer, to take along. */
export function explorerAnswer({ a, b, answer, figures, ranking }: Comparison): Answered {
  const { version, date } = catalog;
  const used = [a, b].flatMap(({ entry }) => [...consultedByEntry(entry, catalog)]);
  const usd = (key: string, label: string, value: number | null): ExportedResult => ({
    key,
    label,
    value,
    shown: value === null ? 'not possible' : money(value),
  });
  const clips = (key: string, label: string, value: number | null): ExportedResult => ({
    key,
    label,
    value,
    shown: value === null ? 'none' : `${count(value)} clips a month`,
  });
  return {
    title: 'Break-even explorer',
    answer: answer.text,
    about: ['clips', 'seconds', 'resolution', 'audio', 'attempts', 'peak', 'a', 'b'],
    results: [
      usd('a.usdPerMonth', `${a.entry.label}, USD a month`, figures['a.usdPerMonth']),
      usd('b.usdPerMonth', `${b.entry.label}, USD a month`, figures['b.usdPerMonth']),
      usd('a.usdPerClip', `${a.entry.label}, USD a clip`, figures['a.usdPerClip']),
      usd('b.usdPerClip', `${b.entry.label}, USD a clip`, figures['b.usdPerClip']),
      clips('firstClips', 'Break-even, first', figures.firstClips),
      clips('settledClips', 'Break-even, for good', figures.settledClips),
      ...ranking.map(({ family, familyLabel, best, usdPerMonth }) =>
        usd(
          `${family}.usdPerMonth`,
          `${familyLabel}${best ? ` (${best.entry.label})` : ''}, USD a month`,
          usdPerMonth,
        ),
      ),
    ],
    rests: [
      `options/${a.entry.id}`,
      `options/${b.entry.id}`,
      ...used.map((id) => `assumptions/${id}`),
    ],
    dataVersion: version,
    date,
  };
}
