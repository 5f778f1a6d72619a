/**
 * A step of the build: what programs read, made from the HTML that readers see, so that the two cannot differ.
 * A process of its own, under the Node and with the packages that the project brings along.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isMain, root, runMain } from '../process.mjs';
import { assertAsShown } from './as-shown.mjs';
import { writeIcons } from './icons.mjs';
import { jsonLd, withJsonLd } from './json-ld.mjs';
import { llms, llmsFull } from './llms.mjs';
import { builtPages, siteOf } from './pages.mjs';
import { pictureOf, width } from './picture.mjs';
import { png } from './png.mjs';
import { sitemap, sitemapIndex, sitemapRoute, withSitemap } from './sitemap.mjs';
import { twin } from './twin.mjs';

/**
 * @param {string} dist absolute path of the built site
 * @param {string} [siteUrl]
 */
export function writeForPrograms(dist, siteUrl) {
  const site = siteOf(dist, siteUrl);
  const pages = builtPages(dist);
  const twins = pages.map((page) => twin(page, site));
  pages.forEach((page, at) => {
    writeFileSync(path.join(path.dirname(page.file), 'index.md'), twins[at] ?? '');
    const html = withJsonLd(page.html, jsonLd(page, pages, site));
    assertAsShown(
      page.route,
      html,
      site.datasets.map(({ title }) => title),
    );
    writeFileSync(page.file, html);
    const picture = pictureOf(page);
    if (picture)
      writeFileSync(path.join(path.dirname(page.file), 'social.png'), png(picture, width));
  });
  writeIcons(dist);
  /** @param {string} name @param {string} text */
  const write = (name, text) => writeFileSync(path.join(dist, name), text);
  write('llms.txt', llms(pages, site));
  write('llms-full.txt', llmsFull(pages, twins));
  write('sitemap-index.xml', sitemapIndex(site));
  write(sitemapRoute, sitemap(pages, site));
  write('robots.txt', withSitemap(readFileSync(path.join(dist, 'robots.txt'), 'utf8'), site));
}

if (isMain(import.meta.url)) {
  await runMain(async () => writeForPrograms(path.join(root, 'dist'), process.env.SITE_URL));
}
