import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { headerRules } from '../../tools/serve.mjs';

const headersOf = headerRules(readFileSync('public/_headers', 'utf8'));
const nginx = readFileSync('tools/hosting/nginx.conf', 'utf8');

/** Addresses of the pages, from the files that they are made from. */
const routes = [
  ...globSync('content/docs/**/*.mdx').map((file) =>
    file
      .replaceAll('\\', '/')
      .replace(/^content\/docs/, '')
      .replace(/(?:index)?\.mdx$/, (end) => (end === '.mdx' ? '/' : '')),
  ),
  '/404.html',
];

test('every page but the embeds refuses to stand in a frame, by one rule', () => {
  expect(routes).toContain('/guide/break-even/');
  expect(routes).toContain('/evidence/');
  for (const route of routes) {
    expect(headersOf(route)['Content-Security-Policy'], route).toBe("frame-ancestors 'none'");
  }
  for (const file of globSync('src/pages/embed/*.astro')) {
    const route = `/embed/${file.replace(/^.*[\\/]([\w-]+)\.astro$/, '$1')}/`;
    expect(headersOf(route), route).not.toHaveProperty('Content-Security-Policy');
  }
});

test('what hosts say of everything, they say of every address', () => {
  for (const route of [...routes, '/embed/fleet/', '/data/options.json', '/_astro/a.js']) {
    expect(headersOf(route)).toMatchObject({
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Permissions-Policy': expect.stringContaining('camera=()'),
    });
  }
  expect(headersOf('/_astro/a.js')['Cache-Control']).toContain('immutable');
  expect(headersOf('/')).not.toHaveProperty('Cache-Control');
});

test('what an embed’s frame is allowed, the policy of permissions does not take away', () => {
  const allowed = /clipboard|web-share/;
  expect(headersOf('/embed/fleet/')['Permissions-Policy']).not.toMatch(allowed);
});

test('rules are read as the hosts read them', () => {
  const rules = headerRules('# a\n/*\n  A: 1\n\n/x/*\n  A: 2\n  B: c: d\n/y\n  C: 3\n');
  expect(rules('/x/1')).toEqual({ A: '1, 2', B: 'c: d' });
  expect(rules('/y')).toEqual({ A: '1', C: '3' });
  expect(rules('/y/')).toEqual({ A: '1' });
});

test('nginx says the same', () => {
  for (const [name, value] of Object.entries(headersOf('/data/'))) {
    const line = new RegExp(`^ +add_header ${name} "?([^"\\n]+?)"? always;$`, 'm').exec(nginx);
    expect(line?.[1], name).toBe(value);
  }
});

test('the workflow’s actions are named by their commits', () => {
  for (const file of globSync('.github/workflows/*.yml')) {
    const used = [...readFileSync(file, 'utf8').matchAll(/uses: (\S+)(.*)/g)];
    expect(used.length).toBeGreaterThan(0);
    for (const [, action, comment] of used) {
      expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
      expect(comment).toMatch(/^ # v\d+\.\d+\.\d+$/);
    }
  }
});
