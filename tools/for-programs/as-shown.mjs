/**
 * Holds what a page says of itself in JSON-LD to what its readers see: every text of it must stand on the page, in the
 * menu or in the head. A step of the build, read anew from the finished HTML, so that a mistake in the making is seen.
 */
import { parseHtml, plainText } from './dom.mjs';

/** Fields that hold words for people; the others hold addresses, dates, types and numbers. */
const spoken = new Set(['headline', 'name', 'description', 'text']);

/** White space differs between a page and its text, and says nothing. @param {string} text */
const words = (text) => text.replaceAll(/\s+/g, '');

/**
 * @param {string} route
 * @param {string} html the finished page
 * @param {string[]} [known] texts of other published things that the page describes: titles of datasets
 * @throws Error that names each text of the JSON-LD that the page does not show
 */
export function assertAsShown(route, html, known = []) {
  const page = parseHtml(html);
  const scripts = page.querySelectorAll('script[type="application/ld+json"]');
  const graphs = scripts.map((script) => JSON.parse(script.rawText));
  const described = page.querySelector('meta[name="description"]')?.getAttribute('content') ?? '';
  const brand = plainText(page.querySelector('a.brand') ?? parseHtml(''));
  // What stands between the words of an answer and is no part of it: numerals of sources, section links.
  for (const extra of page.querySelectorAll('sup.cite, a.heading-link')) extra.remove();
  const shown = words(plainText(page.querySelector('body') ?? parseHtml('')));
  const others = [described, `Data of ${brand}`, ...known].map(words);
  const missing = graphs
    .flatMap(textsOf)
    .filter((text) => !shown.includes(words(text)) && !others.includes(words(text)));
  if (missing.length > 0) {
    throw new Error(
      missing
        .map((text) => `${route}: JSON-LD says what the page does not show: “${text}”`)
        .join('\n'),
    );
  }
}

/** @param {unknown} value @returns {string[]} */
function textsOf(value) {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, inner]) =>
    typeof inner === 'string' ? (spoken.has(field) ? [inner] : []) : textsOf(inner),
  );
}
