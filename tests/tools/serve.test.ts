import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseEncoding, listen, resolveAddress, staticServer } from '../../tools/serve.mjs';

const outside = mkdtempSync(path.join(tmpdir(), 'wan-guide-'));
const folder = path.join(outside, 'dist');
mkdirSync(path.join(folder, 'guide', 'page'), { recursive: true });
mkdirSync(path.join(folder, 'data'));
mkdirSync(path.join(folder, '_astro'));
writeFileSync(path.join(outside, 'secret.txt'), 'secret');
writeFileSync(path.join(folder, 'index.html'), '<h1>Home</h1>');
writeFileSync(path.join(folder, '404.html'), '<h1>Not here</h1>');
writeFileSync(path.join(folder, 'guide', 'page', 'index.html'), '<h1>Page</h1>');
writeFileSync(path.join(folder, 'data', 'options.json'), '[]');
writeFileSync(path.join(folder, 'data', 'options.csv'), 'id');
writeFileSync(path.join(folder, '_astro', 'a.woff2'), 'font');
writeFileSync(
  path.join(folder, '_headers'),
  '/*\n  X-Content-Type-Options: nosniff\n/guide/*\n  X-Guide: 1\n',
);

const server = staticServer(folder);
let address = '';
beforeAll(async () => {
  address = `http://127.0.0.1:${await listen(server, { port: 0, host: '127.0.0.1' })}`;
});
afterAll(() => server.close());

test('folders, files and data have their types', async () => {
  const home = await fetch(`${address}/`);
  expect(home.status).toBe(200);
  expect(home.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await home.text()).toBe('<h1>Home</h1>');
  const types = [
    ['/data/options.json', 'application/json; charset=utf-8'],
    ['/data/options.csv', 'text/csv; charset=utf-8'],
    ['/_astro/a.woff2', 'font/woff2'],
  ] as const;
  for (const [file, type] of types) {
    expect((await fetch(address + file)).headers.get('content-type')).toBe(type);
  }
});

test('an unknown address gets the page for it, with status 404', async () => {
  for (const wrong of ['/nothing/', '/data/', '/%zz', '/..%2fsecret.txt']) {
    const response = await fetch(address + wrong);
    expect(response.status, wrong).toBe(404);
    expect(await response.text()).toBe('<h1>Not here</h1>');
  }
});

test('a folder without its slash is redirected, query kept, never to another host', async () => {
  const response = await fetch(`${address}/guide/page?clips=5`, { redirect: 'manual' });
  expect(response.status).toBe(308);
  expect(response.headers.get('location')).toBe('/guide/page/?clips=5');
  expect(resolveAddress(folder, '//guide/page')).toEqual({ redirect: '/guide/page/' });
});

test('nothing outside of the folder is served', async () => {
  // `fetch` would tidy the address first.
  const status = await new Promise((resolve) => {
    const { hostname, port } = new URL(address);
    request({ hostname, port, path: '/../secret.txt' }, (r) => resolve(r.statusCode)).end();
  });
  expect(status).toBe(404);
  expect(resolveAddress(folder, '/../secret.txt')).toBeNull();
});

test('what has not changed is not sent again, and only GET and HEAD are answered', async () => {
  const tag = (await fetch(`${address}/`)).headers.get('etag') ?? '';
  const again = await fetch(`${address}/`, { headers: { 'if-none-match': tag } });
  expect(again.status).toBe(304);
  expect((await fetch(`${address}/`, { method: 'POST' })).status).toBe(405);
});

test('text is compressed as the browser accepts it', () => {
  expect(chooseEncoding('gzip, deflate, br;q=0.9')).toBe('br');
  expect(chooseEncoding('gzip')).toBe('gzip');
  expect(chooseEncoding('')).toBe('identity');
});

test('a taken port gives way to the next free one', async () => {
  const second = staticServer(folder);
  const taken = Number(new URL(address).port);
  const port = await listen(second, { port: taken, host: '127.0.0.1' });
  second.close();
  expect(port).toBeGreaterThan(taken);
});

test('headers are what the site asks of its hosts', async () => {
  const guide = await fetch(`${address}/guide/page/`);
  expect(guide.headers.get('x-content-type-options')).toBe('nosniff');
  expect(guide.headers.get('x-guide')).toBe('1');
  expect((await fetch(`${address}/`)).headers.has('x-guide')).toBe(false);
});

test('below a path the site is there, and nowhere else', async () => {
  const below = staticServer(folder, '/wan-guide');
  const port = await listen(below, { port: 0, host: '127.0.0.1' });
  const at = async (where: string) => {
    const response = await fetch(`http://127.0.0.1:${port}${where}`, { redirect: 'manual' });
    return [response.status, response.headers.get('location')];
  };
  expect(await at('/wan-guide/guide/page/')).toEqual([200, null]);
  expect(await at('/wan-guide/guide/page?a=1')).toEqual([308, '/wan-guide/guide/page/?a=1']);
  expect(await at('/guide/page/')).toEqual([404, null]);
  expect(await at('/wan-guides/guide/page/')).toEqual([404, null]);
  below.close();
});
