/** Amounts where there is little room. */

import { converted, money, written } from './money.ts';

/** Short form for an axis: '$8k', '$1.5M', '$0'. */
export function moneyCompact(usd: number): string {
  const amount = converted(usd);
  if (amount !== 0 && Math.abs(amount) < 10) {
    // A tick of 1.25 cents is not one of a cent.
    const cents = Math.abs(amount) * 100;
    const isBroken = cents >= 0.995 && Math.abs(cents - Math.round(cents)) > 1e-6;
    return isBroken ? written(amount, 'broken', { maximumSignificantDigits: 3 }) : money(usd);
  }
  const compact = { notation: 'compact', maximumFractionDigits: 2 } as const;
  return written(amount, 'axis', compact).replace(/K$/, 'k');
}
