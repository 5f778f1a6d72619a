/**
 * A chart as a picture that stands alone, in a slide or a report: what was asked and answered, the chart, the inputs,
 * the date and the address. Pure; loaded when a reader first saves one.
 */

import { dateLong } from '../format/date.ts';
import type { Exported } from '../state/export.ts';
import { layout } from './layout.ts';
import { lightPalette } from './light-palette.ts';
import { inputColumns } from './picture-inputs.ts';
import type { Color, Drawing, Shape } from './shapes.ts';
import type { ChartSpec } from './spec.ts';
import { drawingParts, escaped, shapesSvg } from './svg.ts';
import { wrapped, wrappedAddress } from './wrapped-text.ts';

/** A chart as a calculator hands it over. */
export interface PictureOf {
  drawing: Drawing;
  /** What the chart shows, and what is to be seen in it. */
  title: string;
  summary: string;
  /** What a shade means that the chart itself does not say. */
  note?: string | null;
}

export interface FramedPicture {
  svg: string;
  width: number;
  height: number;
}

/** A chart by itself, as broad as the page shows it. */
export const pictureOf = (spec: ChartSpec): PictureOf => ({
  drawing: layout(spec, 'broad'),
  title: spec.title,
  summary: spec.summary,
  note: spec.bandNote,
});

const margin = 40;

/** Lines of the address, and of inputs in one column, before something is left out. */
const mostAddress = 3;
const mostInputs = 11;

/** What no XML document may hold, not even escaped: control characters and halves of a pair. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go
const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\p{Surrogate}]/gu;

/** @param font a data address of the page's font; null where it could not be had */
export function framedPicture(
  { drawing, title, summary, note = null }: PictureOf,
  { title: name, answer, inputs, dataVersion, date, link }: Exported,
  font: string | null,
): FramedPicture {
  const room = drawing.width;
  const width = room + 2 * margin;
  const full = wrappedAddress(link, 12, room);
  const whole = full.length <= mostAddress;

  const shapes: Shape[] = [];
  let y = margin;
  const write = (lines: readonly string[], size: number, color: Color = 'ink', bold = false) => {
    for (const text of lines) {
      const at = { x: margin, y: y + size, anchor: 'start' } as const;
      shapes.push({ kind: 'text', text, size, bold, color, ...at });
      y += size * 1.45;
    }
  };
  const rule = () => {
    y += 12;
    const [from, to] = [[margin, y] as const, [width - margin, y] as const];
    shapes.push({ kind: 'line', from, to, color: 'grid', width: 1.5 });
    y += 12;
  };

  write(wrapped(name, 24, true, room), 24, 'ink', true);
  y += 6;
  write(wrapped(answer, 17, false, room), 17);
  y += 24;
  write(wrapped(title, 13, true, room), 13, 'ink', true);
  y += 8;
  const chart = `<g transform="translate(${margin} ${y.toFixed(1)})">${drawingParts(drawing, 'plot', lightPalette)}</g>`;
  y += drawing.height + 4;
  write(wrapped(note ?? '', 12, false, room), 12, 'soft');
  rule();
  // With a whole address nothing is lost where the list is cut; without one, the list says all.
  const listed = inputColumns(inputs, margin, y, room, whole ? mostInputs : Infinity);
  shapes.push(...listed.shapes);
  y = listed.bottom;
  rule();
  const of = `Wan Guide, data version ${dataVersion}, last changed ${dateLong(date)}`;
  write(wrapped(of, 12, true, room), 12, 'ink', true);
  const before = shapes.length;
  write(whole ? full : shortened(link, room), 12, 'soft');
  const address = shapes.splice(before);
  const height = Math.ceil(y + margin - 6);

  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"` +
    ` role="img" aria-labelledby="title desc" font-family="Figtree, 'Helvetica Neue', Arial, sans-serif">` +
    `<title id="title">${escaped(`${name}. ${title}`)}</title>` +
    `<desc id="desc">${escaped(answer === summary ? answer : `${answer} ${summary}`)}</desc>` +
    (font
      ? `<style>@font-face{font-family:Figtree;font-weight:400 800;src:url(${font}) format("woff2")}</style>`
      : '') +
    `<rect width="${width}" height="${height}" fill="#ffffff"/>` +
    shapesSvg(shapes, lightPalette) +
    linked(link, shapesSvg(address, lightPalette)) +
    `${chart}</svg>`;
  return { svg: svg.replace(forbidden, ''), width, height };
}

/** Page and site of an address that is too long to be copied from paper. */
function shortened(link: string, room: number): string[] {
  const page = link.replace(/[?#].*/s, '');
  return wrappedAddress(page, 12, room).slice(0, mostAddress);
}

/** Only an address of the web: a file may come from anywhere, and be opened by anybody. */
const linked = (link: string, content: string): string =>
  /^https?:\/\//.test(link) ? `<a href="${escaped(link)}">${content}</a>` : content;
