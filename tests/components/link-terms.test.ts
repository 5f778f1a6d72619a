import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkTerms } from '../../src/components/link-terms.ts';

const terms = [
  { id: 'api', forms: ['API'] },
  { id: 'open-weights', forms: ['open weights', 'open-weight'] },
  { id: 'hosted-open-weights', forms: ['hosted open weights'] },
  { id: 'recipe', forms: ['recipe'] },
  { id: 'seed', forms: ['seed'] },
];
const page = (body: string) =>
  `<main><p>recipe</p><div class="prose" data-terms>${body}</div><p>seed</p></main>`;
const linked = (body: string) => linkTerms(page(body), terms);
/** Ids of the links, each with its words. */
const links = (html: string) =>
  [...html.matchAll(/<a class="term" href="\/glossary\/#([\w-]+)">([^<]*)<\/a>/g)].map(
    ([, id, text]) => `${id}: ${text}`,
  );

describe('terms of a page', () => {
  test('are linked at their first use only, in the prose and nowhere else', () => {
    const html = linked('<p>A recipe.</p><p>Another recipe, with a seed.</p>');
    expect(links(html)).toEqual(['recipe: recipe', 'seed: seed']);
    expect(html).toContain('<p>A <a');
    expect(html.startsWith('<main><p>recipe</p><div class="prose"><p>')).toBe(true);
    expect(html.endsWith('</div><p>seed</p></main>')).toBe(true);
  });

  test('may begin a sentence, stand in the plural, and are found by their longest name', () => {
    expect(links(linked('<p>Recipes of hosted open weights.</p><p>Open weights.</p>'))).toEqual([
      'recipe: Recipes',
      'hosted-open-weights: hosted open weights',
      'open-weights: Open weights',
    ]);
  });

  test('are whole words in their own letters', () => {
    expect(links(linked('<p>RAPID api, seedling, re-seed, non-open-weights.</p>'))).toEqual([]);
    expect(links(linked('<p>The APIs.</p>'))).toEqual(['api: APIs']);
  });

  test.each([
    ['headings', '<div class="heading"><h2 id="x">A recipe</h2></div>'],
    ['links', '<p><a href="/x/">a recipe</a></p>'],
    ['code', '<p><code>recipe</code></p><pre><code>recipe</code></pre>'],
    ['tables', '<div class="table"><table><tr><td><p>recipe</p></td></tr></table></div>'],
    ['calculators', '<astro-island props="{&quot;a&quot;:1}"><p>recipe</p></astro-island>'],
    ['figures', '<figure><figcaption><p>recipe</p></figcaption></figure>'],
    ['summaries', '<details><summary>recipe</summary></details>'],
    ['key figures', '<ul class="key"><li>recipe</li></ul>'],
    ['the lead', '<p class="lead">recipe</p>'],
    ['what search leaves out', '<p class="small" data-pagefind-ignore>recipe</p>'],
    ['attributes', '<p><img alt="a > recipe"> <em title="recipe">one</em></p>'],
    ['scripts and comments', '<script>"<p>recipe"</script><!-- <p>recipe -->'],
    ['text outside of a paragraph', 'recipe'],
  ])('are not linked in %s, and the next use is', (_, body) => {
    expect(links(linked(body))).toEqual([]);
    expect(links(linked(`${body}<p>recipe</p>`))).toEqual(['recipe: recipe']);
  });

  test('are two in a paragraph at most; the third waits for the next', () => {
    expect(links(linked('<p>API, recipe, seed.</p><ul><li>A <b>seed</b>.</li></ul>'))).toEqual([
      'api: API',
      'recipe: recipe',
      'seed: seed',
    ]);
    expect(links(linked('<p>API, recipe, seed.</p>'))).toHaveLength(2);
  });

  test('stay words where the page is not marked', () => {
    const html = '<main><div class="prose"><p>recipe</p></div></main>';
    expect(linkTerms(html, terms)).toBe(html);
  });

  test('only the links are added: without them it is the same page', () => {
    const piece = fc.constantFrom(
      ...['recipe ', 'API ', 'open weights ', '&amp; ', '<b>', '</b>', '<p>', '</p>', '<br>'],
      ...['<h2 id="a">', '</h2>', '<ul><li>', '</li></ul>', '<img alt="a > b"/>', 'x < y '],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const html = linked(pieces.join(''));
        const without = html.replaceAll(/<a class="term"[^>]*>([^<]*)<\/a>/g, '$1');
        expect(without).toBe(page(pieces.join('')).replace(' data-terms', ''));
        const ids = links(html).map((link) => link.split(':')[0]);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});
