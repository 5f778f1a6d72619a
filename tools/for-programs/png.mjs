/** Drawings as PNG, in the guide's own letters and no others, so that every machine makes the same picture. */
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { root } from '../process.mjs';

const fonts = path.join(root, 'src', 'styles', 'fonts');

/** @param {string} svg @param {number} width in pixels */
export function png(svg, width) {
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: {
      fontFiles: ['figtree-400.ttf', 'figtree-700.ttf'].map((name) => path.join(fonts, name)),
      loadSystemFonts: false,
      defaultFontFamily: 'Figtree',
    },
  });
  return drawing.render().asPng();
}
