/** Saves a chart as a file of its own. Loaded when a reader first asks for one. */

import { type FramedPicture, framedPicture, type PictureOf } from '../../charts/framed-picture.ts';
import type { CalculatorId } from '../../state/calculators.ts';
import type { Exported } from '../../state/export.ts';
import font from '../../styles/fonts/figtree.woff2?url';
import { saveAs } from './save-as.ts';

export type PictureKind = 'SVG' | 'PNG';

/** Pixels of a PNG for one unit of the picture: sharp on a dense screen, and on a slide. */
const density = 2;

/** Returns the name of the file. Rejects where the browser draws no such picture. */
export async function savedPicture(
  kind: PictureKind,
  id: CalculatorId,
  picture: PictureOf,
  exported: Exported,
): Promise<string> {
  const framed = framedPicture(picture, exported, await embeddedFont());
  const name = `${id}-${exported.dataVersion}.${kind.toLowerCase()}`;
  return kind === 'SVG'
    ? saveAs(name, 'image/svg+xml', framed.svg)
    : saveAs(name, 'image/png', await asPng(framed));
}

/** The page's font as a data address; null where it cannot be had, and the reader's own fonts write the picture. */
async function embeddedFont(): Promise<string | null> {
  try {
    const response = await fetch(font);
    if (!response.ok) return null;
    const bytes = new Uint8Array(await response.arrayBuffer());
    return `data:font/woff2;base64,${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`;
  } catch {
    return null;
  }
}

/** The same picture in pixels. Its source is a data address, for that is all that pages may show besides their own files. */
async function asPng({ svg, width, height }: FramedPicture): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * density;
  canvas.height = height * density;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('the browser has no canvas');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('no PNG was made'))),
      'image/png',
    );
  });
}
