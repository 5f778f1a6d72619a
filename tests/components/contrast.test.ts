import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lightPalette } from '../../src/charts/light-palette.ts';
import { familyMarks, familyOrder } from '../../src/state/families.ts';

/** Tokens with a color for each theme: `--ink: light-dark(#16191d, #eceae4);` */
const tokens = new Map(
  [
    ...readFileSync('src/styles/tokens.css', 'utf8').matchAll(
      /--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g,
    ),
  ].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]),
);

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const of = (name: string, theme: 'light' | 'dark'): string => {
  const color = tokens.get(name)?.[theme];
  if (!color) throw new Error(`tokens.css has no color --${name} for both themes`);
  return color;
};

test('the measure of contrast is the standard’s', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

const themes = ['light', 'dark'] as const;
const text = ['ink', 'soft', 'open', 'closed', 'link'];
const grounds = ['paper', 'panel', 'field'];

test.each(themes)('text reads at 4.5 : 1 on every ground, %s', (theme) => {
  const pairs = [
    ...text.flatMap((ink) => grounds.map((ground) => [ink, ground] as const)),
    // What a link leads to is marked with the color of the grid.
    ...['ink', 'soft', 'link'].map((ink) => [ink, 'grid'] as const),
    ['open', 'open-wash'] as const,
    ['closed', 'closed-wash'] as const,
    // Toasts and the chosen filter are the other way round.
    ['paper', 'ink'] as const,
  ];
  const weak = pairs.filter(([ink, ground]) => contrast(of(ink, theme), of(ground, theme)) < 4.5);
  expect(weak).toEqual([]);
});

test.each(themes)('marks, lines and edges of controls read at 3 : 1, %s', (theme) => {
  const pairs = ['edge', 'open', 'closed', 'ink'].flatMap((mark) =>
    grounds.map((ground) => [mark, ground] as const),
  );
  const weak = pairs.filter(([mark, ground]) => contrast(of(mark, theme), of(ground, theme)) < 3);
  expect(weak).toEqual([]);
});

test('pictures that leave the page have the colors of the light theme', () => {
  const own = new Set(['open-shifted', 'closed-shifted']);
  for (const [name, color] of Object.entries(lightPalette)) {
    if (own.has(name))
      expect(contrast(color, lightPalette.panel), name).toBeGreaterThanOrEqual(4.5);
    else expect(color, name).toBe(of(name, 'light'));
  }
});

test('no two families of one hue have the same mark', () => {
  // Vendors' models are closed, hosts' are open: the hue parts these two, and so does the dash of their line.
  const marks = familyOrder
    .filter((family) => family !== 'vendor-api')
    .map((family) => familyMarks[family]);
  expect(new Set(marks).size).toBe(marks.length);
});
