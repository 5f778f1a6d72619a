/** What a reader types into a number field. Loaded with the first text that is no plain number within the range. */

import { decimal } from '../format/number.ts';
import { readNumber } from '../format/typed-number.ts';
import { shown } from './codec.ts';
import type { NumberInput } from './definition.ts';

/** A value, with a note where another reader would read it differently; or what is wrong. */
export type Checked = { value: number; note: string } | { error: string };

/**
 * The value of a typed text, or a sentence that says what is allowed and which value is kept meanwhile.
 * @param locale the reader's language, which may group thousands with points
 */
export function checkTyped(
  definition: NumberInput,
  text: string,
  kept: number,
  locale = 'en-US',
): Checked {
  const { label, unit, min, max, decimals, whole } = definition;
  const abroad = signsOf(locale);
  // A field that shows three decimals itself must not take its own '1.234' for a thousand.
  const read = readNumber(text, abroad.group === '.' && decimals < 3);
  const keeps = `${shown(definition, kept)} is kept.`;
  if (read?.currency && !/^(US)?\$$|^USD$/i.test(read.currency)) {
    return { error: `${label} is read without ${read.currency}; ${keeps}` };
  }
  const value = read && (!read.percent || unit.startsWith('share')) ? read.value : null;
  const range = `${decimal(min, decimals)} and ${decimal(max, decimals)}`;
  const broken = whole && value !== null && !Number.isInteger(value);
  if (value === null || broken || value < min || value > max) {
    const must = value === null ? 'must be a number between' : 'must be between';
    const phrase = whole ? 'must be a whole number between' : must;
    return { error: `${label} ${phrase} ${range}; ${keeps}` };
  }
  const other = abroad.decimal === ',' && /[.,]/.test(text);
  const note = other || value !== asShown(text) ? `Read as ${decimal(value, 6)}.` : '';
  return { value, note };
}

/** The number that the fields themselves would write like this; NaN where they would not. */
const asShown = (text: string): number =>
  /^-?\d+(,\d{3})*(\.\d+)?$/.test(text.trim()) ? Number(text.replaceAll(',', '')) : Number.NaN;

const signs = new Map<string, { group: string; decimal: string }>();

/** How a language groups thousands and sets the decimal sign; as here where it is unknown. */
function signsOf(locale: string): { group: string; decimal: string } {
  const known = signs.get(locale);
  if (known) return known;
  const found = { group: ',', decimal: '.' };
  try {
    for (const { type, value } of new Intl.NumberFormat(locale).formatToParts(1234567.8)) {
      if (type === 'group' || type === 'decimal') found[type] = value;
    }
  } catch {
    // No language that the browser knows.
  }
  signs.set(locale, found);
  return found;
}
