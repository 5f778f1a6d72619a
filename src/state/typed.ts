/** What a reader types into a number field. */

import { decimal, parseNumber } from '../format/number.ts';
import { shown } from './codec.ts';
import type { NumberInput } from './definition.ts';

/** The value of a typed text, or a sentence that says what is allowed and which value is kept meanwhile. */
export function checkTyped(
  definition: NumberInput,
  text: string,
  kept: number,
): { value: number } | { error: string } {
  const value = parseNumber(text);
  const range = `${decimal(definition.min, definition.decimals)} and ${decimal(definition.max, definition.decimals)}`;
  const broken = definition.whole && value !== null && !Number.isInteger(value);
  if (value === null || broken || value < definition.min || value > definition.max) {
    const must = value === null ? 'must be a number between' : 'must be between';
    const whole = definition.whole ? 'must be a whole number between' : must;
    return { error: `${definition.label} ${whole} ${range}; ${shown(definition, kept)} is kept.` };
  }
  return { value };
}
