import { decimal } from '../format/number.ts';

/** A model of fixed length makes a whole number of pieces; a few frames more than asked are not worth a word. */
export function lengthNotes(piece: number, asked: number): string[] {
  const pieces = Math.ceil(asked / piece - 1e-12);
  const made = pieces * piece;
  const seconds = (value: number): string => decimal(value, 2);
  const more = made > asked * 1.05;
  if (pieces > 1) {
    const all = more ? `, ${seconds(made)} seconds in all` : '';
    return [
      `A clip of ${seconds(asked)} seconds is ${pieces} generations of ${seconds(piece)} in a chain${all}.`,
    ];
  }
  return more
    ? [
        `One generation yields ${seconds(piece)} seconds; a clip of ${seconds(asked)} costs as much.`,
      ]
    : [];
}
