import { satteri } from '@astrojs/markdown-satteri';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textWidth } from '../../src/charts/text-width.ts';
import { blocks } from '../../tools/for-programs/blocks.mjs';
import { parseHtml, plainText } from '../../tools/for-programs/dom.mjs';
import { pictureSvg, wrapped } from '../../tools/for-programs/picture.mjs';
import { runs } from '../state/fixture.ts';

const place = { link: (link: string) => (link.startsWith('#') ? `/page/${link}` : link) };
const markdown = (html: string) => blocks([parseHtml(html)], place).join('\n\n');

/** Markdown as others read it. */
const renderer = await satteri({ features: { smartPunctuation: false } }).createRenderer({});
const rendered = async (text: string) => parseHtml((await renderer.render(text)).code);

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const asHtml = (text: string) => text.replace(/[&<>]/g, (character) => escapes[character] ?? '');

/** Words with everything between them that Markdown gives a meaning. */
const anyText = fc
  .array(
    fc.oneof(
      fc.stringMatching(/^[a-z0-9]{1,3}$/),
      fc.constantFrom(...'*_`~[]()<>|\\#+-=!&$:.^{}"\'/@1'),
      fc.constantFrom(
        ' ',
        ' ',
        '**',
        '__',
        '1. ',
        '- ',
        '&amp;',
        '&#42;',
        '](',
        '[^1]',
        '~~',
        '<b>',
      ),
      fc.constantFrom('–', '’', 'ö', '万'),
    ),
    { minLength: 1, maxLength: 14 },
  )
  .map((parts) => parts.join('').replaceAll(/\s+/g, ' ').trim())
  .filter((text) => text !== '');

const frames: [string, (text: string) => string, string][] = [
  ['paragraph', (text) => `<p>${text}</p>`, 'p'],
  ['item', (text) => `<ul><li>${text}</li></ul>`, 'li'],
  ['heading', (text) => `<h2>${text}</h2>`, 'h2'],
  [
    'cell',
    (text) => `<table><tr><th>a</th></tr><tr><td>${text}</td></tr></table>`,
    'tr:last-child td',
  ],
  ['link', (text) => `<p>see <a href="/x/">${text}</a> there</p>`, 'a'],
  ['code', (text) => `<p>see <code>${text}</code> there</p>`, 'code'],
  ['code in a cell', (text) => `<table><tr><td><code>${text}</code></td></tr></table>`, 'td, th'],
];

test.each(frames)('any text in a %s reads as it is', async (_name, frame, selector) => {
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      const made = markdown(frame(asHtml(text)));
      const shown = (await rendered(made)).querySelectorAll(selector).map(plainText);
      expect(shown, made).toContain(text);
    }),
    runs(150),
  );
});

test('bold, slanted and linked words lose nothing beside any neighbor', async () => {
  const element = fc.constantFrom('strong', 'em', 'a href="/x/"', 'code', 'span', 'sup');
  const part = fc.record({ element, text: anyText });
  await fc.assert(
    fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 4 }), async (parts) => {
      const html = parts
        .map(({ element, text }) => `<${element}>${asHtml(text)}</${element.split(' ')[0]}>, `)
        .join('');
      const made = markdown(`<p>${html}end</p>`);
      const shown = plainText(await rendered(made)).replaceAll(/[\^()]/g, '');
      expect(shown, made).toBe(
        plainText(parseHtml(html))
          .concat(' end')
          .replaceAll(/[\^()]/g, ''),
      );
    }),
    runs(150),
  );
});

test('a table has one line a row; a cell over several is repeated or left empty', () => {
  const html = `<div class="table" aria-label="Rents"><table>
    <thead><tr><th rowspan="2">GPU</th><th colspan="2">Rent</th></tr><tr><th>low</th><th>high</th></tr></thead>
    <tbody><tr><th scope="rowgroup" colspan="3">New</th></tr>
    <tr><th>H100 <span class="small">80 GB</span></th><td class="number"><data value="2">$2</data></td>
    <td class="number"><span class="estimate">$3</span><sup class="cite"><a href="#ref-a">4</a> <a href="#ref-b">5</a></sup></td></tr>
    </tbody></table></div>`;
  expect(markdown(html)).toBe(
    [
      'Table: Rents',
      '',
      '| GPU | Rent, low | high |',
      '| --- | ---: | ---: |',
      '| **New** |  |  |',
      '| H100 (80 GB) | $2 | $3 (est.)[4, 5] |',
    ].join('\n'),
  );
});

test('headings and entries lead to their place; details stand open; nested lists hang below their item', () => {
  const html = `<div class="heading"><h2 id="rent">Rent</h2><a class="heading-link" href="#rent">#</a></div>
    <details><summary>More</summary><p>Inside, <a href="#rent">above</a>.</p></details>
    <ol><li id="one"><p>First</p><ul><li>a</li><li>b</li></ul></li><li>Second</li></ol>
    <dl><dt>Clips</dt><dd>ten</dd><dt>Ways</dt><dd><ul><li>buy</li></ul></dd></dl>`;
  expect(markdown(html)).toBe(
    [
      '## Rent [#](/page/#rent)',
      '**More**',
      'Inside, [above](/page/#rent).',
      '1. First [#](/page/#one)\n   - a\n   - b\n2. Second',
      '- Clips: ten\n- Ways:\n  - buy',
    ].join('\n\n'),
  );
});

test('a calculator is its answer with the values it holds for, and the way to the live one', () => {
  const html = `<section data-calculator="x" aria-labelledby="x-heading">
    <div class="inputs"><div class="field"><label>Clips</label><input value="10"><span class="unit">a month</span></div>
    <div class="field"><label>Size</label><select><option>480p</option><option selected>720p</option></select></div></div>
    <p class="no-js">The controls need JavaScript.</p><output>It costs <data value="5">$5</data>.</output>
    <figure><svg role="img"><title>Cost</title><desc>It rises.</desc></svg><div class="narrow"><svg role="img"><title>Cost</title></svg></div></figure>
    <button>Copy link</button></section>`;
  expect(markdown(html)).toBe(
    [
      'This is the answer of a calculator for its default values. The live one is at [/page/#x-heading](/page/#x-heading).',
      'Default values: Clips: 10 a month; Size: 720p.',
      'It costs $5.',
      'Figure: Cost. It rises.',
    ].join('\n\n'),
  );
});

test('a note is a quotation, a listing keeps its lines, and what only a script can use is left out', () => {
  const html = `<aside class="note"><p>Mind this.</p><p>Then that.</p></aside>
    <pre aria-label="a.ts"><code><i>// one</i>
if (a &lt; b) {}
</code></pre><p class="js-only">Press here</p><script>alert(1)</script><style>p{}</style>`;
  expect(markdown(html)).toBe(
    '> **Mind this.**\n>\n> Then that.\n\n```ts\n// one\nif (a < b) {}\n```',
  );
});

test('the lines of a picture fit, lose no word, and are as even as they can be', () => {
  const word = fc.stringMatching(/^[a-zA-Z0-9$,]{1,12}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 24 }), fc.boolean(), (words, bold) => {
      const lines = wrapped(words.join(' '), 60, bold);
      expect(lines.join(' ')).toBe(words.join(' '));
      for (const line of lines) expect(textWidth(line, 60, bold)).toBeLessThanOrEqual(1040);
    }),
    runs(200),
  );
  expect(wrapped('What buying Wan through an API means', 60, true)).toHaveLength(2);
  expect(
    wrapped('What buying Wan through an API means', 60, true)[1]?.split(' ').length,
  ).toBeGreaterThan(1);
});

test('a picture has the letters of a title as they are', () => {
  expect(pictureSvg('Buy & <sell>', '$1', 'a clip')).toContain('>Buy &amp; &lt;sell></text>');
});
