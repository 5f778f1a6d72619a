import { money } from '../../format/money.ts';
import { monthLong } from '../../format/month.ts';
import { catalog } from '../../state/catalog-store.ts';
import { consultedByEntry } from '../../state/consulted.ts';
import type { ExportedResult } from '../../state/export.ts';
import { paybackRows } from '../../state/payback-inputs.ts';
import type { PaybackView } from '../../state/payback-view.ts';
import type { Answered } from './ShareActions.tsx';

/** The payback view's answer, to take along. */
export function paybackExport(view: PaybackView): Answered {
  const { options, start, answer, passings, paidBack } = view;
  const { version, date } = catalog;
  const month = (key: string, label: string, value: number | null): ExportedResult => ({
    key,
    label,
    value,
    shown: value === null ? 'never' : monthLong(start, value),
  });
  const [first = null, settled = first] = passings;
  const used = options.flatMap(({ entry }) => [...consultedByEntry(entry, catalog)]);
  return {
    title: 'Payback and growth',
    answer: answer.text,
    about: [
      ...['clips', 'seconds', 'resolution', 'audio', 'attempts', 'peak', 'a', 'b'],
      ...paybackRows,
      'start',
    ],
    results: [
      ...options.map(
        ({ key, entry, option, totalUsd }): ExportedResult => ({
          key: `${key}.totalUsd`,
          label: `${entry.label}, USD in all`,
          value: option && totalUsd,
          shown: option ? money(totalUsd) : 'not possible',
        }),
      ),
      month('paybackMonth', 'Option B pays back against option A', paidBack),
      month('firstMonth', 'The volume passes break-even', first?.month ?? null),
      month('settledMonth', 'The volume passes break-even for good', settled?.month ?? null),
    ],
    rests: [
      ...options.map(({ entry }) => `options/${entry.id}`),
      ...new Set([...used, ...paybackRows].map((id) => `assumptions/${id}`)),
    ],
    dataVersion: version,
    date,
  };
}
