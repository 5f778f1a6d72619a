/** The text twin of a page: its head, its text, and the sources that it cites. */
import { blocks } from './blocks.mjs';
import { plainText } from './dom.mjs';
import { escapeText } from './escape.mjs';
import { estimateMark, inline } from './inline.mjs';

/** @typedef {import('./pages.mjs').BuiltPage} BuiltPage */
/** @typedef {import('./pages.mjs').Site} Site */

/** Where the twin of a page stands. @param {string} route */
export const twinRoute = (route) => `${route}index.md`;

/**
 * @param {BuiltPage} page
 * @param {Site} site
 * @returns {string} Markdown that ends with a line break
 */
export function twin(page, site) {
  const place = { link: linkFrom(page.route, site.address) };
  const article = page.document.querySelector('main article');
  const prose = page.document.querySelector('main .prose');
  const lead = article?.querySelector('header .lead');
  const figure = article?.querySelector('header .figure');
  const text = [
    ...[lead, figure].flatMap((one) => (one ? [inline(one.childNodes, place)] : [])),
    ...(prose ? blocks([prose], place) : []),
    ...sources(page, place),
    ...numbers(page, place),
  ].join('\n\n');
  const facts = [
    `- Page: ${place.link(page.route)}`,
    `- Checked: ${page.checked}`,
    `- Data: version ${site.version} of ${site.date}, [${site.license.name}](${site.license.url})`,
    ...(text.includes(estimateMark)
      ? [
          `- ${estimateMark} marks what the page underlines with dots: an estimate, because it rests on a speed that nobody measured as such.`,
        ]
      : []),
  ];
  const description = `> ${escapeText(page.description)}`;
  return `${[`# ${escapeText(page.title)}`, description, facts.join('\n'), text].join('\n\n')}\n`;
}

/**
 * Addresses of a page as they work from anywhere: from the root, or whole where the host is known.
 * @param {string} route
 * @param {string} address
 * @returns {(link: string) => string}
 */
function linkFrom(route, address) {
  return (link) => {
    if (link.startsWith('#')) return `${address}${route}${link}`;
    return link.startsWith('/') ? `${address}${link}` : link;
  };
}

/** The numbered list that the citations mean. @param {BuiltPage} page @param {import('./inline.mjs').Place} place */
function sources(page, place) {
  const section = page.document.querySelector('section.references');
  const title = section?.querySelector('h2');
  const list = section?.querySelector('ol');
  if (!section || !title || !list) return [];
  return [`## ${escapeText(plainText(title))}`, ...blocks([list], place)];
}

/** Where the numbers of the text come from. @param {BuiltPage} page @param {import('./inline.mjs').Place} place */
function numbers(page, place) {
  const details = page.document.querySelector('details.numbers');
  const title = details?.querySelector('summary');
  const list = details?.querySelector('ol');
  if (!title || !list) return [];
  return [`## ${escapeText(plainText(title))}`, ...blocks([list], place)];
}
