/** The page at an address that has changed: it leads on, on any host, with a script and without one. */

/** The reader's query and section go along; a section whose place is elsewhere has a link of its own. */
const script = `
const { hash, search } = location;
const id = hash.slice(1);
const links = [...document.querySelectorAll('a')];
const own = links.find((link) => link.dataset.section === id);
const to = new URL((own ?? links[0]).href);
to.search = search;
if (!own) to.hash = hash;
location.replace(to);
`;

/** @param {string} text */
const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/**
 * An address from the root as seen from another, so that it holds below any path.
 * @param {string} from
 * @param {string} to
 */
export function relative(from, to) {
  const up = '../'.repeat(from.split('/').length - 2);
  return (up || './') + to.slice(1);
}

/**
 * @param {object} move
 * @param {string} move.from
 * @param {string} move.to
 * @param {Record<string, string>} [move.sections]
 * @param {string} title of the page that is there today
 * @param {string} [siteUrl]
 */
export function movedPage({ from, to, sections = {} }, title, siteUrl) {
  const target = escaped(relative(from, to));
  const others = Object.entries(sections).map(
    ([id, place]) =>
      `<li><a href="${escaped(relative(from, place))}" data-section="${escaped(id)}">#${escaped(id)}</a></li>`,
  );
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>Moved: ${escaped(title)}</title>`,
    '<meta name="robots" content="noindex">',
    // A canonical address needs a host.
    siteUrl ? `<link rel="canonical" href="${escaped(new URL(to, siteUrl).href)}">` : '',
    // Only where no script runs: this way loses the query.
    `<noscript><meta http-equiv="refresh" content="0; url=${target}"></noscript>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>This page has moved</h1>`,
    `<p>It is now at <a href="${target}">${escaped(title)}</a>.</p>`,
    others.length > 0
      ? `<p>Sections with a place of their own:</p><ul>${others.join('')}</ul>`
      : '',
    '</main>',
    `<script>${script}</script>`,
    '</body>',
    '</html>',
    '',
  ]
    .filter((line, at, all) => line !== '' || at === all.length - 1)
    .join('\n');
}

/**
 * Lines of a `_redirects` file, as Netlify and Cloudflare Pages read it; both hand the query on. No host sees which
 * section is asked for, so a page whose sections went to several places is left to the page above.
 * @param {import('./table.mjs').Moved} moved
 */
export const redirectLines = ({ pages }) =>
  pages
    .filter(({ sections = {} }) => Object.keys(sections).length === 0)
    .map(({ from, to }) => `${from} ${to} 301\n`)
    .join('');
