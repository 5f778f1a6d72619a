/**
 * The map of the site for search engines. Its addresses are whole only where the host is known; without it they are
 * relative to where the map was read from, and robots.txt, which needs whole ones, does not announce it.
 */

/** @typedef {import('./pages.mjs').BuiltPage} BuiltPage */
/** @typedef {import('./pages.mjs').Site} Site */

const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
const schema = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** Where the pages stand; the index names this one part. */
export const sitemapRoute = '/sitemap-0.xml';

/** @param {string} text */
const escapeXml = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** @param {Site} site */
export const sitemapIndex = (site) =>
  `${head}<sitemapindex xmlns="${schema}">\n<sitemap><loc>${escapeXml(site.address + sitemapRoute)}</loc></sitemap>\n</sitemapindex>\n`;

/** @param {BuiltPage[]} pages @param {Site} site */
export function sitemap(pages, site) {
  const urls = pages.map(
    ({ route, checked }) =>
      `<url><loc>${escapeXml(site.address + route)}</loc><lastmod>${checked}</lastmod></url>`,
  );
  return `${head}<urlset xmlns="${schema}">\n${urls.join('\n')}\n</urlset>\n`;
}

/** robots.txt with the way to the map. @param {string} robots @param {Site} site */
export function withSitemap(robots, site) {
  const rules = robots.replaceAll(/^Sitemap:.*$/gm, '').trimEnd();
  const line = `\n\nSitemap: ${site.address}/sitemap-index.xml`;
  return `${rules}${site.address ? line : ''}\n`;
}
