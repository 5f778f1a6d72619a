/**
 * The Content-Security-Policy of a page, in the page itself, because many hosts set no headers. Only the page's own
 * inline scripts and its own style may run, each known by its hash, and nothing comes from or goes to another host.
 */
import { createHash } from 'node:crypto';
import { isInlineScript, rawElements, withRawElements } from './tags.mjs';

/** @param {string} text */
const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * @param {string} html with nothing left to change
 * @returns {string} what the page's meta element says
 */
export function policyOf(html) {
  const elements = rawElements(html);
  const scripts = elements.filter(isInlineScript);
  const styles = elements.filter(({ tag }) => tag === 'style');
  /** @param {import('./tags.mjs').RawElement[]} of */
  const hashes = (of) => [...new Set(of.map(({ text }) => hashOf(text)))];
  return Object.entries({
    'default-src': ["'none'"],
    // Search compiles its index reader, which is WebAssembly.
    'script-src': ["'self'", "'wasm-unsafe-eval'", ...hashes(scripts)],
    'style-src': ["'self'", ...hashes(styles)],
    // A chart becomes a PNG by way of a picture in a data address.
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'worker-src': ["'self'"],
    'manifest-src': ["'self'"],
    'base-uri': ["'self'"],
    'form-action': ["'self'"],
  })
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join(';');
}

/**
 * The page with its policy, before anything that the policy is about; one that is there already is replaced.
 * @param {string} html
 */
export function withPolicy(html) {
  const merged = withMergedScripts(
    html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''),
  );
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policyOf(merged)}">`;
  const page = merged.replace('<head>', (head) => head + meta);
  // Browsers look for the charset in the first 1024 bytes.
  const charset = page.search(/<meta charset="utf-8"/i);
  if (charset < 0 || charset > 1000) throw new Error('The page says its charset late, or not.');
  return page;
}

/** Classic scripts that follow one another directly become one: one hash less. @param {string} html */
function withMergedScripts(html) {
  const joined = withRawElements(html, (element, whole) =>
    isInlineScript(element) && element.attributes.trim() === ''
      ? `<script>${element.text.trim().replace(/[^;}]$/, '$&;')}</script>`
      : whole,
  );
  return joined.replaceAll('</script><script>', '\n');
}
