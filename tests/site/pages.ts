import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type HtmlElement, HtmlValidate, Parser } from 'html-validate';
import rules from '../../.htmlvalidate.mjs';

/** The built site: the usual one, or another with the path below which it stands (`npm run verify -- base`). */
export const dist = path.resolve(process.env.DIST ?? 'dist');
export const base = process.env.BASE_PATH ?? '';

if (!existsSync(path.join(dist, 'index.html'))) {
  throw new Error('There is no built site in dist; run `npm run build` first.');
}

export interface Page {
  /** Address from the root: `/guide/break-even/`, `/404.html`. */
  route: string;
  file: string;
  html: string;
  document: HtmlElement;
  /** Shown to search engines and in lists of pages. */
  indexed: boolean;
}

export const validator = new HtmlValidate(rules);
const parser = new Parser(await validator.getConfigFor(path.join(dist, 'index.html')));

const files = globSync('**/*.html', { cwd: dist })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => !file.startsWith('pagefind/'))
  .sort();

/** Every built page, in the order of their addresses. */
export const pages: Page[] = files.map((file) => {
  const html = readFileSync(path.join(dist, file), 'utf8');
  return {
    route: `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
    file,
    html,
    document: parser.parseHtml(html),
    indexed: !/<meta[^>]+name="?robots"?[^>]+noindex/.test(html),
  };
});

/** Route and page side by side, for `test.each`. */
export const byRoute = pages.map((page) => [page.route, page] as const);

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** An attribute as the browser reads it; null where the element has none. */
export function attribute(element: HtmlElement, name: string): string | null {
  const raw = element.getAttributeValue(name);
  if (raw === null) return null;
  return raw
    .replaceAll(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);
}

/** Every id of a page with its element, in document order. */
export function idsOf(page: Page): { id: string; element: HtmlElement }[] {
  return page.document.querySelectorAll('[id]').map((element) => ({
    id: attribute(element, 'id') ?? '',
    element,
  }));
}
