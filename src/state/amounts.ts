/** Amounts that stand together in one sentence must agree with one another as they are printed. */

import { shownCurrency } from '../format/currency.ts';
import { money, moneyExact } from '../format/money.ts';

/**
 * Two monthly amounts of USD and their difference, all rounded alike in the currency that is shown, so that the
 * printed ones subtract to the printed difference. Decimals grow until the two differ.
 */
export function amounts(low: number, high: number): { low: string; high: string; less: string } {
  const { perUsd } = shownCurrency();
  const [from, to] = [low * perUsd, high * perUsd];
  for (const digits of [0, 2, 4, 6]) {
    const unit = 10 ** -digits;
    const [l, h] = [Math.round(from / unit) * unit, Math.round(to / unit) * unit];
    const lost = (from > 0 && from < unit * 50) || (digits === 0 && from > 0 && from < 99.995);
    if (h - l < unit / 2 || lost) continue;
    return {
      low: moneyExact(l / perUsd, digits),
      high: moneyExact(h / perUsd, digits),
      less: moneyExact((h - l) / perUsd, digits),
    };
  }
  return { low: money(low), high: money(high), less: money(high - low) };
}

/** Two amounts per clip, with as many digits as it takes to tell them apart. */
export function perClip(one: number, other: number): [string, string] {
  const short: [string, string] = [money(one), money(other)];
  if (short[0] !== short[1] || one === other) return short;
  for (let digits = 3; digits <= 9; digits++) {
    const long: [string, string] = [moneyExact(one, digits), moneyExact(other, digits)];
    if (long[0] !== long[1]) return long;
  }
  return short;
}
