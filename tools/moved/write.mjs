/**
 * A step of the build: every address that was ever published still leads to what stood there. A process of its own.
 */
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { parseHtml, plainText } from '../for-programs/dom.mjs';
import { isMain, root, runMain, ToolError } from '../process.mjs';
import { withOldIds } from './old-ids.mjs';
import { movedPage, redirectLines } from './page.mjs';
import { addressToday, faults, partsOf, readMoved } from './table.mjs';

/**
 * @param {string} dist absolute path of the built site
 * @param {import('./table.mjs').Moved} moved
 * @param {string} [siteUrl]
 */
export function writeMoved(dist, moved, siteUrl) {
  /** @param {string} address */
  const fileOf = (address) => path.join(dist, address, address.endsWith('/') ? 'index.html' : '');
  /** @param {string} address */
  const exists = (address) => existsSync(fileOf(address)) && statSync(fileOf(address)).isFile();
  const wrong = faults(moved, exists);
  if (wrong.length > 0) throw new ToolError(wrong.join('\n'));

  const sections = Object.keys(moved.sections).map((from) => ({
    old: partsOf(from).id,
    ...partsOf(addressToday(moved, from)),
  }));
  for (const [route, ids] of Map.groupBy(sections, (section) => section.route)) {
    const file = fileOf(route);
    const pairs = ids.map(({ old, id }) => ({ old, now: id }));
    writeFileSync(file, withOldIds(readFileSync(file, 'utf8'), pairs));
  }
  for (const page of moved.pages) {
    const to = addressToday(moved, page.from);
    const [old, now] = [fileOf(page.from), fileOf(to)];
    mkdirSync(path.dirname(old), { recursive: true });
    if (!page.from.endsWith('/')) {
      copyFileSync(now, old);
      continue;
    }
    const heading = parseHtml(readFileSync(now, 'utf8')).querySelector('h1, title');
    const title = heading ? plainText(heading) : to;
    writeFileSync(old, movedPage({ ...page, to }, title, siteUrl));
    // What programs read of the page goes along.
    for (const name of ['index.md', 'social.png']) {
      const twin = path.join(path.dirname(now), name);
      if (existsSync(twin)) copyFileSync(twin, path.join(path.dirname(old), name));
    }
  }
  const lines = redirectLines(moved);
  if (lines) appendFileSync(path.join(dist, '_redirects'), lines);
}

if (isMain(import.meta.url)) {
  await runMain(async () => writeMoved(path.join(root, 'dist'), readMoved(), process.env.SITE_URL));
}
