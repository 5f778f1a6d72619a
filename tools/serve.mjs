/**
 * A small static server for `dist`, as a plain host would serve it: clean addresses, the site's own 404 page,
 * compressed text, and the headers that `_headers` asks of hosts. `npm start`, the end-to-end tests and the slow proofs
 * use it.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { createSecureServer } from 'node:http2';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { isMain, root, runMain, ToolError } from './process.mjs';
import { basePath } from './publish/base-path.mjs';

/** The quality of Brotli that hosts use for what they compress at each request: one that nobody waits for. */
export const onTheFly = 6;

const types = new Map([
  ['.css', 'text/css; charset=utf-8'],
  ['.csv', 'text/csv; charset=utf-8'],
  ['.html', 'text/html; charset=utf-8'],
  ['.ico', 'image/x-icon'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.md', 'text/markdown; charset=utf-8'],
  ['.mjs', 'text/javascript; charset=utf-8'],
  ['.pagefind', 'application/octet-stream'],
  ['.png', 'image/png'],
  ['.svg', 'image/svg+xml'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.wasm', 'application/wasm'],
  ['.webmanifest', 'application/manifest+json'],
  ['.webp', 'image/webp'],
  ['.woff2', 'font/woff2'],
  ['.xml', 'application/xml; charset=utf-8'],
]);

/**
 * The media type of a file, by the ending of its name.
 * @param {string} file
 */
export function contentType(file) {
  return types.get(path.extname(file).toLowerCase()) ?? 'application/octet-stream';
}

/** @param {string} type */
const isText = (type) => /^text\/|json|xml|javascript/.test(type);

/**
 * What an address stands for: a file, another address (a folder without its slash), or nothing.
 * @param {string} folder absolute path of the site
 * @param {string} address path of the request, still percent-encoded, without its query
 * @returns {{ file: string } | { redirect: string } | null}
 */
export function resolveAddress(folder, address) {
  let name;
  try {
    name = decodeURIComponent(address);
  } catch {
    return null;
  }
  if (name.includes('\0')) return null;
  const full = path.join(folder, path.normalize(`/${name}`));
  if (full !== folder && !full.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep)) {
    return null;
  }
  if (!existsSync(full)) return null;
  if (!statSync(full).isDirectory()) return { file: full };
  if (!existsSync(path.join(full, 'index.html'))) return null;
  // Doubled slashes at the start would make the redirect one to another host.
  if (!name.endsWith('/')) return { redirect: `/${address.replace(/^\/+/, '')}/` };
  return { file: path.join(full, 'index.html') };
}

/**
 * Reads and compresses each file once as long as it does not change.
 * @param {number} quality of Brotli, 0 to 11
 * @returns {(file: string, encoding: 'br' | 'gzip' | 'identity') => { body: Buffer, tag: string }}
 */
function fileCache(quality) {
  /** @type {Map<string, { body: Buffer, tag: string, changed: number }>} */
  const cache = new Map();
  return (file, encoding) => {
    const changed = statSync(file).mtimeMs;
    const key = `${encoding} ${file}`;
    const known = cache.get(key);
    if (known?.changed === changed) return known;
    const plain = readFileSync(file);
    const body =
      encoding === 'br'
        ? brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })
        : encoding === 'gzip'
          ? gzipSync(plain)
          : plain;
    const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    cache.set(key, { body, tag, changed });
    return { body, tag };
  };
}

/**
 * @param {string} accepted header Accept-Encoding
 * @returns {'br' | 'gzip' | 'identity'}
 */
export function chooseEncoding(accepted) {
  const names = accepted.split(',').map((part) => part.trim().split(';')[0]);
  return names.includes('br') ? 'br' : names.includes('gzip') ? 'gzip' : 'identity';
}

/**
 * What a file `_headers` says, as Netlify and Cloudflare Pages read it: a path, with a star at its end or not, and
 * below it the headers of what it matches.
 * @param {string} text
 * @returns {(address: string) => Record<string, string>} the headers of an address; what several rules say is joined
 */
export function headerRules(text) {
  /** @type {{ path: string, headers: [string, string][] }[]} */
  const rules = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('/')) rules.push({ path: line.trim(), headers: [] });
    const [, name, value] = /^\s+([\w-]+):\s*(.+?)\s*$/.exec(line) ?? [];
    if (name && value) rules.at(-1)?.headers.push([name, value]);
  }
  return (address) => {
    /** @type {Record<string, string>} */
    const found = {};
    for (const { path: place, headers } of rules) {
      const start = place.endsWith('*') ? place.slice(0, -1) : null;
      if (start === null ? address !== place : !address.startsWith(start)) continue;
      for (const [name, value] of headers) {
        found[name] = found[name] === undefined ? value : `${found[name]}, ${value}`;
      }
    }
    return found;
  };
}

/** @param {string} folder */
function headersOf(folder) {
  const file = path.join(folder, '_headers');
  return headerRules(existsSync(file) ? readFileSync(file, 'utf8') : '');
}

/**
 * A server for a folder, not yet listening.
 * @param {string} folder absolute path of the site
 * @param {string} [base] path below which the site stands, as `basePath` returns it
 */
export function staticServer(folder, base = '') {
  return createServer(answers(folder, base));
}

/**
 * The same over TLS and HTTP/2, as hosts serve it.
 * @param {string} folder absolute path of the site
 * @param {string} identity certificate and key, both as PEM
 * @param {number} quality of Brotli, 0 to 11
 */
export function secureServer(folder, identity, quality) {
  const answer = answers(folder, '', quality);
  // Its requests and responses have all that an answer here needs of the older ones.
  return createSecureServer(
    { cert: identity, key: identity, allowHTTP1: true },
    (request, response) => answer(/** @type {any} */ (request), /** @type {any} */ (response)),
  );
}

/**
 * @param {string} folder
 * @param {string} base
 * @param {number} quality of Brotli
 * @returns {import('node:http').RequestListener}
 */
function answers(folder, base, quality = onTheFly) {
  const read = fileCache(quality);
  const headersFor = headersOf(folder);
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const [asked = '/', query] = (request.url ?? '/').split('?', 2);
    const address = base && asked.startsWith(`${base}/`) ? asked.slice(base.length) : asked;
    // Outside of its path there is nothing of the site.
    const found = base && address === asked ? null : resolveAddress(folder, address);
    if (found && 'redirect' in found) {
      const target = base + found.redirect;
      const location = query === undefined ? target : `${target}?${query}`;
      response.writeHead(308, { Location: location }).end();
      return;
    }
    const file = found?.file ?? path.join(folder, '404.html');
    if (!existsSync(file)) {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
      return;
    }
    const type = contentType(file);
    const encoding = isText(type)
      ? chooseEncoding(String(request.headers['accept-encoding'] ?? ''))
      : 'identity';
    const { body, tag } = read(file, encoding);
    // Names under `_astro` carry a hash of their contents; everything else is asked for again.
    const lasting = path.relative(folder, file).startsWith(`_astro${path.sep}`);
    /** @type {Record<string, string | number>} */
    const headers = {
      'Content-Type': type,
      'Cache-Control': lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
      ETag: tag,
      Vary: 'Accept-Encoding',
      ...headersFor(found ? address : '/404.html'),
    };
    if (encoding !== 'identity') headers['Content-Encoding'] = encoding;
    if (found && request.headers['if-none-match'] === tag) {
      response.writeHead(304, headers).end();
      return;
    }
    headers['Content-Length'] = body.length;
    response.writeHead(found ? 200 : 404, headers).end(request.method === 'HEAD' ? '' : body);
  };
}

/**
 * Listens on the first free port from `port` on.
 * @param {import('node:net').Server} server
 * @param {{ port: number, host: string, tries?: number }} where port 0 takes any free one
 * @returns {Promise<number>} the port taken
 */
export async function listen(server, { port, host, tries = 20 }) {
  for (let offset = 0; ; offset += 1) {
    try {
      await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port + offset, host, () => {
          server.removeListener('error', reject);
          resolve(undefined);
        });
      });
      const address = server.address();
      return typeof address === 'object' && address ? address.port : port + offset;
    } catch (error) {
      const taken = /** @type {NodeJS.ErrnoException} */ (error).code === 'EADDRINUSE';
      if (!taken || offset + 1 >= tries || port + offset >= 65_535) throw error;
    }
  }
}

/**
 * Serves a built site for a test run, on any free port of this machine alone.
 * @param {{ folder?: string, base?: string }} [site]
 * @returns {Promise<{ address: string, close: () => void }>} the address ends without a slash
 */
export async function serveDist({ folder = path.join(root, 'dist'), base = '' } = {}) {
  if (!existsSync(path.join(folder, 'index.html'))) {
    throw new ToolError('There is no built site in dist; run `npm run build` first.');
  }
  const server = staticServer(folder, base);
  const port = await listen(server, { port: 0, host: '127.0.0.1' });
  return { address: `http://127.0.0.1:${port}${base}`, close: () => server.close() };
}

if (isMain(import.meta.url)) {
  // `node tools/serve.mjs 4329`: what is in dist, as it is; Playwright started by hand uses it.
  await runMain(async () => {
    const server = staticServer(path.join(root, 'dist'), basePath(process.env.BASE_PATH));
    const port = await listen(server, {
      port: Number(process.argv[2] ?? 0),
      host: '127.0.0.1',
      tries: 1,
    });
    console.log(`http://127.0.0.1:${port}/`);
  });
}
