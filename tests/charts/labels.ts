import { expect } from 'vitest';
import type { Drawing, TextShape } from '../../src/charts/shapes.ts';
import { textWidth } from '../../src/charts/text-width.ts';

const boxOf = (shape: TextShape) => {
  const wide = textWidth(shape.text, shape.size, shape.bold);
  const left = { start: shape.x, middle: shape.x - wide / 2, end: shape.x - wide }[shape.anchor];
  const [top, bottom] = [shape.y - shape.size * 0.75, shape.y + 2];
  return { text: shape.text, left, right: left + wide, top, bottom };
};

/** Every text of a drawing, wherever in it. */
export const textsOf = ({ behind, front }: Drawing): TextShape[] =>
  [...behind, ...front].filter((shape) => shape.kind === 'text');

/** No text touches another one or leaves the picture. */
export function labelsApart(drawing: Drawing): void {
  const boxes = textsOf(drawing).map(boxOf);
  const outside = boxes.filter(
    ({ left, right, top, bottom }) =>
      left < -1 || right > drawing.width + 1 || top < 0 || bottom > drawing.height,
  );
  const touching = boxes.flatMap((box, i) =>
    boxes
      .slice(i + 1)
      .filter(
        (other) =>
          box.right > other.left &&
          other.right > box.left &&
          box.bottom > other.top &&
          other.bottom > box.top,
      )
      .map((other) => [box.text, other.text]),
  );
  expect({ outside, touching }).toEqual({ outside: [], touching: [] });
}
