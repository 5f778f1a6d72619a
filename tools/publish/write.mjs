/** A step of the build: the finished pages get what they need to stand on a public host. A process of its own. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isMain, root, runMain } from '../process.mjs';
import { basePath, isRebased, rebase, rootNames } from './base-path.mjs';
import { licensesText } from './licenses.mjs';
import { oneStyle } from './one-style.mjs';
import { withPolicy } from './policy.mjs';
import { withoutIdleScopes, withShortScopes } from './scopes.mjs';

/**
 * @param {string} dist absolute path of the built site, without its search index
 * @param {{ base?: string, siteUrl?: string | undefined }} [settings] `base` as `basePath` returns it
 */
export function publish(dist, { base = '', siteUrl } = {}) {
  writeFileSync(path.join(dist, 'licenses.txt'), licensesText());
  const origin = siteUrl ? { origin: new URL(siteUrl).origin } : {};
  const moved = base ? rebase({ base, names: rootNames(dist), ...origin }) : null;
  for (const name of globSync('**/*.*', { cwd: dist })) {
    const file = path.join(dist, name);
    const page = name.endsWith('.html');
    if (!page && !(moved && isRebased(name))) continue;
    const text = readFileSync(file, 'utf8');
    const placed = moved ? moved(text, name) : text;
    // Last: the policy has the hashes of what stands in the page.
    writeFileSync(
      file,
      page ? withPolicy(withShortScopes(withoutIdleScopes(oneStyle(placed)))) : placed,
    );
  }
}

if (isMain(import.meta.url)) {
  const { BASE_PATH, SITE_URL } = process.env;
  await runMain(async () =>
    publish(path.join(root, 'dist'), { base: basePath(BASE_PATH), siteUrl: SITE_URL }),
  );
}
