/** The figures of the article's sums as text. */

import type { Outcome, SumRow } from '../data/schema/sum.ts';
import { money } from '../format/money.ts';
import { count, decimal } from '../format/number.ts';
import type { ArticleSum, Span } from './article-sums.ts';

/** What the outcome of a line is called. */
export const outcomeNames: Readonly<Record<Outcome, string>> = {
  agrees: 'agrees',
  higher: 'ours is higher',
  lower: 'ours is lower',
  wider: 'ours is wider',
  narrower: 'ours is narrower',
};

/** What stands behind the number. */
const units: Readonly<Record<SumRow['unit'], string>> = {
  USD: '',
  'USD/clip': ' a clip',
  'USD/month': ' a month',
  'USD/year': ' a year',
  'clips/day': ' clips a day',
  'clips/month': ' clips a month',
  'clips/year': ' clips a year',
  GPUs: ' GPUs',
  times: ' times',
};

/** '$170,000', '4,658', '147'; the unit is said beside it. */
const bare = (value: number, unit: SumRow['unit']): string =>
  unit.startsWith('USD') ? money(value) : count(value);

/** '$170,000 to $190,000 a year'. */
export function spanText({ low, high }: Span, unit: SumRow['unit']): string {
  const [from, to] = [bare(low, unit), bare(high, unit)];
  return `${from === to ? from : `${from} to ${to}`}${units[unit]}`;
}

/** What comes out of a working: to the cent, so that it can be worked out again. */
export function workedText(value: number, unit: SumRow['unit']): string {
  if (!unit.startsWith('USD')) return `${decimal(value, 1)}${units[unit]}`;
  const text = decimal(value, 2);
  return `$${/\.\d$/.test(text) ? `${text}0` : text}${units[unit]}`;
}

/** '−$30,000 (−14%)', 'none', or a line for each end. */
export function differenceText({ row, article, difference, share }: ArticleSum): string[] {
  const at = (end: keyof Span): string => {
    const gap = difference[end];
    if (Math.abs(gap) <= 1e-9 * Math.abs(article[end])) return 'none';
    const sign = gap > 0 ? '+' : '−';
    const part = share ? ` (${sign}${shareText(Math.abs(share[end]))})` : '';
    return `${sign}${bare(Math.abs(gap), row.unit)}${part}`;
  };
  const [low, high] = [at('low'), at('high')];
  return low === high ? [low] : [`lower end ${low}`, `upper end ${high}`];
}

/** '14%', '2.9%', '7,274%'. */
const shareText = (share: number): string => `${decimal(share * 100, share < 0.095 ? 1 : 0)}%`;
