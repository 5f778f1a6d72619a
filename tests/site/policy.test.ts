import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { attribute, byRoute, dist } from './pages.ts';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What the page's policy allows, by directive. */
function policyOf(document: (typeof byRoute)[number][1]['document']) {
  const [meta, ...more] = document.querySelectorAll('meta[http-equiv="Content-Security-Policy"]');
  expect(more).toEqual([]);
  const text = (meta && attribute(meta, 'content')) ?? '';
  return new Map(
    text.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(' ');
      return [name, sources] as const;
    }),
  );
}

/** What stands between the tags; the parser of the other tests keeps no text of scripts. */
const texts = (html: string, tag: 'script' | 'style') =>
  [...html.matchAll(new RegExp(`<${tag}\\b([^>]*)>([\\s\\S]*?)</${tag}>`, 'g'))].map(
    ([, attributes = '', text = '']) => ({ attributes, text }),
  );

test.each(byRoute)(
  '%s allows its own scripts and style by their hashes, and no more',
  (_, page) => {
    const policy = policyOf(page.document);
    const scripts = texts(page.html, 'script').filter(
      ({ attributes }) => !/\bsrc=|application\/ld\+json/.test(attributes),
    );
    const styles = texts(page.html, 'style');
    expect(scripts.length).toBeGreaterThan(0);
    expect(styles).toHaveLength(1);
    const only = { 'script-src': ["'self'", "'wasm-unsafe-eval'"], 'style-src': ["'self'"] };
    expect(policy.get('script-src')?.toSorted()).toEqual(
      [...only['script-src'], ...new Set(scripts.map(({ text }) => hashOf(text)))].sort(),
    );
    expect(policy.get('style-src')?.toSorted()).toEqual(
      [...only['style-src'], ...styles.map(({ text }) => hashOf(text))].sort(),
    );
    for (const [name, sources] of policy) {
      if (name in only) continue;
      const wanted = { 'default-src': ["'none'"], 'img-src': ["'self'", 'data:'] }[name];
      expect(sources, name).toEqual(wanted ?? ["'self'"]);
    }
    // What a page without a policy for it would be open to.
    for (const name of ['default-src', 'base-uri', 'form-action'])
      expect(policy.has(name)).toBe(true);
  },
);

test.each(byRoute)('%s says its policy before anything that it is about', (_, page) => {
  const at = page.html.indexOf('http-equiv="Content-Security-Policy"');
  expect(at).toBeGreaterThan(0);
  for (const other of ['<script', '<style', '<link', '<base', '<body']) {
    const first = page.html.indexOf(other);
    if (first >= 0) expect(first, other).toBeGreaterThan(at);
  }
});

test.each(byRoute)('%s has no style and no handler in an attribute', (_, page) => {
  for (const element of page.document.querySelectorAll('*')) {
    const names = element.attributes.map(({ key }) => key.toLowerCase());
    expect(names.filter((name) => name === 'style' || name.startsWith('on'))).toEqual([]);
  }
});

test('no script of the site writes a style or a handler as an attribute', () => {
  const wrong = globSync('_astro/*.js', { cwd: dist }).filter((file) =>
    /<[a-z][^<>`]* style=|setAttribute\([`'"](?:style|on\w+)[`'"]|\beval\(|new Function\(/.test(
      readFileSync(path.join(dist, file), 'utf8').replaceAll(/<iframe [^`]*`/g, ''),
    ),
  );
  expect(wrong).toEqual([]);
});

test.each(byRoute)('%s has no mark of a component that no rule of its means', (_, page) => {
  const [style] = texts(page.html, 'style');
  const marks = new Set(
    [...page.html.matchAll(/<[^>]*\s(data-c\d+|data-astro-cid-\w+)/g)].map((m) => m[1]),
  );
  expect([...marks].filter((mark) => !style?.text.includes(`[${mark}]`))).toEqual([]);
});
