/** A number with its unit, as prose and tables write it. */

import { shownCurrency } from './currency.ts';
import { duration } from './duration.ts';
import { money } from './money.ts';
import { count, decimal, percent } from './number.ts';

export type QuantityForm = 'money' | 'count' | 'percent' | 'duration' | 'number';

/** Units that are written behind the number; every other unit is said by the sentence around it. */
const written = new Set(['W', 'GB', 'kW', 'months', 'years', 'FTE', 'Hz', 'fps']);

/** The form that a unit asks for: dollars, percentages, spans of time, or a plain number. */
export function formOf(unit: string): QuantityForm {
  if (unit.startsWith('USD')) return 'money';
  if (unit === 'share') return 'percent';
  if (unit === 's' || unit === 'GPU-s') return 'duration';
  if (unit.startsWith('clips') || unit === 'GPUs') return 'count';
  return 'number';
}

/** '$0.50', '70%', '1,041.5 s', '700 W', '1.5'; `form` overrides what the unit asks for. */
export function quantity(value: number, unit: string, form: QuantityForm = formOf(unit)): string {
  if (form === 'money') return millions(value) ?? money(value);
  if (form === 'percent') return percent(value);
  if (form === 'count') return count(value);
  if (form === 'duration') return duration(value);
  const text = decimal(value, 4);
  return written.has(unit) ? `${text}\u00a0${unit}` : text;
}

/** '$10 million': a round amount of that size is read as words; any other keeps its digits. */
function millions(value: number): string | null {
  const round = value >= 1e6 && value % 1e5 === 0 && shownCurrency().perUsd === 1;
  return round ? `$${decimal(value / 1e6, 1)}\u00a0million` : null;
}

/** A range in the same form: '$2.40 to $6.16'. */
export function quantityRange(
  low: number,
  high: number,
  unit: string,
  form?: QuantityForm,
): string {
  return `${quantity(low, unit, form)} to ${quantity(high, unit, form)}`;
}
