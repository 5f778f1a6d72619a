import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { attribute, dist, pages } from './pages.ts';

const address = process.env.SITE_URL?.replace(/\/$/, '') ?? '';
const indexed = pages.filter((page) => page.indexed).map((page) => [page.route, page] as const);

test.each(indexed)(
  '%s has a picture for link previews, with its figure in words',
  (route, page) => {
    const meta = (property: string) =>
      page.document.querySelectorAll(`meta[property="${property}"]`)[0];
    const content = (property: string) => {
      const element = meta(property);
      return element ? attribute(element, 'content') : null;
    };
    expect(content('og:image')).toBe(`${address}${route}social.png`);
    const picture = readFileSync(path.join(dist, route, 'social.png'));
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    const size = { width: picture.readUInt32BE(16), height: picture.readUInt32BE(20) };
    expect(size).toEqual({
      width: Number(content('og:image:width')),
      height: Number(content('og:image:height')),
    });
    const alt = meta('og:image:alt');
    const figure = (alt && attribute(alt, 'data-figure')) ?? '';
    expect(figure).toMatch(/^\$?\d[\d.,]*$/);
    expect(content('og:image:alt')).toMatch(/^\$?[\d.,]+ [a-z]/i);
    expect(content('og:image:alt')?.startsWith(`${figure} `)).toBe(true);
  },
);
