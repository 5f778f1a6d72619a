/**
 * A step of the build: what programs read, made from the HTML that readers see, so that the two cannot differ.
 * A process of its own, under the Node and with the packages that the project brings along.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isMain, root, runMain } from '../process.mjs';
import { llms, llmsFull } from './llms.mjs';
import { builtPages, siteOf } from './pages.mjs';
import { twin } from './twin.mjs';

/**
 * @param {string} dist absolute path of the built site
 * @param {string} [siteUrl]
 */
export function writeForPrograms(dist, siteUrl) {
  const site = siteOf(dist, siteUrl);
  const pages = builtPages(dist);
  const twins = pages.map((page) => twin(page, site));
  pages.forEach(({ file }, at) => {
    writeFileSync(path.join(path.dirname(file), 'index.md'), twins[at] ?? '');
  });
  const { datasets } = JSON.parse(readFileSync(path.join(dist, 'data', 'index.json'), 'utf8'));
  writeFileSync(path.join(dist, 'llms.txt'), llms(pages, site, datasets));
  writeFileSync(path.join(dist, 'llms-full.txt'), llmsFull(pages, twins));
}

if (isMain(import.meta.url)) {
  await runMain(async () => writeForPrograms(path.join(root, 'dist'), process.env.SITE_URL));
}
