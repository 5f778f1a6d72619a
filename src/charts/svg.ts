/** A chart as an SVG text: for the page without scripts, print, export and social images. No script in it. */

import { type Format, layout } from './layout.ts';
import { type Box, type Color, type Drawing, markOutlines, type Shape, type XY } from './shapes.ts';
import type { ChartSpec } from './spec.ts';

/** The page's own colors, which follow the theme; other grounds pass a palette of literal ones. */
const pageColors: Readonly<Record<Color, string>> = {
  ink: 'var(--ink)',
  soft: 'var(--soft)',
  grid: 'var(--grid)',
  panel: 'var(--panel)',
  open: 'var(--open)',
  closed: 'var(--closed)',
  'open-wash': 'var(--open-wash)',
  'closed-wash': 'var(--closed-wash)',
  'open-shifted': 'color-mix(in oklab, var(--open) 55%, var(--ink))',
  'closed-shifted': 'color-mix(in oklab, var(--closed) 55%, var(--ink))',
};

export type Palette = Readonly<Record<Color, string>>;
export { pageColors };

/** A cost chart; see `drawingSvg`. */
export const chartSvg = (
  spec: ChartSpec,
  format: Format,
  id: string,
  palette: Palette = pageColors,
): string => drawingSvg(layout(spec, format), spec, id, palette);

/**
 * Any drawing, with what it shows in words.
 * @param id unique on the page; the ids of title, description and clipping path begin with it
 * @param palette literal colors for a file that stands alone
 */
export function drawingSvg(
  drawing: Drawing,
  { title, summary }: { title: string; summary: string },
  id: string,
  palette: Palette = pageColors,
): string {
  const { width, height } = drawing;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title ${id}-desc">` +
    `<title id="${id}-title">${escaped(title)}</title>` +
    `<desc id="${id}-desc">${escaped(summary)}</desc>` +
    `${drawingParts(drawing, `${id}-plot`, palette)}</svg>`
  );
}

/** What is drawn, for a picture that holds more; `clip` is the id of its clipping path. */
export function drawingParts(drawing: Drawing, clip: string, palette: Palette): string {
  const paint = (shapes: readonly Shape[]): string => shapesSvg(shapes, palette);
  const areas = drawing.behind.filter(({ kind }) => kind === 'area');
  const others = drawing.behind.filter(({ kind }) => kind !== 'area');
  return (
    `<clipPath id="${clip}">${rect(drawing.plot)}</clipPath>` +
    `<g clip-path="url(#${clip})">${paint(areas)}</g>` +
    paint(others) +
    paint(drawing.curves) +
    paint(drawing.front)
  );
}

/** Shapes as elements, in their order. */
export const shapesSvg = (shapes: readonly Shape[], palette: Palette = pageColors): string =>
  shapes.map((shape) => element(shape, palette)).join('');

function element(shape: Shape, palette: Palette): string {
  const color = palette[shape.color];
  switch (shape.kind) {
    case 'line':
      return `<path d="${path([shape.from, shape.to])}" stroke="${color}" stroke-width="${shape.width}"/>`;
    case 'curve': {
      const dash = shape.dash.length > 0 ? ` stroke-dasharray="${shape.dash.join(' ')}"` : '';
      return `<path d="${path(shape.points)}" fill="none" stroke="${color}" stroke-width="${shape.width}" stroke-linejoin="round"${dash}/>`;
    }
    case 'area':
      return `<path d="${path(shape.points)}Z" fill="${color}" fill-opacity="${shape.opacity}"/>`;
    case 'ring':
      return `<circle cx="${n(shape.at[0])}" cy="${n(shape.at[1])}" r="${shape.radius}" fill="${palette.panel}" stroke="${color}" stroke-width="1.75"/>`;
    case 'mark':
      return mark(shape, color, palette.panel);
    case 'text': {
      const weight = shape.bold ? ' font-weight="700"' : '';
      const anchor = shape.anchor === 'start' ? '' : ` text-anchor="${shape.anchor}"`;
      return `<text x="${n(shape.x)}" y="${n(shape.y)}" font-size="${shape.size}"${weight}${anchor} fill="${color}">${escaped(shape.text)}</text>`;
    }
  }
}

function mark(
  { mark: name, at: [x, y], size }: Extract<Shape, { kind: 'mark' }>,
  color: string,
  ground: string,
): string {
  const outline = markOutlines[name];
  if (!outline) return `<circle cx="${n(x)}" cy="${n(y)}" r="${size}" fill="${color}"/>`;
  const d = `${path(outline.map(([dx, dy]): XY => [x + dx * size, y + dy * size]))}Z`;
  if (name !== 'hollow-diamond') return `<path d="${d}" fill="${color}"/>`;
  return `<path d="${d}" fill="${ground}" stroke="${color}" stroke-width="2"/>`;
}

function rect({ left, top, right, bottom }: Box): string {
  return `<path d="${path([
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ])}Z"/>`;
}

/** Horizontal and vertical runs in their short form: a staircase is made of them. */
function path(points: readonly XY[]): string {
  let d = '';
  let [px, py] = ['', ''];
  for (const [i, point] of points.entries()) {
    const [x, y] = [n(point[0]), n(point[1])];
    if (i === 0) d += `M${x} ${y}`;
    else if (y === py) d += x === px ? '' : `H${x}`;
    else d += x === px ? `V${y}` : `L${x} ${y}`;
    [px, py] = [x, y];
  }
  return d;
}

/** A tenth of a pixel is as exact as a screen. */
const n = (value: number): string => String(Number(value.toFixed(1)));

/** A text as the text or the attribute of an element. */
export const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
