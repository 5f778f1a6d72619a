/** The configuration for nginx at work, where nginx is installed: pages, types, compression, caching, headers, 404. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root, run } from '../process.mjs';

const frames = "frame-ancestors 'none'";
const everywhere = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
};

/**
 * What is asked, and what the answer must say; null for a header that must not be there.
 * @type {[string, number, Record<string, string | RegExp | null>][]}
 */
const expected = [
  ['/', 200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': frames }],
  ['/', 200, { ...everywhere, 'cache-control': 'no-cache', 'permissions-policy': /camera=\(\)/ }],
  ['/', 200, { 'content-encoding': 'gzip', vary: /accept-encoding/i }],
  ['/guide/break-even/?clips=5', 200, { ...everywhere, 'content-security-policy': frames }],
  ['/guide/break-even?clips=5', 301, { location: '/guide/break-even/?clips=5' }],
  ['/embed/break-even/', 200, { ...everywhere, 'content-security-policy': null }],
  ['/data/options.json', 200, { 'content-type': /^application\/json/, 'content-encoding': 'gzip' }],
  [
    '/data/options.csv',
    200,
    { 'content-type': 'text/csv; charset=utf-8', 'cache-control': 'no-cache' },
  ],
  ['/method/index.md', 200, { 'content-type': 'text/markdown; charset=utf-8' }],
  ['/changes.xml', 200, { 'content-type': /xml/, 'content-encoding': 'gzip' }],
  ['/pagefind/pagefind.js', 200, { 'content-type': /javascript/, 'cache-control': 'no-cache' }],
  [
    '/nothing/here/',
    404,
    { ...everywhere, 'content-type': /^text\/html/, 'cache-control': 'no-cache' },
  ],
  ['/data/', 404, { 'content-type': /^text\/html/ }],
];

/** @returns {Promise<number>} a port that nobody has */
const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** @param {string} folder @param {number} port */
function configuration(folder, port) {
  const site = readFileSync(path.join(root, 'tools', 'hosting', 'nginx.conf'), 'utf8')
    .replace(/listen 80;/, `listen 127.0.0.1:${port};`)
    .replace(/ *listen \[::\]:80;\n/, '')
    .replace(/root \S+;/, `root ${path.join(root, 'dist')};`);
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${path.join(folder, name)};`)
    .join('\n');
  // Whoever starts it as root must let it read a folder that may be root's alone.
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  return `${user}\npid ${path.join(folder, 'pid')};\nerror_log ${path.join(folder, 'error.log')};\nevents {}\nhttp {\naccess_log off;\n${places}\n${site}\n}\n`;
}

/**
 * What an answer lacks.
 * @param {string} address @param {string} asked @param {number} status @param {Record<string, string | RegExp | null>} headers
 */
async function faults(address, asked, status, headers) {
  const response = await fetch(address + asked, {
    redirect: 'manual',
    headers: { 'accept-encoding': 'gzip' },
  });
  const body = await response.text();
  const wrong = response.status === status ? [] : [`status ${response.status}, not ${status}`];
  for (const [name, wanted] of Object.entries(headers)) {
    const value = response.headers.get(name);
    const right = wanted instanceof RegExp ? wanted.test(value ?? '') : value === wanted;
    if (!right) wrong.push(`${name}: ${value}, not ${wanted}`);
  }
  const page = readFileSync(path.join(root, 'dist', '404.html'), 'utf8');
  if (status === 404 && body !== page) wrong.push('not the page for unknown addresses');
  return wrong.map((text) => `${asked} ${text}`);
}

/** @returns {Promise<import('../parts.mjs').PartResult>} */
export async function checkNginx() {
  // Debian has it where only root's path leads.
  const env = { PATH: [process.env.PATH, '/usr/sbin', '/usr/local/sbin'].join(path.delimiter) };
  const { code: missing } = await run('nginx', ['-v'], { env });
  if (missing === 127) {
    return { passed: 0, failed: 0, output: '', skipped: 'it is not installed here' };
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'wan-guide-nginx-'));
  mkdirSync(path.join(folder, 'logs'));
  const port = await freePort();
  const file = path.join(folder, 'nginx.conf');
  writeFileSync(file, configuration(folder, port));
  const args = ['-e', path.join(folder, 'error.log'), '-p', folder, '-c', file];
  const started = await run('nginx', args, { env });
  if (started.code !== 0) return { passed: 0, failed: 1, output: started.output };
  try {
    const address = `http://127.0.0.1:${port}`;
    const home = await (await fetch(`${address}/`)).text();
    const [, asset = ''] = /import\("(\/_astro\/[^"]+)"\)/.exec(home) ?? [];
    const wrong = [];
    for (const [asked, status, headers] of expected) {
      wrong.push(...(await faults(address, asked, status, headers)));
    }
    const lasting = 'public, max-age=31536000, immutable';
    wrong.push(...(await faults(address, asset, 200, { ...everywhere, 'cache-control': lasting })));
    const tag = (await fetch(`${address}/`)).headers.get('etag') ?? '';
    const again = await fetch(`${address}/`, { headers: { 'if-none-match': tag } });
    if (again.status !== 304) wrong.push(`/ asked for again: status ${again.status}, not 304`);
    return {
      passed: Math.max(0, expected.length + 2 - wrong.length),
      failed: wrong.length,
      output: wrong.join('\n'),
    };
  } finally {
    await run('nginx', [...args, '-s', 'stop'], { env });
    rmSync(folder, { recursive: true, force: true });
  }
}
