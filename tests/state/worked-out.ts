import { expect } from 'vitest';
import { plain, type WorkingStep } from '../../src/state/working-steps.ts';

/** Works a line out again from nothing but its text. */
function workedOut(text: string): number {
  const expression = text
    .replaceAll(/[$,]/g, '')
    .replaceAll(/(?<=\d) (?:s|h|W|GB)\b/g, '')
    .replaceAll('×', '*')
    .replaceAll('−', '-')
    .replaceAll(/\^ -([\d.]+)/g, '** -$1');
  // max(1, ceil(x)) lost the comma of its list above; it stands as max(1 ceil(x)).
  const list = expression.replaceAll(/max\((\d+) /g, 'max($1, ');
  if (!/^[\d\s.()*/+,\-maxceile]+$/.test(list)) throw new Error(`not a sum: ${list}`);
  return new Function('max', 'ceil', `return ${list}`)(Math.max, Math.ceil);
}

/** Every line comes out as it says, by its text alone. `side` names the working in a message. */
export function expectToAdd(side: string, lines: readonly WorkingStep[]) {
  for (const { label, parts, value } of lines) {
    if (typeof value === 'string') throw new Error(`${label} is no number`);
    const again = workedOut(plain(parts));
    const off = Math.abs(again - value) / Math.max(1, Math.abs(value));
    // Six decimals a number: a small one may be off by more than the rest.
    expect(off, `${side}: ${label}: ${plain(parts)} is ${again}, not ${value}`).toBeLessThan(2e-3);
  }
}
