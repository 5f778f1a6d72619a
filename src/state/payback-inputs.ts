/** The payback view's own inputs: growth, price change and horizon from the data, the calendar, and two more options. */

import type { Assumption, Catalog } from '../data/types.ts';
import { monthAfter, monthLong } from '../format/month.ts';
import type { Choice, ChoiceInput, InputDefinition, NumberInput } from './definition.ts';
import { inputDefinitions } from './inputs.ts';

/** Rows of the assumptions, in the order of the form. */
export const paybackRows = ['growth', 'price-change', 'horizon'] as const;

/** The value of an option that is not chosen. */
export const none = 'none';

const helps: Record<string, string> = {
  growth: '0.05 is five percent more clips every month.',
  'price-change': 'Of API prices and rents; −0.2 is a fifth less.',
};

/** An input from its row; read at build, so that no calculator carries it that does not need it. */
export function paybackInput({ id, value, ...row }: Assumption): NumberInput {
  const { label, unit, low, high, min, max, step, decimals } = row;
  return {
    kind: 'number',
    name: id,
    label,
    help: helps[id] ?? '',
    group: 'payback',
    unit,
    default: value,
    min,
    max,
    step,
    decimals,
    whole: decimals === 0,
    scale: 'linear',
    low,
    high,
  };
}

/** Months that the view may begin with: that of the data and the next two years. The calendar's, never the clock's. */
const startMonths = 25;

/** The month of the first data: links have named it, so it stays a choice, with every one since. */
const firstMonth = '2026-11';

/** All of them: those from the data, then what the catalog offers. */
export function paybackInputs(
  catalog: Catalog,
  fromData: readonly NumberInput[],
): InputDefinition[] {
  const now = monthAfter(catalog.date, 0);
  const last = monthAfter(catalog.date, startMonths - 1);
  const months: Choice[] = [];
  for (let at = now < firstMonth ? now : firstMonth; at <= last; at = monthAfter(at, 1)) {
    months.push({ value: at, label: monthLong(at), group: null });
  }
  const options = inputDefinitions(catalog).find(({ name }) => name === 'a');
  const offered = options?.kind === 'choice' ? options.choices : [];
  const more = [{ value: none, label: 'none', group: null }, ...offered];
  return [
    ...fromData,
    choice('start', 'First month', now, months),
    choice('option-c', 'Option C', none, more),
    choice('option-d', 'Option D', none, more),
  ];
}

function choice(name: string, label: string, usual: string, choices: Choice[]): ChoiceInput {
  return { kind: 'choice', name, label, help: '', group: 'payback', default: usual, choices };
}
