import type { Change, Part } from '../data/changes/change.ts';
import { amount } from '../data/changes/prices.ts';
import type { PriceRow } from '../data/schema/price.ts';
import { dateLong } from '../format/date.ts';
import { decimal, percent } from '../format/number.ts';
import { rate } from './rate.ts';

const bought: Readonly<Record<string, string>> = {
  s: ' a second',
  'GPU-hour': ' an hour',
  '1000 tokens': ' for 1,000 training tokens',
};

/** An amount in the currency of its unit, as it was printed: '¥0.6 a second', '$1.30 a clip of 5 s', '30%'. */
export function amountText(value: number, unit: string): string {
  if (unit === 'share') return percent(value);
  const [currency = '', what] = unit.split('/');
  const per = what === undefined ? '' : (bought[what] ?? ` a ${what}`);
  if (currency === 'USD') return `${rate(value)}${per}`;
  if (currency === 'CNY') return `¥${decimal(value, 6)}${per}`;
  return `${decimal(value, 4)} ${currency}${per}`;
}

export function partText(part: Part): string {
  if (typeof part === 'string') return part;
  return 'day' in part ? dateLong(part.day) : amountText(part.value, part.unit);
}

/** A price as its page prints it. */
export const amountOf = (row: PriceRow): string => partText(amount(row));

/** What a change says after its title. */
export const changeText = ({ parts }: Change): string => parts.map(partText).join('');

/** Changes by month, or by year where no month is known, in the order in which they come. */
export function byMonth(changes: readonly Change[]): { month: string; changes: Change[] }[] {
  const months = Map.groupBy(changes, ({ date }) => date.slice(0, 7));
  return [...months].map(([month, ofMonth]) => ({ month, changes: ofMonth }));
}
