import { describe, expect, test } from 'vitest';
import { basePath, rebase } from '../../tools/publish/base-path.mjs';
import { oneStyle } from '../../tools/publish/one-style.mjs';
import { policyOf, withPolicy } from '../../tools/publish/policy.mjs';
import { withoutIdleScopes, withShortScopes } from '../../tools/publish/scopes.mjs';

const page = (head: string, body: string) =>
  `<!DOCTYPE html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

describe('one style', () => {
  test('has the rules of all styles in their order, and those of attributes last', () => {
    const html = page(
      '<style>a{}</style><link href="/x"><style>b{}</style>',
      '<i style="--at: 1%">1</i><style>c{}</style><i style=\'--at: 1%;\' id="x">2</i><b style="color:red">3</b>',
    );
    expect(oneStyle(html)).toBe(
      page(
        '<style>a{}b{}c{}[data-style="0"]:not(#_){--at: 1%}[data-style="1"]:not(#_){color:red}</style><link href="/x">',
        '<i data-style="0">1</i><i data-style="0" id="x">2</i><b data-style="1">3</b>',
      ),
    );
  });

  test('leaves text, comments, scripts and other attributes alone', () => {
    const body =
      '<p title="a > b style=\'x\'">x</p><!-- <i style="a:b"> --><script>y=\'<i style="a:b">\'</script><textarea><i style="a:b"></textarea>';
    expect(oneStyle(page('', body))).toBe(page('', body));
  });

  test('refuses what would end the rule', () => {
    expect(() => oneStyle(page('', '<i style="a:b}*{c:d"></i>'))).toThrow('no plain list');
    expect(() => oneStyle(page('<style media="print">a{}</style>', ''))).toThrow('attributes');
  });
});

describe('marks of components', () => {
  const mark = 'data-astro-cid-abc123';
  const marked = (css: string) =>
    withoutIdleScopes(
      page(
        `<style>${css}</style>`,
        `<table class="wide" ${mark}><td ${mark}>1</td><td class="x" ${mark}/><br ${mark}></table>`,
      ),
    );

  test('stay where a selector can mean the element', () => {
    expect(marked(`td[${mark}]:last-child{}`)).toContain(
      `<table class="wide"><td ${mark}>1</td><td class="x" ${mark}/><br></table>`,
    );
    expect(marked(`.wide[${mark}] > .x[${mark}]{}`)).toContain(
      `<table class="wide" ${mark}><td>1</td><td class="x" ${mark}/><br></table>`,
    );
  });

  test('become short, the same in markup and rules', () => {
    const [a, b] = ['data-astro-cid-abc123', 'data-astro-cid-xyz789'];
    expect(withShortScopes(`<style>p[${b}],i[${a}]{}</style><i ${a}><p ${b}>`)).toBe(
      '<style>p[data-c0],i[data-c1]{}</style><i data-c1><p data-c0>',
    );
  });

  test('all stay where a selector names no element', () => {
    expect(marked(`[${mark}]{}`).split(mark)).toHaveLength(6);
    expect(marked(`:hover[${mark}]{}`).split(mark)).toHaveLength(6);
  });
});

describe('the policy', () => {
  // The hash of nothing is well known.
  const empty = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

  test('knows what runs from what does not', () => {
    const of = (body: string) => policyOf(page('', body));
    expect(of('<script></script>')).toContain(`'wasm-unsafe-eval' ${empty};`);
    expect(of('<script type="module"></script>')).toContain(empty);
    expect(of('<script type="application/ld+json">{}</script>')).not.toContain('sha256');
    expect(of('<script src="/a.js"></script>')).not.toContain('sha256');
    expect(of('<!-- <script></script> -->')).not.toContain('sha256');
    expect(of('<script>a()</script><script>a()</script>').match(/sha256/g)).toHaveLength(1);
    expect(of('')).not.toMatch(/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|https?:|\*/);
  });

  test('stands first, and adjacent scripts become one', () => {
    const html = withPolicy(
      page('', '<script>a()</script><script>{b}</script><p></p><script>c</script>'),
    );
    expect(html).toContain('<head><meta http-equiv="Content-Security-Policy"');
    expect(html).toContain('<script>a();\n{b}</script><p></p><script>c;</script>');
    expect(html.match(/sha256/g)).toHaveLength(2);
    // Once more changes nothing.
    expect(withPolicy(html)).toBe(html);
    expect(() => withPolicy('<p></p>')).toThrow('charset');
  });
});

describe('below a path', () => {
  const names = ['_astro', 'guide', 'data', 'favicon.svg', 'pagefind', 'embed', 'index.md'];
  const moved = rebase({ base: '/wan-guide', names, origin: 'https://host.example' });

  test('the setting is read as people write it', () => {
    for (const text of ['wan-guide', '/wan-guide', '/wan-guide/']) {
      expect(basePath(text)).toBe('/wan-guide');
    }
    for (const text of [undefined, '', '/']) expect(basePath(text)).toBe('');
    expect(basePath('/a/b/')).toBe('/a/b');
    for (const text of ['a b', '../x', 'https://x.example/y', 'a?b']) {
      expect(() => basePath(text), text).toThrow('BASE_PATH');
    }
  });

  // Where the path is put in: at each ~.
  test.each([
    ['html', '<a href="~/guide/api/#x">'],
    ['html', '<a class="brand" href="~/">'],
    ['html', '<a href="~/?clips=5#a">'],
    ['html', 'props="{&quot;href&quot;:[0,&quot;~/data/a.json&quot;]}"'],
    ['html', '"item":"~/"},{"@id":"~/#site"'],
    ['html', '<code>~/embed/fleet/</code>'],
    ['html', 'url(~/_astro/f.woff2)'],
    ['html', '<link href="https://host.example~/guide/">'],
    ['js', 'a(`~/guide/api/#`+b)'],
    // The end of a value in a template.
    ['js', 'e}~/embed/'],
    ['js', 'import("~/pagefind/pagefind.js")'],
    ['md', '[home](~/), [x](~/guide/x/)'],
    ['json', '["~/","~/data/a.json"]'],
    ['xml', '<loc>~/</loc><loc>~/guide/</loc>'],
    ['txt', 'Sitemap: https://host.example~/x.xml'],
  ])('%s: %s', (ending, marked) => {
    const before = marked.replaceAll('~', '');
    expect(moved(before, `a.${ending}`)).toBe(marked.replaceAll('~', '/wan-guide'));
  });

  test.each([
    ['html', '<kbd>/</kbd> and <td>1/2</td> in/guide/x'],
    ['html', '<a href="https://elsewhere.example/guide/">'],
    ['html', '<a href="/guidelines/">'],
    ['js', 'a[href^="/"]'],
    ['js', '"https://elsewhere.example/data/a.csv"'],
    ['js', 'import"./a.js"'],
    ['js', '"//data/x"'],
  ])('not touched in %s: %s', (ending, text) => {
    expect(moved(text, `a.${ending}`)).toBe(text);
  });
});
