import type { Catalog } from '../data/types.ts';
import { money } from '../format/money.ts';
import { monthLong } from '../format/month.ts';
import { type Answered, type AnsweredResult, pairInputs } from './answered.ts';
import { consultedByEntry } from './consulted.ts';
import { paybackRows } from './payback-inputs.ts';
import { paybackView } from './payback-view.ts';
import { paidBackText, passingText } from './payback-words.ts';
import type { Values } from './values.ts';

/** The payback view's answer, to take along. */
export function paybackAnswered(catalog: Catalog, values: Values): Answered {
  const view = paybackView(catalog, values);
  const { options, start, answer, passings, paidBack } = view;
  const long = (at: number) => monthLong(start, at);
  const month = (
    key: string,
    label: string,
    value: number | null,
    shown: string,
  ): AnsweredResult => ({ key, label, value, shown, unit: 'months' });
  const [first = null, settled = first] = passings;
  const used = options.flatMap(({ entry }) => [...consultedByEntry(entry, catalog)]);
  return {
    title: 'Payback and growth',
    answer: answer.text,
    about: [...pairInputs, ...paybackRows, 'start'],
    results: [
      ...options.map(
        ({ key, entry, option, totalUsd }): AnsweredResult => ({
          key: `${key}.totalUsd`,
          label: `${entry.label}, USD in all`,
          value: option && totalUsd,
          shown: option ? money(totalUsd) : 'not possible',
          unit: 'USD',
        }),
      ),
      month(
        'paybackMonth',
        'Option B pays back against option A',
        paidBack,
        paidBackText(view, long),
      ),
      month(
        'firstMonth',
        'The volume passes break-even',
        first?.month ?? null,
        passingText(view, first, long),
      ),
      month(
        'settledMonth',
        'The volume passes break-even for good',
        settled?.month ?? null,
        passingText(view, settled, long),
      ),
    ],
    rests: [
      ...options.map(({ entry }) => `options/${entry.id}`),
      ...new Set([...used, ...paybackRows].map((id) => `assumptions/${id}`)),
    ],
    dataVersion: catalog.version,
    date: catalog.date,
  };
}
