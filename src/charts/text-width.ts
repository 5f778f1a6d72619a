/** About how wide a text is, without a screen: enough to keep labels apart. Errs on the wide side. */

const widths: readonly [RegExp, number][] = [
  [/[ilj.,:;|'!’]/, 0.29],
  [/[\sft()r\-+/]/, 0.39],
  [/[mwMW@—]/, 0.95],
  [/[A-Z$%&]/, 0.7],
  [/[0-9]/, 0.62],
];

/** Width in the unit of `size` (pixels of the drawing). */
export function textWidth(text: string, size: number, bold = false): number {
  let ems = 0;
  for (const letter of text) {
    ems += widths.find(([pattern]) => pattern.test(letter))?.[1] ?? 0.58;
  }
  return ems * size * (bold ? 1.06 : 1);
}

/** Breaks a text at spaces into at most two lines; the second takes what is left. */
export function inTwoLines(text: string, size: number, bold: boolean, room: number): string[] {
  if (textWidth(text, size, bold) <= room) return [text];
  const words = text.split(' ');
  let head = words[0] ?? '';
  let used = 1;
  while (used < words.length && textWidth(`${head} ${words[used]}`, size, bold) <= room) {
    head = `${head} ${words[used++]}`;
  }
  const rest = words.slice(used).join(' ');
  return rest === '' ? [head] : [head, rest];
}
