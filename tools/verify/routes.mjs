import { globSync } from 'node:fs';
import path from 'node:path';
import { root } from '../process.mjs';

/** Addresses of all built pages, in order. */
export function builtRoutes() {
  return globSync('**/*.html', { cwd: path.join(root, 'dist') })
    .map((file) => file.split(path.sep).join('/'))
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`)
    .filter((route) => !route.startsWith('/pagefind/'))
    .sort();
}
