/** Uncertain inputs in words: a value with its unit, a short name, the side on which an answer flips. */

import { inputText } from '../format/input-text.ts';
import { count, percent } from '../format/number.ts';
import type { Flip } from './swings.ts';
import type { UncertainInput } from './uncertainty-question.ts';

/** '40% to 90%'. */
export const rangeText = (input: UncertainInput): string =>
  `${inputText(input.low, input.unit)} to ${inputText(input.high, input.unit)}`;

/** A name as it stands within a sentence: what follows a comma would be read as the next item of a list. */
export function briefName({ label }: Pick<UncertainInput, 'label'>): string {
  const [head = label] = label.split(', ');
  return head.replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase());
}

/** 'below 31%', 'above $2.35', 'at 39 months or less'. */
export function flipText({ input, at, side }: Flip): string {
  const text = inputText(at, input.unit);
  if (!input.whole || input.unit.startsWith('USD')) return `${side} ${text}`;
  return `at ${text} or ${side === 'below' ? 'less' : 'more'}`;
}

/** How often, without ever rounding 'nearly always' to 'always'. */
export function drawsText(share: number, draws: number): string {
  const all = count(draws);
  if (share === 1) return `all ${all} draws`;
  if (share === 0) return `none of ${all} draws`;
  const nearly = share < 0.005 || share > 0.995;
  return `${nearly ? count(Math.round(share * draws)) : percent(share)} of ${all} draws`;
}
