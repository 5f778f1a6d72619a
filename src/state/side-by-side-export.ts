/** Scenarios beside each other, to take along: one line a fact, one column a set. */

import { inShownCurrency } from './answered.ts';
import { asText } from './codec.ts';
import { csvText, plain, table } from './export.ts';
import type { Column, SideBySide } from './side-by-side.ts';

/** A column with what stands in its head. */
export interface TakenColumn extends Column {
  /** Data version with which it was kept. */
  data: string;
  /** Day on which it was kept; empty for the present inputs. */
  saved: string;
  link: string;
}

/** `section,key,label,<set>,<set> …`, unrounded. The figures of all columns rest on the present data. */
export function sideBySideCsv(found: SideBySide, columns: readonly TakenColumn[]): string {
  const line = (key: string, label: string, value: (one: TakenColumn) => string) => [
    'about',
    key,
    label,
    ...columns.map(value),
  ];
  return csvText([
    ['section', 'key', 'label', ...columns.map(({ name }) => name)],
    line('title', 'Calculator', ({ answered }) => answered.title),
    line('answer', 'Answer', ({ answered }) => answered.answer),
    line('dataVersion', 'Data version of the figures', ({ answered }) => answered.dataVersion),
    line('keptWith', 'Data version when kept', ({ data }) => data),
    line('saved', 'Kept on', ({ saved }) => saved),
    line('link', 'Link', ({ link }) => link),
    ...found.inputs.map(({ key, label, cells }) => [
      'input',
      key,
      label,
      ...cells.map(({ value }) => (value === null ? '' : asText(value))),
    ]),
    ...found.results.map(({ key, label, cells }) => [
      'result',
      key,
      label,
      ...cells.map(({ value }) => value),
    ]),
  ]);
}

/** The table as it is shown, each set named by its link below. */
export function sideBySideMarkdown(found: SideBySide, columns: readonly TakenColumn[]): string {
  const [now] = columns;
  const rows = [...found.inputs, ...found.results].map(({ label, cells }) => [
    inShownCurrency(label),
    ...cells.map(({ shown, about, difference }) =>
      [shown, about, difference && `(${difference})`].filter(Boolean).join(' '),
    ),
  ]);
  return [
    `**${now?.answered.title ?? ''}: scenarios side by side**`,
    table(['', ...columns.map(({ name }) => name)], rows),
    columns.map(({ name, link }) => `- ${plain(name)}: <${link}>`).join('\n'),
    `Wan Guide, data version ${now?.answered.dataVersion ?? ''}. In brackets: the difference to ${plain(now?.name ?? '')}.`,
  ].join('\n\n');
}
