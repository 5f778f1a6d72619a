/** A text of a drawing, in soft letters from its left end unless told otherwise. */

import type { TextShape } from './shapes.ts';

export const textAt = (
  text: string,
  x: number,
  y: number,
  size: number,
  look: Partial<Pick<TextShape, 'anchor' | 'bold' | 'color'>> = {},
): TextShape => ({
  kind: 'text',
  x,
  y,
  text,
  size,
  bold: false,
  anchor: 'start',
  color: 'soft',
  ...look,
});
