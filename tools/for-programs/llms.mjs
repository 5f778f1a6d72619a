/** `/llms.txt`, a map of the site for programs that read, and `/llms-full.txt`, the whole of it. */
import { parseHtml, plainText } from './dom.mjs';
import { escapeText } from './escape.mjs';
import { twinRoute } from './twin.mjs';

/** @typedef {import('./pages.mjs').BuiltPage} BuiltPage */
/** @typedef {import('./pages.mjs').Site} Site */

const name = 'Wan Guide';

/** The verdict and the default answer, word for word as the pages have them. @param {BuiltPage[]} pages */
export function summary(pages) {
  const words = (/** @type {string} */ route, /** @type {string} */ selector) => {
    const found = pages.find((page) => page.route === route)?.document.querySelector(selector);
    if (!found) return '';
    const copy = parseHtml(found.outerHTML);
    for (const citation of copy.querySelectorAll('sup.cite')) citation.remove();
    return plainText(copy);
  };
  return [
    `${pages.find(({ route }) => route === '/')?.title ?? ''} ${words('/', '.lead')}`,
    words('/guide/break-even/', '[data-calculator="break-even"] output'),
  ]
    .map((text) => text.trim())
    .filter(Boolean)
    .join(' ');
}

/**
 * @param {BuiltPage[]} pages in the order of the menu
 * @param {Site} site
 */
export function llms(pages, site) {
  const link = (/** @type {string} */ title, /** @type {string} */ route) =>
    `[${escapeText(title)}](${site.address}${route})`;
  const groups = [...new Set(pages.map(({ group }) => group))];
  const sections = groups.map((group) =>
    [
      `## ${group || 'Start here'}`,
      pages
        .filter((page) => page.group === group)
        .map(
          (page) => `- ${link(page.title, twinRoute(page.route))}: ${escapeText(page.description)}`,
        )
        .join('\n'),
    ].join('\n\n'),
  );
  const data = [
    '## Data',
    [
      `- ${link('Index of the data', '/data/index.json')}: every dataset with its version, license and JSON Schema`,
      ...site.datasets.map(
        ({ title, url, csv, schema, rows }) =>
          `- ${link(title, url)}: ${rows} rows; ${link('CSV', csv)}, ${link('schema', schema)}`,
      ),
      `- ${link('Test vectors', '/data/test-vectors.json')}: inputs of the cost model with the expected results`,
    ].join('\n'),
  ].join('\n\n');
  const optional = [
    '## Optional',
    `- ${link('Everything in one file', '/llms-full.txt')}: all pages, one after another`,
  ].join('\n\n');
  return `${[
    `# ${name}`,
    `> ${escapeText(summary(pages))}`,
    `Every page has a text twin: its address with \`index.md\` at the end. Figures are computed from the data while the site is built. Data version ${site.version} of ${site.date}; text and data are under [${site.license.name}](${site.license.url}).`,
    ...sections,
    data,
    optional,
  ].join('\n\n')}\n`;
}

/**
 * Every twin below a rule, so that a program can take them apart again.
 * @param {BuiltPage[]} pages
 * @param {string[]} twins of the same pages
 */
export function llmsFull(pages, twins) {
  const head = `# ${name}\n\n> ${escapeText(summary(pages))}\n\n${pages.length} pages follow. Each begins with its title and names its address; numbers in brackets mean the list of sources at the end of the same page.\n`;
  return [head, ...twins].join('\n---\n\n');
}
