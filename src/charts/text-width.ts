/** About how wide a text is, without a screen: enough to keep labels apart. Errs on the wide side. */

/** Advances in ems of groups of letters, as measured in Figtree at weight 700. */
const widths: readonly [RegExp, number][] = [
  [/[\s.,'’!|:;Iijl]/, 0.28],
  [/[()frt\-/1]/, 0.42],
  [/[sz]/, 0.49],
  [/[CDGHNOQUVA]/, 0.76],
  [/[mMw%]/, 0.86],
  [/[W@—]/, 1],
  [/[A-Z&]/, 0.66],
  [/[0-9$+]/, 0.62],
];

/** Width in the unit of `size` (pixels of the drawing). */
export function textWidth(text: string, size: number, bold = false): number {
  let ems = 0;
  for (const letter of text) {
    ems += widths.find(([pattern]) => pattern.test(letter))?.[1] ?? 0.59;
  }
  return ems * size * (bold ? 1 : 0.98);
}

/** A text in one line where there is room, else broken at a space into two of about the same width. */
export function inTwoLines(text: string, size: number, bold: boolean, room: number): string[] {
  if (textWidth(text, size, bold) <= room) return [text];
  const words = text.split(' ');
  const breaks = words.slice(1).map((_, i) => {
    const lines = [words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')];
    return { lines, width: Math.max(...lines.map((line) => textWidth(line, size, bold))) };
  });
  const best = breaks.sort((x, y) => x.width - y.width)[0];
  return best?.lines ?? [text];
}
