/** The built pages that have a text twin, in the order in which the site's menu has them. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseHtml, plainText } from './dom.mjs';

/** @typedef {import('node-html-parser').HTMLElement} HTMLElement */

/**
 * @typedef {object} BuiltPage
 * @property {string} route `/guide/break-even/`
 * @property {string} file absolute path of its HTML
 * @property {string} html
 * @property {HTMLElement} document
 * @property {string} title its h1
 * @property {string} description
 * @property {string} checked the day on which it was last read against its sources
 * @property {string} group the menu's heading above it; empty for the home page
 * @property {string} label its name in the menu; empty where it is not in it
 */

/**
 * @typedef {object} Site
 * @property {string} address of the host, without a slash at its end; empty where the site is built for any host
 * @property {string} version of the data
 * @property {string} date of the data
 * @property {{ name: string, url: string }} license
 * @property {DataFile[]} datasets
 */

/**
 * @typedef {object} DataFile as `/data/index.json` has it
 * @property {string} title
 * @property {string} url
 * @property {string} csv
 * @property {string} schema
 * @property {number} rows
 */

/** Order and headings of the menu, as built. @param {HTMLElement} home */
function menu(home) {
  const entries = home.querySelectorAll('details.menu .all > div').flatMap((group) => {
    const name = group.querySelector('p');
    return group.querySelectorAll('a').map((link) => ({
      route: link.getAttribute('href') ?? '',
      group: name ? plainText(name) : '',
      label: plainText(link),
    }));
  });
  return [{ route: '/', group: '', label: '' }, ...entries.filter(({ route }) => route !== '/')];
}

/**
 * @param {string} dist absolute path of the built site
 * @returns {BuiltPage[]}
 */
export function builtPages(dist) {
  const files = globSync('**/index.html', { cwd: dist })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => !file.startsWith('pagefind/'));
  const found = files.flatMap((name) => {
    const file = path.join(dist, name);
    const html = readFileSync(file, 'utf8');
    const document = parseHtml(html);
    // A page without a day of reading is no page of the guide: a calculator to embed, for one.
    const noindex = document.querySelector('meta[name="robots"]');
    const checked = document.querySelector('main article header time');
    const title = document.querySelector('main h1');
    if (noindex || !checked || !title) return [];
    return [
      {
        route: `/${name.replace(/(^|\/)index\.html$/, '$1')}`,
        file,
        html,
        document,
        title: plainText(title),
        description:
          document.querySelector('meta[name="description"]')?.getAttribute('content') ?? '',
        checked: checked.getAttribute('datetime') ?? '',
      },
    ];
  });
  const home = found.find(({ route }) => route === '/');
  const places = home ? menu(home.document) : [];
  const placeOf = (/** @type {string} */ route) => {
    const at = places.findIndex((place) => place.route === route);
    return at < 0 ? places.length : at;
  };
  return found
    .map((page) => {
      const { group, label } = places[placeOf(page.route)] ?? { group: 'More', label: '' };
      return { ...page, group, label };
    })
    .toSorted((x, y) => placeOf(x.route) - placeOf(y.route) || x.route.localeCompare(y.route));
}

/**
 * What the published index says of the data, and the host that the site is built for.
 * @param {string} dist
 * @param {string} [siteUrl]
 * @returns {Site}
 */
export function siteOf(dist, siteUrl) {
  const index = path.join(dist, 'data', 'index.json');
  if (!existsSync(index)) throw new Error(`${index} is missing: the site has not been built.`);
  const { version, date, license, datasets } = JSON.parse(readFileSync(index, 'utf8'));
  return { address: siteUrl ? new URL(siteUrl).origin : '', version, date, license, datasets };
}
