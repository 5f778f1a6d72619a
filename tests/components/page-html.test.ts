import { describe, expect, test } from 'vitest';
import { numberCitations } from '../../src/components/citations.ts';
import { afterPaint } from '../../src/layouts/after-paint.ts';
import { inlineScript } from '../../src/layouts/inline-script.ts';
import { keptTogether } from '../../src/layouts/kept-together.ts';
import { wordBreaks } from '../../src/layouts/word-breaks.ts';

const source = (id: string) => ({
  id,
  title: `Title of <${id}>`,
  publisher: 'A & B',
  url: id === 'nowhere' ? null : `https://example.org/?a=1&id=${id}`,
  date: '2026-11',
});
const page = (body: string) =>
  `<main>${body}<section class="references" data-references><h2>Sources</h2></section></main>`;
const cite = (ids: string) => `<sup class="cite" data-cite="${ids}"></sup>`;

describe('citations', () => {
  test('are numbered by first appearance, and a repeated one keeps its numeral', () => {
    const html = numberCitations(page(`${cite('b')} ${cite('a b')} ${cite('c')}`), source);
    const numerals = [...html.matchAll(/href="#ref-(\w+)"[^>]*>(\d+)</g)].map(
      ([, id = '', n = '']) => id + n,
    );
    expect(numerals).toEqual(['b1', 'a2', 'b1', 'c3']);
    expect([...html.matchAll(/<li id="ref-(\w+)"/g)].map(([, id]) => id)).toEqual(['b', 'a', 'c']);
  });

  test('escape what a source is called, and link an entry where there is no address', () => {
    const html = numberCitations(page(cite('nowhere a')), source);
    expect(html).toContain('Title of &lt;a&gt;');
    expect(html).toContain('https://example.org/?a=1&amp;id=a');
    expect(html).toContain('<a href="/evidence/sources/#nowhere">Title of &lt;nowhere&gt;</a>');
  });

  test('lead to the entries alone where the page asks for that', () => {
    const asked = page(cite('a')).replace('data-references', 'data-references="entries"');
    expect(numberCitations(asked, source)).toContain(
      '<li id="ref-a"><a href="/evidence/sources/#a">Title of &lt;a&gt;</a>. A &amp; B, November 2026.</li>',
    );
  });

  test('leave no empty list behind', () => {
    expect(numberCitations(page('<p>Nothing cited.</p>'), source)).toBe(
      '<main><p>Nothing cited.</p></main>',
    );
  });
});

test('module scripts wait for the first paint, in the page’s first script; others stay as they are', () => {
  const inline = '<script type="module">let a = 1;</script>';
  const html = afterPaint(
    `<script>early()</script><p></p><script type="module" src="/_astro/x.js"></script>${inline}`,
  );
  expect(html).not.toContain('src=');
  expect(html).toMatch(/^<script>early\(\)\{.*import\("\/_astro\/x\.js"\).*\}<\/script><p><\/p>/);
  expect(html.endsWith(inline)).toBe(true);
});

test('an inline script loses its comments and indents, not its addresses', () => {
  expect(inlineScript("// Why.\nif (a) {\n  // Here.\n  b('https://x/'); // kept\n}\n")).toBe(
    "if (a) {\nb('https://x/'); // kept\n}",
  );
});

test('the second line of a cell does not run into the first, except where a script expects it', () => {
  const cell = '<td>720p<span class="small">silent</span></td>';
  expect(wordBreaks(cell)).toBe('<td>720p <span class="small">silent</span></td>');
  expect(wordBreaks('<td>720p <span class="small">silent</span></td>')).toBe(
    '<td>720p <span class="small">silent</span></td>',
  );
  const island = `<astro-island uid="1">${cell}</astro-island>`;
  expect(wordBreaks(`${cell}${island}${cell}`)).toBe(
    `<td>720p <span class="small">silent</span></td>${island}<td>720p <span class="small">silent</span></td>`,
  );
});

test('a number keeps its unit and a version its name; markup, code and calculators stay as they are', () => {
  const kept = (html: string) => keptTogether(html).replaceAll('\u00a0', '_');
  expect(
    kept('<p title="24 GB">24 GB, 5 s or 16 fps; Wan 2.2 in 4 steps, Ovi 1.1 on an RTX 4090</p>'),
  ).toBe('<p title="24 GB">24_GB, 5_s or 16_fps; Wan_2.2 in 4_steps, Ovi_1.1 on an RTX_4090</p>');
  expect(kept('<p>In 2026 some had 3 GPUs, 5 s-curves, Wan and 2 more</p>')).toBe(
    '<p>In 2026 some had 3 GPUs, 5 s-curves, Wan and 2 more</p>',
  );
  for (const alone of [
    '<head><title>Wan 2.2</title></head>',
    '<code>24 GB</code>',
    '<svg><text>24 GB</text></svg>',
    '<astro-island uid="1"><p>24 GB</p></astro-island>',
    '<option>24 GB</option>',
  ]) {
    expect(kept(`${alone}<p>24 GB</p>`)).toBe(`${alone}<p>24_GB</p>`);
  }
});
