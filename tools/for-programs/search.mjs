/**
 * The last step of the build: the search index. It has every page by its sections, and besides each term of the
 * glossary, each figure and each table as an entry of its own, which leads to its place and not to the page alone.
 */
import path from 'node:path';
import { close, createIndex } from 'pagefind';
import { isMain, root, runMain, ToolError } from '../process.mjs';
import { isElement, parseHtml, plainText, tagOf } from './dom.mjs';
import { builtPages } from './pages.mjs';

/** @typedef {import('./dom.mjs').Element} Element */
/** @typedef {import('./dom.mjs').Node} Node */
/** @typedef {import('./pages.mjs').BuiltPage} BuiltPage */

/**
 * @typedef {object} SearchEntry
 * @property {string} url
 * @property {'Term' | 'Chart' | 'Table' | 'Calculator'} kind
 * @property {string} title
 * @property {string} also other names, which count as much as the title
 * @property {string} page what the menu calls its page
 * @property {string} text what is found and shown below the title
 */

/**
 * What search finds besides pages and sections.
 * @param {BuiltPage[]} pages
 * @returns {SearchEntry[]}
 */
export function searchEntries(pages) {
  return pages.flatMap((page) => {
    const main = page.document.querySelector('main');
    return main ? [...terms(main, page), ...pictures(main, page)] : [];
  });
}

/** Of what stands in a table; the ledger’s rows would be a page of their own. */
const longest = 600;

/** @param {Element | null | undefined} element its text without the numerals of its sources */
function words(element) {
  if (!element) return '';
  const copy = parseHtml(element.outerHTML);
  for (const extra of copy.querySelectorAll('sup.cite, .heading-link')) extra.remove();
  return plainText(copy);
}

/** @param {Element} main @param {BuiltPage} page @returns {SearchEntry[]} */
const terms = (main, page) =>
  main.querySelectorAll('[data-term]').map((entry) => ({
    url: `${page.route}#${entry.querySelector('dt')?.getAttribute('id')}`,
    kind: /** @type {const} */ ('Term'),
    title: words(entry.querySelector('dfn')),
    also: words(entry.querySelector('dt .small')).replace(/^also /, ''),
    page: page.label,
    text: words(entry.querySelector('dd p')),
  }));

/**
 * Figures, named tables and calculators in the order of the page; one without an id is found at the heading above it.
 * What a calculator draws belongs to the calculator.
 * @param {Element} main
 * @param {BuiltPage} page
 * @returns {SearchEntry[]}
 */
function pictures(main, page) {
  /** @type {SearchEntry[]} */
  const found = [];
  let place = '';
  /** @param {Node} node */
  const visit = (node) => {
    if (!isElement(node) || node.hasAttribute('data-pagefind-ignore')) return;
    const tag = tagOf(node);
    const id = node.getAttribute('id');
    if (id && /^(?:h[1-6]|section|figure)$/.test(tag)) place = id;
    const entry = entryOf(node);
    if (entry?.title) {
      const url = `${page.route}${place && `#${place}`}`;
      found.push({ ...entry, url, also: '', page: page.label || page.title });
    }
    // A figure may hold its numbers as a table.
    if (tag !== 'astro-island' && tag !== 'table') node.childNodes.forEach(visit);
  };
  visit(main);
  return found;
}

/** @param {Element} element */
function entryOf(element) {
  const tag = tagOf(element);
  if (tag === 'figure') return chart(element);
  if (tag === 'table') return table(element);
  if (tag === 'astro-island') return calculator(element);
  return null;
}

/** The names of drawn pictures. @param {Element} element */
const drawn = (element) => [
  ...new Set(element.querySelectorAll('svg title').map((title) => title.text.trim())),
];

/** @param {Element} figure found by the name of its picture, or else by what its caption says first */
function chart(figure) {
  const caption = figure.querySelector('figcaption');
  const name =
    figure.getAttribute('aria-label') || drawn(figure)[0] || words(caption?.querySelector('b'));
  const finding = words(caption);
  return { kind: /** @type {const} */ ('Chart'), title: name || finding, text: finding };
}

/** @param {Element} island found by the heading that names it, and by the names of its charts */
function calculator(island) {
  const section = island.querySelector('[data-calculator][aria-labelledby]');
  const heading =
    section && island.closest('main')?.querySelector(`#${section.getAttribute('aria-labelledby')}`);
  const text = [words(section?.querySelector('output')), ...drawn(island)]
    .filter(Boolean)
    .join(' · ');
  return { kind: /** @type {const} */ ('Calculator'), title: words(heading), text };
}

/** @param {Element} element a table: it is found by its name, its columns and its rows */
function table(element) {
  const frame = element.closest('[role="group"][aria-label]');
  const name = frame?.getAttribute('aria-label') || words(element.querySelector('caption'));
  const heads = element.querySelectorAll('th').map(words).filter(Boolean);
  return {
    kind: /** @type {const} */ ('Table'),
    title: name ?? '',
    text: heads.join(' · ').slice(0, longest),
  };
}

/** @param {string} text as HTML shows it, in quotation marks too */
const escapeHtml = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** An entry as the page that the index reads. @param {SearchEntry} entry */
function html({ url, kind, title, also, page, text }) {
  const meta = (/** @type {string} */ name, /** @type {string} */ value) =>
    `<span data-pagefind-meta="${name}:${escapeHtml(value)}"></span>`;
  const names = also ? `<p data-pagefind-weight="5">${escapeHtml(also)}</p>` : '';
  return `<html lang="en-US"><body data-pagefind-body data-pagefind-filter="entry:yes">${meta('href', url)}${meta('kind', kind)}${meta('page', page)}${meta('also', also)}${kind === 'Table' ? '' : meta('text', text)}<h1>${escapeHtml(title)}</h1>${names}<p>${escapeHtml(text)}</p></body></html>`;
}

/** @param {{ errors: string[] }} answer */
function refuse({ errors }) {
  if (errors.length > 0) throw new ToolError(errors.join('\n'));
}

/** @param {string} dist absolute path of the built site */
export async function writeSearchIndex(dist) {
  // The fields of a calculator say nothing to somebody who searches; its answer is an entry.
  const { errors, index } = await createIndex({
    excludeSelectors: ['astro-island', '.cite', '.heading-link'],
  });
  refuse({ errors });
  if (!index) throw new ToolError('The search index could not be begun.');
  const { page_count, ...read } = await index.addDirectory({ path: dist });
  refuse(read);
  const entries = searchEntries(builtPages(dist));
  for (const [at, entry] of entries.entries()) {
    // The index keeps one entry an address, and a chart and its table may share a place.
    refuse(await index.addHTMLFile({ url: `/entry/${at}/`, content: html(entry) }));
  }
  refuse(await index.writeFiles({ outputPath: path.join(dist, 'pagefind') }));
  await close();
  console.log(`Search: ${page_count} files, ${entries.length} terms, charts and tables.`);
}

if (isMain(import.meta.url)) await runMain(() => writeSearchIndex(path.join(root, 'dist')));
