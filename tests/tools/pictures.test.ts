import { expect, test } from 'vitest';
import { type Pixels, readPng, writePng } from '../../tools/verify/palette-png.mjs';
import { difference } from '../../tools/verify/picture-difference.mjs';

/** White, with one thing drawn on it. */
function screen(draw: (x: number, y: number) => number | null, width = 120, height = 80): Pixels {
  const rgb = new Uint8Array(width * height * 3).fill(255);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const gray = draw(x, y);
      if (gray !== null) rgb.fill(gray, 3 * (y * width + x), 3 * (y * width + x) + 3);
    }
  }
  return { width, height, rgb };
}

const bar = (from: number, to: number, gray = 20) =>
  screen((x, y) => (x >= from && x < to && y >= 10 && y < 30 ? gray : null));

test('a picture is written with a palette and read as it was', () => {
  const drawn = screen((x, y) => (x + 3 * y) % 256);
  expect(readPng(writePng(drawn))).toEqual(drawn);
});

test('more colors than a palette holds come near', () => {
  const many = screen(() => null);
  many.rgb.forEach((_, at) => {
    many.rgb[at] = (at * 7919) % 256;
  });
  const back = readPng(writePng(many));
  expect(
    Math.max(...back.rgb.map((value, at) => Math.abs(value - Number(many.rgb[at])))),
  ).toBeLessThan(48);
});

test('what is alike, a softer edge and a pixel aside are no difference', () => {
  expect(difference(bar(20, 60), bar(20, 60))).toBeNull();
  expect(difference(bar(20, 60), bar(20, 60, 50))).toBeNull();
  expect(difference(bar(20, 60), bar(21, 61))).toBeNull();
});

test('what has moved, changed its color, gone or grown is found', () => {
  expect(difference(bar(20, 60), bar(26, 66))).toMatch(/pixels differ, between 20, 10 and 65, 29/);
  expect(difference(bar(20, 60), bar(20, 60, 120))).toMatch(/pixels differ/);
  expect(
    difference(
      bar(20, 60),
      screen(() => null),
    ),
  ).toMatch(/pixels differ/);
  expect(
    difference(
      bar(20, 60),
      screen(() => null, 120, 90),
    ),
  ).toMatch(/120 by 90/);
});
