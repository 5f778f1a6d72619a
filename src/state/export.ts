/** An answer to take along: as Markdown for a discussion, as CSV for a sheet. Pure; loaded when first asked for. */

import { type Answered, inShownCurrency } from './answered.ts';
import { asText } from './codec.ts';
import type { InputDefinition } from './definition.ts';
import type { Value, Values } from './values.ts';
import { withUnit } from './with-unit.ts';

export interface ExportedInput {
  name: string;
  label: string;
  value: Value;
  /** As a sentence shows it. */
  shown: string;
}

/** An answer with what every calculator's has in common. */
export interface Exported extends Omit<Answered, 'about' | 'rests'> {
  inputs: ExportedInput[];
  sources: { title: string; url: string }[];
  link: string;
  /** The dated rate of the amounts as they are shown; null where those are dollars. */
  rate: string | null;
}

/** The inputs that an answer is about: those named, and every other one that is not at its default. */
export function exportedInputs(
  definitions: readonly InputDefinition[],
  values: Values,
  named: readonly string[],
): ExportedInput[] {
  return definitions.flatMap((definition) => {
    const { name, label, default: usual } = definition;
    const value = values[name] ?? usual;
    if (!named.includes(name) && (definition.group === 'shared' || value === usual)) return [];
    return [{ name, label, value, shown: withUnit(definition, value) }];
  });
}

/** The answer first, then what it rests on. */
export function asMarkdown(exported: Exported): string {
  const { title, answer, inputs, results, sources, dataVersion, date, link, rate } = exported;
  return [
    `**${title}.** ${plain(answer)}`,
    table(
      ['Result', ''],
      results.map(({ label, shown }) => [inShownCurrency(label), shown]),
    ),
    table(
      ['Input', ''],
      inputs.map(({ label, shown }) => [label, shown]),
    ),
    rate ? `Amounts are converted: ${plain(rate)}.` : '',
    `Wan Guide, data version ${dataVersion}, ${date}: <${link}>`,
    sources.length > 0
      ? `Sources: ${sources.map(({ title, url }) => `[${plain(title)}](<${url}>)`).join(', ')}`
      : '',
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** One line a fact: `section,key,label,value`, unrounded and in US dollars whatever is shown (RFC 4180). */
export function asCsv(exported: Exported): string {
  const { title, answer, inputs, results, sources, dataVersion, date, link, rate } = exported;
  const lines: (string | number | null)[][] = [
    ['section', 'key', 'label', 'value'],
    ['about', 'title', 'Calculator', title],
    ['about', 'answer', 'Answer', answer],
    ['about', 'dataVersion', 'Data version', dataVersion],
    ['about', 'date', 'Date of the data', date],
    ['about', 'link', 'Link', link],
    ['about', 'resultCurrency', 'Currency of the results', 'USD'],
    ...(rate ? [['about', 'rate', 'Rate of the amounts in the answer', rate]] : []),
    ...inputs.map(({ name, label, value }) => ['input', name, label, asText(value)]),
    ...results.map(({ key, label, value }) => ['result', key, label, value]),
    ...sources.map(({ title, url }) => ['source', '', title, url]),
  ];
  return csvText(lines);
}

/** Lines of cells as a sheet reads them (RFC 4180). */
export function csvText(lines: readonly (readonly (string | number | null)[])[]): string {
  return lines.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(plain).join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

/** Text that no reader of Markdown takes for markup. */
export function plain(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>|#]/g, '\\$&').replaceAll(/\s+/g, ' ');
}

/** A text that begins like a formula would be run by a sheet; a quote in front makes it a text. */
function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) && !Number.isFinite(Number(value)) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
