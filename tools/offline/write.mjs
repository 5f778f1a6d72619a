/**
 * The last step of the build: each page's revision into its `<html>`, and the service worker with the list of what it
 * keeps. Last, because it hashes what every other step has written.
 */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'esbuild';
import { isMain, root, runMain } from '../process.mjs';

/** @param {string | Buffer} text */
const hash = (text) => createHash('sha256').update(text).digest('base64url').slice(0, 8);

/** Large tables of evidence: kept when they are visited, not beforehand. @param {string} address */
const onlyIfVisited = (address) => address.startsWith('evidence/');

/** @param {string} html */
const titleOf = (html) =>
  (/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? '').replace(/<[^>]*>/g, '');

/** @param {string} dist @param {string} pattern */
const found = (dist, pattern) =>
  globSync(pattern, { cwd: dist })
    .map((file) => file.split(path.sep).join('/'))
    .sort();

/**
 * Every page of the guide, by its address from the root (empty for the first); its revision is written into it.
 * @param {string} dist
 */
function revised(dist) {
  return Object.fromEntries(
    found(dist, '**/index.html').flatMap((name) => {
      const file = path.join(dist, name);
      // Without the mark of a run before.
      const html = readFileSync(file, 'utf8').replace(/(<html\b[^>]*?) data-rev="[^"]*"/, '$1');
      if (name.startsWith('pagefind/') || /<meta[^>]+name="robots"[^>]+noindex/.test(html))
        return [];
      const revision = hash(html).slice(0, 6);
      writeFileSync(file, html.replace('<html', `<html data-rev="${revision}"`));
      return [[name.replace(/index\.html$/, ''), { revision, title: titleOf(html) }]];
    }),
  );
}

/**
 * The code and the font that a page starts with.
 * @param {string} dist
 * @param {string} name of the page's file
 */
function startOf(dist, name) {
  const html = readFileSync(path.join(dist, name), 'utf8');
  return [...new Set([...html.matchAll(/_astro\/[\w.@-]+\.(?:js|woff2)/g)].map(([file]) => file))];
}

/**
 * Bytes on the way to a reader, at the quality that servers use for what they compress when it is asked for.
 * @param {Buffer} body
 * @param {boolean} [isCompressed]
 */
const sent = (body, isCompressed = false) =>
  isCompressed
    ? body.length
    : brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;

/**
 * @param {string} dist absolute path of the built site
 * @returns {Promise<string>} what was written, in words
 */
export async function writeServiceWorker(dist) {
  const pages = revised(dist);
  const shell = ['offline/', 'favicon.svg', ...startOf(dist, 'offline/index.html')];
  const core = [
    ...Object.keys(pages).filter((address) => !onlyIfVisited(address)),
    ...found(dist, '_astro/*.{js,woff2}'),
    // What numbers and terms say when they are pointed at.
    ...found(dist, '{notes,data/glossary}.json'),
  ].filter((address) => !shell.includes(address));
  const fileOf = (/** @type {string} */ address) =>
    path.join(dist, address, address === '' || address.endsWith('/') ? 'index.html' : '');
  const read = (/** @type {string} */ address) => readFileSync(fileOf(address));
  const version = hash(
    [...shell, ...core, ...Object.keys(pages)].map((one) => hash(read(one))).join(),
  );
  const file = path.join(dist, 'service-worker.js');
  if (existsSync(file)) rmSync(file);
  await build({
    entryPoints: [path.join(root, 'src/offline/service-worker.ts')],
    outfile: file,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'warning',
    define: {
      kept: JSON.stringify({ version, shell, core, pages }),
      'process.env.NODE_ENV': '"production"',
    },
  });
  const bytes = core.reduce(
    (sum, address) => sum + sent(read(address), address.endsWith('.woff2')),
    0,
  );
  const size = sent(readFileSync(file));
  return `Service worker ${version}: ${(size / 1000).toFixed(1)} kB, keeps ${shell.length + core.length} files (${Math.round(bytes / 1000)} kB).`;
}

if (isMain(import.meta.url)) {
  await runMain(async () => console.log(await writeServiceWorker(path.join(root, 'dist'))));
}
