/**
 * The site below a path, `https://example.org/wan-guide/`: content and code name every address from the root, and this
 * step puts the path before each in the finished files. An address begins with a name that the built folder has, so
 * nothing else that begins with a slash is touched.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';

/** What has addresses in it. */
export const isRebased = (/** @type {string} */ file) =>
  /\.(?:html|js|json|md|txt|webmanifest|xml)$/.test(file);

/**
 * The setting BASE_PATH as it goes before an address that begins with a slash.
 * @param {string | undefined} text `wan-guide`, `/wan-guide/`, `/a/b`; none, empty or `/` for the root
 * @returns {string} `/wan-guide`, or empty for the root
 */
export function basePath(text) {
  const parts = (text ?? '').split('/').filter(Boolean);
  if (!parts.every((part) => /^[\w.~-]+$/.test(part) && !/^\.+$/.test(part))) {
    throw new Error(`BASE_PATH must be a path of letters, digits and . _ ~ -, got "${text}".`);
  }
  return parts.map((part) => `/${part}`).join('');
}

/** What later steps of the build write. */
const later = ['pagefind', 'service-worker.js'];

/**
 * The names with which an address of this site can begin.
 * @param {string} dist absolute path of the built site
 */
export const rootNames = (dist) =>
  [...readdirSync(dist), ...later].filter((name) => !name.startsWith('.') && name !== 'index.html');

/** @param {string} text */
const literal = (text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * @param {{ base: string, names: readonly string[], origin?: string }} site `origin` where the build names its host
 * @returns {(text: string, file: string) => string} the text of a built file with the path before its addresses
 */
export function rebase({ base, names, origin }) {
  const quote = `["'\`]|&quot;|&#34;|&#39;`;
  // In an attribute, a string, a template after a value, a link of Markdown, or a text that shows an address.
  const named = new RegExp(
    `(?<=${quote}|[(>=}])/(?=(?:${names.map(literal).join('|')})(?:[/#?<)\\s\\\\]|${quote}|$))`,
    'gm',
  );
  // The home page has no name: only where nothing but an address can stand.
  const home = {
    html: /(?<=\s(?:href|src|action)="|&quot;|"(?:@id|item|url)":")\/(?=["?#]|&quot;)/g,
    md: /(?<=\]\()\/(?=[)?#])/g,
    json: /(?<=")\/(?=["?#])/g,
    xml: /(?<="|<loc>)\/(?=["?#<])/g,
  };
  const whole = origin ? new RegExp(`${literal(origin)}/`, 'g') : null;
  return (text, file) => {
    const ending = path.extname(file).slice(1).replace('txt', 'md');
    const root = home[/** @type {keyof typeof home} */ (ending)];
    let moved = text.replaceAll(named, `${base}/`);
    if (root) moved = moved.replaceAll(root, `${base}/`);
    return whole ? moved.replaceAll(whole, `${origin}${base}/`) : moved;
  };
}
