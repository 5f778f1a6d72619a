import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cashChart } from '../../src/charts/cash-chart.ts';
import { costChart } from '../../src/charts/cost-chart.ts';
import { framedPicture, pictureOf } from '../../src/charts/framed-picture.ts';
import { lightPalette } from '../../src/charts/light-palette.ts';
import { textWidth } from '../../src/charts/text-width.ts';
import { wrapped, wrappedAddress } from '../../src/charts/wrapped-text.ts';
import { compare } from '../../src/state/comparison.ts';
import { explorerAnswered } from '../../src/state/explorer-answered.ts';
import { type Exported, exportedInputs } from '../../src/state/export.ts';
import { inputDefinitions } from '../../src/state/inputs.ts';
import { paybackInputs } from '../../src/state/payback-inputs.ts';
import { paybackView } from '../../src/state/payback-view.ts';
import { defaultValues } from '../../src/state/values.ts';
import { catalog, runs } from '../state/fixture.ts';
import { wellFormed } from './well-formed.ts';

const definitions = inputDefinitions(catalog);
const values = { ...defaultValues(definitions), clips: 12_345, residual: 0.35 };
const picture = pictureOf(costChart(compare(catalog, values)));

const { rests: _, about, ...answered } = explorerAnswered(catalog, values);
const link =
  'https://guide.example/guide/break-even/?clips=12345&seconds=5&a=wan-2.6-api-singapore&state=1&data=2026-11-22';
const exported: Exported = {
  ...answered,
  inputs: exportedInputs(definitions, values, about),
  sources: [],
  rate: null,
  link,
};

/** What a reader reads, in the order of the file. */
const readText = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text = '']) =>
    text
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&'),
  );

describe('a picture that stands alone', () => {
  const { svg, width, height } = framedPicture(picture, exported, 'data:font/woff2;base64,AAAA');
  const texts = readText(svg);

  test('has name, answer, inputs, date, data version and address on it', () => {
    expect(texts[0]).toBe('Break-even explorer');
    expect(texts.join(' ')).toContain(exported.answer);
    for (const [label, value] of [
      ['Clips per month', '12,345'],
      ['Synchronized audio', 'no'],
      ['Peak to average', '1'],
    ] as const) {
      expect(texts[texts.indexOf(label) + 1]).toBe(value);
    }
    // An assumption that is not at its default comes along.
    expect(texts).toContain('0.35 (share)');
    expect(texts.join(' ')).toContain(`data version ${catalog.version}, last changed `);
    expect(texts.join('')).toContain(link);
    expect(svg).toContain(`<a href="${link.replaceAll('&', '&amp;')}">`);
    expect(texts.join(' ')).toContain('Shaded: the cost if one generation takes');
  });

  test('needs nothing of the page: literal colors, its own font, size and words', () => {
    expect(svg).not.toMatch(/var\(--|light-dark\(|color-mix\(|<script|class=/);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="840" height="\d+"/);
    expect(svg).toContain(`viewBox="0 0 ${width} ${height}"`);
    expect(svg).toContain('src:url(data:font/woff2;base64,AAAA)');
    expect(svg).toMatch(
      /<title id="title">Break-even explorer\. .+<\/title><desc id="desc">At 12,/,
    );
    expect(framedPicture(picture, exported, null).svg).not.toMatch(/<style|null/);
    wellFormed(svg.replace(/<style>.*?<\/style>/, ''));
  });

  test('the chart of payback stands in the same frame', () => {
    const growth = paybackInputs(catalog, []);
    const start = growth.find(({ name }) => name === 'start');
    const view = paybackView(catalog, {
      ...values,
      ...defaultValues(growth),
      start: start?.default ?? '',
      growth: 0.05,
      horizon: 36,
      'price-change': 0,
    });
    const { svg: cash } = framedPicture(pictureOf(cashChart(view)), exported, null);
    expect(cash).not.toMatch(/NaN|Infinity|undefined/);
    wellFormed(cash);
  });
});

test('any text leaves it well-formed, and none of it becomes markup', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    // Halves of a pair, which no document may hold.
    fc
      .array(fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)))
      .map((all) => all.join('')),
    fc.constantFrom(
      ']]>',
      '"><script>alert(1)</script>',
      '</text></svg>',
      '&#0;',
      "'&amp;",
      '<!--',
    ),
  );
  fc.assert(
    fc.property(anyText, anyText, anyText, anyText, (name, answer, label, query) => {
      const { svg } = framedPicture(
        { ...picture, title: answer, summary: label, note: name },
        {
          ...exported,
          title: name,
          answer,
          inputs: [{ name: 'x', label, value: 1, shown: answer }],
          link: link + query,
        },
        null,
      );
      wellFormed(svg);
      expect(svg.isWellFormed()).toBe(true);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
      expect(svg).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|<script/);
      expect(new Set([...svg.matchAll(/<([a-z]+)/gi)].map(([, tag]) => tag))).toEqual(
        new Set(['svg', 'title', 'desc', 'rect', 'text', 'path', 'a', 'g', 'clipPath', 'circle']),
      );
    }),
    runs(200),
  );
});

test('an address that is no web address is no link', () => {
  const { svg } = framedPicture(picture, { ...exported, link: 'javascript:alert(1)' }, null);
  expect(svg).not.toContain('<a ');
});

describe('too much for a picture', () => {
  const many = Array.from({ length: 40 }, (_, i) => ({
    name: `input-${i}`,
    label: `Assumption ${i}`,
    value: i,
    shown: String(i),
  }));

  test('a long list of inputs ends with a count, and the link has the rest', () => {
    const texts = readText(framedPicture(picture, { ...exported, inputs: many }, null).svg);
    expect(texts).toContain('Assumption 21');
    expect(texts).not.toContain('Assumption 22');
    expect(texts).toContain('and 18 more in the link');
    expect(texts.join('')).toContain(link);
  });

  test('an address of more than three lines is cut to its page, and then every input is listed', () => {
    const long = `${link}&from=${'x'.repeat(400)}`;
    const { svg } = framedPicture(picture, { ...exported, inputs: many, link: long }, null);
    const texts = readText(svg);
    expect(texts).toContain('https://guide.example/guide/break-even/');
    expect(texts.join('')).not.toContain('from=');
    expect(texts).toContain('Assumption 39');
    // The file's link still leads to all of it.
    expect(svg).toContain('&amp;from=xxx');
  });

  test('nothing is drawn outside of it', () => {
    const all = { ...exported, inputs: many, answer: 'A long answer. '.repeat(40) };
    const { svg, width, height } = framedPicture(picture, all, null);
    for (const [, x, y] of svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"/g)) {
      expect(Number(x)).toBeLessThan(width);
      expect(Number(y)).toBeLessThan(height - 20);
    }
  });
});

describe('text in lines', () => {
  test('no line is too long, and no word is lost', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 200 }),
        fc.integer({ min: 40, max: 400 }),
        (text, room) => {
          const lines = wrapped(text, 13, false, room);
          for (const line of lines) expect(textWidth(line, 13)).toBeLessThanOrEqual(room);
          expect(lines.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
        },
      ),
      runs(200),
    );
  });

  test('the lines of an address are the address', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), (address) => {
        expect(wrappedAddress(address, 12, 120).join('')).toBe(address);
      }),
      runs(200),
    );
    expect(wrappedAddress('https://guide.example/?clips=1&seconds=5', 12, 150)).toEqual([
      'https://guide.example/?',
      'clips=1&seconds=5',
    ]);
  });
});

describe('the palette', () => {
  const tokens = readFileSync('src/styles/tokens.css', 'utf8');
  const token = (name: string): string =>
    new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}),`).exec(tokens)?.[1] ?? `no --${name}`;

  test('is the light theme', () => {
    for (const [name, color] of Object.entries(lightPalette)) {
      if (!name.endsWith('-shifted')) expect(color, name).toBe(token(name));
    }
  });

  test('has the shifted shades as the page mixes them: 55 % of the hue, the rest ink', () => {
    for (const name of ['open', 'closed'] as const) {
      const mixed = mix(token(name), token('ink'), 0.55);
      const color = channels(lightPalette[`${name}-shifted`]);
      for (const [i, value] of channels(mixed).entries()) {
        expect(Math.abs(value - (color[i] ?? Number.NaN)), name).toBeLessThanOrEqual(1);
      }
    }
  });
});

const channels = (color: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));

/** Two colors mixed in Oklab (CSS Color 4). */
function mix(one: string, other: string, share: number): string {
  const lab = (color: string): number[] => {
    const [r = 0, g = 0, b = 0] = channels(color).map((value) => {
      const c = value / 255;
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    });
    const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    return [
      0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
      1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
      0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
    ];
  };
  const [L = 0, A = 0, B = 0] = lab(one).map(
    (value, i) => share * value + (1 - share) * (lab(other)[i] ?? 0),
  );
  const l = (L + 0.3963377774 * A + 0.2158037573 * B) ** 3;
  const m = (L - 0.1055613458 * A - 0.0638541728 * B) ** 3;
  const s = (L - 0.0894841775 * A - 1.291485548 * B) ** 3;
  const rgb = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ].map((c) => Math.round(255 * (c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055)));
  return `#${rgb.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
