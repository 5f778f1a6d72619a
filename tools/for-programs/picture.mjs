/** The picture that stands for a page in link previews: its title and the figure that it is known by. */
import { textWidth } from '../../src/charts/text-width.ts';

/** @typedef {import('./pages.mjs').BuiltPage} BuiltPage */

export const width = 1200;
export const height = 630;
const margin = 80;
const room = width - 2 * margin;

/** The paper and inks of the light theme: src/styles/tokens.css. */
const colors = {
  ...{ paper: '#fbfaf7', ink: '#16191d', soft: '#565d66' },
  ...{ open: '#0b7a6b', closed: '#b4480f' },
};
/** The mark before the name in the header: src/layouts/Header.astro. */
const mark = `<g stroke-width="2"><path d="M6 6h13" stroke="${colors.open}"/><circle cx="6" cy="6" r="5.5" fill="${colors.open}"/><circle cx="24" cy="6" r="4.5" fill="none" stroke="${colors.closed}"/></g>`;

/**
 * What a page's head asks for; null where it asks for no picture.
 * @param {BuiltPage} page
 */
export function pictureOf(page) {
  const alt = page.document.querySelector('meta[property="og:image:alt"]');
  if (!alt) return null;
  const figure = alt.getAttribute('data-figure') ?? '';
  const words = (alt.getAttribute('content') ?? '').slice(figure.length).trim();
  return pictureSvg(page.title, figure, figure ? words : page.description);
}

/**
 * @param {string} title
 * @param {string} figure empty where the page has none
 * @param {string} words what the figure is
 */
export function pictureSvg(title, figure, words) {
  // A version keeps to its name.
  const kept = (/** @type {string} */ line) => line.replaceAll(/\bWan (?=\d)/g, 'Wan\u00a0');
  const size = wrapped(kept(title), 72, true).length > 1 ? 60 : 72;
  const titleLines = wrapped(kept(title), size, true);
  const wordLines = wrapped(kept(words), 36, false);
  const wordsTop = height - margin - (wordLines.length - 1) * 46;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="Figtree">`,
    `<rect width="${width}" height="${height}" fill="${colors.paper}"/>`,
    `<g transform="translate(${margin} 72) scale(2.4)">${mark}</g>`,
    text('Wan Guide', margin + 92, 98, 34, true),
    ...titleLines.map((line, at) => text(line, margin, 204 + at * size * 1.16, size, true)),
    `<path d="M${margin} ${wordsTop - (figure ? 196 : 70)}h${room}" stroke="${colors.ink}" stroke-width="4"/>`,
    figure ? text(figure, margin, wordsTop - 58, 124, true) : '',
    ...wordLines.map((line, at) => text(line, margin, wordsTop + at * 46, 36, false)),
    '</svg>',
  ].join('');
}

/** @param {string} words @param {number} x @param {number} y @param {number} size @param {boolean} bold */
const text = (words, x, y, size, bold) =>
  `<text x="${x}" y="${y}" font-size="${size}" font-weight="${bold ? 700 : 400}" fill="${bold ? colors.ink : colors.soft}">${escapeXml(words)}</text>`;

/** @param {string} words */
const escapeXml = (words) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * Lines that fit between the margins, as few as possible and of about the same width.
 * @param {string} words
 * @param {number} size
 * @param {boolean} bold
 */
export function wrapped(words, size, bold) {
  const lines = filled(words, size, bold, room);
  for (let narrower = room - size; narrower > room / 3; narrower -= size / 2) {
    const fewer = filled(words, size, bold, narrower);
    if (fewer.length > lines.length || widest(fewer, size, bold) > narrower) break;
    lines.splice(0, lines.length, ...fewer);
  }
  return lines;
}

/** @param {string[]} lines @param {number} size @param {boolean} bold */
const widest = (lines, size, bold) => Math.max(...lines.map((line) => textWidth(line, size, bold)));

/** Each line as full as it can be. @param {string} words @param {number} size @param {boolean} bold @param {number} limit */
function filled(words, size, bold, limit) {
  /** @type {string[]} */
  const lines = [];
  for (const word of words.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && textWidth(longer, size, bold) <= limit)
      lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
