/** The lines of a working: a formula with the reader's numbers in it, and what comes out. */

import { shownCurrency } from '../format/currency.ts';
import { dateLong } from '../format/date.ts';
import { moneyExact } from '../format/money.ts';
import { decimal } from '../format/number.ts';

/** A number that leads to where it comes from, or plain text between them. */
export type WorkingPart = string | { text: string; href: string };

export interface WorkingStep {
  label: string;
  parts: WorkingPart[];
  /** What comes out; a text where it is no number ('January 2028', 'allowed'). */
  value: number | string;
  /** 'USD', 's', 'of the price' …; empty for a plain number. */
  unit: string;
}

/** Enough digits that the line can be worked out again. */
export const digits = (value: number, decimals = 6): string => decimal(value, decimals);

/** A number of the reader's, or of the data, with the way to its row. */
export const assumed = (id: string, value: number, sign = ''): WorkingPart => ({
  text: `${sign}${digits(value)}`,
  href: `/method/#assumption-${id}`,
});

/** '(1 + 0.05)', or '(1 − 0.2)' for what shrinks. */
export const growing = (id: string, rate: number): WorkingPart[] => [
  `(1 ${rate < 0 ? '−' : '+'} `,
  assumed(id, Math.abs(rate)),
  ')',
];

/**
 * The steps, computed in dollars as they are, and one more where the answer is shown in another currency: its last
 * amount at the dated rate.
 */
export function inShown(steps: readonly WorkingStep[]): WorkingStep[] {
  const { code, perUsd, period } = shownCurrency();
  const last = steps.at(-1);
  if (perUsd === 1 || last?.unit !== 'USD' || typeof last.value !== 'number') return [...steps];
  const rate = { text: digits(perUsd), href: '/method/#currency' };
  return [
    ...steps,
    {
      label: `The same in ${code}, at the rate of ${dateLong(period)}`,
      parts: [`${result(last.value, 'USD')} × `, rate],
      value: moneyExact(last.value, 2),
      unit: '',
    },
  ];
}

/** The steps as text, for a mail or a ticket. */
export function workingText(steps: readonly WorkingStep[]): string {
  return steps
    .map(({ label, parts, value, unit }) => `${label} = ${plain(parts)} = ${result(value, unit)}`)
    .join('\n');
}

export const plain = (parts: readonly WorkingPart[]): string =>
  parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');

/** '$4,958.44', '82.5 s', '1.59', 'January 2028'. */
export function result(value: number | string, unit: string): string {
  if (typeof value === 'string') return value;
  if (unit === 'USD') return `$${digits(value, 2)}`.replace('$−', '−$');
  return unit ? `${digits(value)} ${unit}` : digits(value);
}
