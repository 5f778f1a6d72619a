import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import vm from 'node:vm';
import { HtmlValidate } from 'html-validate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import rules from '../../.htmlvalidate.mjs';
import { parseHtml } from '../../tools/for-programs/dom.mjs';
import { withOldIds } from '../../tools/moved/old-ids.mjs';
import { movedPage, redirectLines, relative } from '../../tools/moved/page.mjs';
import { addressToday, faults, type Moved } from '../../tools/moved/table.mjs';
import { writeMoved } from '../../tools/moved/write.mjs';

/** Two pages moved, one of them twice, and one lost a section to another page; a file moved; an id got another name. */
const sample: Moved = {
  pages: [
    { from: '/guide/costs/', to: '/guide/prices/' },
    { from: '/guide/prices/', to: '/guide/api/' },
    { from: '/terms/', to: '/about/', sections: { audio: '/guide/api/#sound' } },
    { from: '/data/cards.json', to: '/data/gpus.json' },
  ],
  sections: { '/guide/api/#noise': '/guide/api/#loud', '/guide/api/#loud': '/guide/api/#sound' },
};
const files: Record<string, string> = {
  'guide/api/index.html':
    '<!doctype html><html><body><main><h1>API & prices</h1><details><summary>More</summary><h2 id="sound">Sound</h2></details></main></body></html>',
  'guide/api/index.md': '# API',
  'about/index.html': '<!doctype html><html><body><h1>About</h1></body></html>',
  'data/gpus.json': '[1]',
};

let dist = '';
beforeEach(() => {
  dist = mkdtempSync(path.join(os.tmpdir(), 'moved-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(dist, name)), { recursive: true });
    writeFileSync(path.join(dist, name), text);
  }
});
afterEach(() => rmSync(dist, { recursive: true }));
const built = (name: string) => readFileSync(path.join(dist, name), 'utf8');

/** Where the page at an old address sends a browser. */
function landing(html: string, address: string): string {
  const here = new URL(address, 'https://guide.example/below/');
  const links = parseHtml(html)
    .querySelectorAll('a')
    .map((link) => ({
      href: new URL(link.getAttribute('href') ?? '', here).href,
      dataset: { section: link.getAttribute('data-section') },
    }));
  let gone = '';
  const location = {
    hash: here.hash,
    search: here.search,
    replace: (to: URL) => {
      gone = to.href;
    },
  };
  const document = { querySelectorAll: () => links };
  const script = parseHtml(html).querySelector('body script')?.textContent ?? '';
  vm.runInNewContext(`{${script}}`, { document, location, URL });
  return gone.replace('https://guide.example/below', '');
}

describe('an address that has changed', () => {
  test.each([
    ['/guide/costs/', '/guide/api/'],
    ['/guide/costs/?clips=7&state=1#sound', '/guide/api/?clips=7&state=1#sound'],
    ['/guide/prices/#noise', '/guide/api/#sound'],
    ['/guide/api/?x=1#loud', '/guide/api/?x=1#sound'],
    ['/terms/#audio', '/guide/api/#sound'],
    ['/terms/#cite', '/about/#cite'],
    ['/data/cards.json', '/data/gpus.json'],
    ['/method/#units', '/method/#units'],
  ])('%s is %s today', (old, today) => {
    expect(addressToday(sample, old)).toBe(today);
  });

  test('moves in no circle', () => {
    const circle = {
      pages: [
        { from: '/a/', to: '/b/' },
        { from: '/b/', to: '/a/' },
      ],
      sections: {},
    };
    expect(() => addressToday(circle, '/a/')).toThrow('moves in a circle');
  });

  test.each([
    ['an address that is still there', { from: '/about/', to: '/guide/api/' }, 'it is there'],
    ['a place that is not', { from: '/old/', to: '/nowhere/' }, '/nowhere/ is not there'],
    ['a page that becomes a file', { from: '/old/', to: '/data/gpus.json' }, 'differ in kind'],
    ['an address with an id', { from: '/old/#x', to: '/about/' }, 'without query and id'],
    ['another host', { from: '/old/', to: 'https://example.org/' }, 'no address from the root'],
  ])('is refused as %s', (_what, page, message) => {
    const exists = (address: string) =>
      ['/about/', '/guide/api/', '/data/gpus.json'].includes(address);
    expect(faults({ pages: [page], sections: {} }, exists).join()).toContain(message);
    expect(faults(sample, exists)).toEqual([]);
    expect(() => writeMoved(dist, { pages: [page], sections: {} })).toThrow(message);
  });

  test('has a page that leads on, from any depth and below any path', () => {
    writeMoved(dist, sample);
    const page = built('guide/costs/index.html');
    expect(landing(page, 'guide/costs/?clips=7&b=x#sound')).toBe('/guide/api/?clips=7&b=x#sound');
    expect(landing(page, 'guide/costs/')).toBe('/guide/api/');
    const terms = built('terms/index.html');
    expect(landing(terms, 'terms/?clips=7#audio')).toBe('/guide/api/?clips=7#sound');
    expect(landing(terms, 'terms/#cite')).toBe('/about/#cite');
    expect(landing(terms, 'terms/#%zz')).toBe('/about/#%zz');
    expect(relative('/a.html', '/b/')).toBe('./b/');
  });

  test('leads on without a script too, and is no page for search engines', async () => {
    writeMoved(dist, sample, 'https://guide.example');
    const page = parseHtml(built('guide/costs/index.html'));
    expect(page.querySelector('noscript meta')?.getAttribute('content')).toBe(
      '0; url=../../guide/api/',
    );
    expect(page.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
      'https://guide.example/guide/api/',
    );
    expect(page.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
    expect(page.querySelector('main a')?.text).toBe('API & prices');
    const validator = new HtmlValidate(rules);
    const report = await validator.validateString(
      movedPage(sample.pages[2] ?? { from: '', to: '' }, 'A "title" <b>', 'https://guide.example'),
    );
    expect(
      report.results.flatMap(({ messages }) => messages.map(({ message }) => message)),
    ).toEqual([]);
  });

  test('names no host where the site is built for any', () => {
    expect(movedPage({ from: '/a/', to: '/b/' }, 'B')).not.toContain('canonical');
  });

  test('keeps its texts for programs; a file is there under both names', () => {
    writeMoved(dist, sample);
    expect(built('guide/costs/index.md')).toBe('# API');
    expect(built('data/cards.json')).toBe('[1]');
  });

  test('is redirected by hosts that read _redirects, unless its sections went to several places', () => {
    writeFileSync(path.join(dist, '_redirects'), '/x /y 301\n');
    writeMoved(dist, sample);
    expect(built('_redirects')).toBe(`/x /y 301\n${redirectLines(sample)}`);
    expect(redirectLines(sample)).toBe(
      '/guide/costs/ /guide/prices/ 301\n/guide/prices/ /guide/api/ 301\n/data/cards.json /data/gpus.json 301\n',
    );
  });
});

describe('an old id', () => {
  test('is on the element that stands for it now, every one of a chain', () => {
    writeMoved(dist, sample);
    const heading = parseHtml(built('guide/api/index.html')).querySelector('details #sound');
    expect(
      heading
        ?.querySelectorAll('span')
        .map((span) => span.id)
        .sort(),
    ).toEqual(['loud', 'noise']);
  });

  test.each([
    ['<h2 id="now">Text</h2>', '<h2 id="now"><span id="old"></span>Text</h2>'],
    [
      '<p>x</p><li id="now" class="a > b">Text',
      '<p>x</p><li id="now" class="a > b"><span id="old"></span>Text',
    ],
    [
      '<table><tbody><tr id="now"><th>Text</th></tr></tbody></table>',
      '<table><tbody><tr id="now"><th><span id="old"></span>Text</th></tr></tbody></table>',
    ],
    [
      '<table id="now"><caption>Text</caption></table>',
      '<table id="now"><caption><span id="old"></span>Text</caption></table>',
    ],
    [
      '<details id="now"><summary>Text</summary></details>',
      '<details id="now"><summary><span id="old"></span>Text</summary></details>',
    ],
    [
      '<figure id="now"><figcaption>Text</figcaption></figure>',
      '<figure id="now"><figcaption><span id="old"></span>Text</figcaption></figure>',
    ],
  ])('stands where HTML allows it: %s', (html, expected) => {
    expect(withOldIds(html, [{ old: 'old', now: 'now' }])).toBe(expected);
  });

  test('needs an element that stays', () => {
    const ids = [{ old: 'old', now: 'now' }];
    expect(() => withOldIds('<h2 id="other">x</h2>', ids)).toThrow('#now is not there');
    expect(() => withOldIds('<h2 id="now"></h2>', ids)).toThrow('or empty');
    expect(() => withOldIds('<astro-island><p id="now">x</p></astro-island>', ids)).toThrow(
      'an island',
    );
  });

  test('stays on its page', () => {
    const moved = { pages: [], sections: { '/about/#x': '/guide/api/#sound' } };
    expect(() => writeMoved(dist, moved)).toThrow('leaves its page');
  });
});
