/** Text in lines, without a screen. */

import { textWidth } from './text-width.ts';

/** After these an address may break, and stays readable. */
const addressBreaks = /(?<=[/?&])/;

/** As many words as there is room for in a line; a word that is longer than a line is cut. What no-break spaces hold is a word. */
export const wrapped = (text: string, size: number, bold: boolean, room: number): string[] =>
  lines(
    text.split(/[ \t\r\n]+/).filter(Boolean),
    ' ',
    (line) => textWidth(line, size, bold) <= room,
  );

/** An address in lines, which put together are the address. */
export const wrappedAddress = (address: string, size: number, room: number): string[] =>
  lines(address.split(addressBreaks), '', (line) => textWidth(line, size) <= room);

function lines(pieces: readonly string[], glue: string, fits: (line: string) => boolean): string[] {
  const found: string[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    if (last !== undefined && fits(last + glue + piece)) {
      found[found.length - 1] = last + glue + piece;
      continue;
    }
    let rest = '';
    for (const letter of piece) {
      // A letter at least, however narrow the line.
      if (rest !== '' && !fits(rest + letter)) {
        found.push(rest);
        rest = '';
      }
      rest += letter;
    }
    found.push(rest);
  }
  return found;
}
