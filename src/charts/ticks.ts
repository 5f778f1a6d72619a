/** Round numbers for an axis that begins at zero. */

import { shownCurrency } from '../format/currency.ts';
import { moneyCompact } from '../format/money-compact.ts';
import type { ChartTick } from './spec.ts';

/**
 * The end of an axis and its ticks: a step of 1, 2, 2.5 or 5 times a power of ten, at most `most` of them, the last
 * at or above `reach`. A reach of zero gives an axis to 1, and none ends below a ten-thousandth, where labels end.
 */
export function axisTo(reach: number, most: number): { max: number; ticks: number[] } {
  const wanted = reach > 0 ? Math.max(reach, 1e-4) : 1;
  const power = 10 ** Math.floor(Math.log10(wanted / most));
  const step = [1, 2, 2.5, 5, 10, 20].map((m) => m * power).find((s) => s * most >= wanted);
  const size = step ?? wanted / most;
  // A hair of tolerance, or 0.3 / 0.1 would need a fourth step.
  const count = Math.max(1, Math.ceil(wanted / size - 1e-9));
  const ticks = Array.from({ length: count + 1 }, (_, i) => Number((i * size).toPrecision(12)));
  return { max: ticks[ticks.length - 1] ?? wanted, ticks };
}

/** An axis of amounts up to `reach` USD: positions in USD, at numbers that are round in the currency that is shown. */
export function moneyAxis(reach: number, most: number): { max: number; ticks: ChartTick[] } {
  const { perUsd } = shownCurrency();
  const { max, ticks } = axisTo(reach * perUsd, most);
  return {
    max: max / perUsd,
    ticks: ticks.map((amount) => ({
      value: amount / perUsd,
      label: moneyCompact(amount / perUsd),
    })),
  };
}
