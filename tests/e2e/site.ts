import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';

/** Every built page, by its address. */
export const routes = globSync('dist/**/*.html')
  .map((file) =>
    file
      .split(path.sep)
      .join('/')
      .replace(/^dist\//, ''),
  )
  .filter((file) => !file.startsWith('pagefind/'))
  .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`)
  .sort();

/** A calculator alone, for a frame. */
export const isEmbed = (route: string) => route.startsWith('/embed/');

/** The built text of a page, to choose tests by what is on it. */
export const builtPage = (route: string) =>
  readFileSync(path.join('dist', route, route.endsWith('/') ? 'index.html' : ''), 'utf8');

/**
 * A page that writes down everything that goes wrong on it: errors and warnings on the console, what its policy does not
 * allow, requests that fail, requests to another host. Every test fails at its end if there was anything it did not expect.
 */
export const test = base.extend<{ problems: string[] }>({
  problems: [
    async ({ context, baseURL }, use) => {
      const problems: string[] = [];
      const own = new URL(baseURL ?? '').origin;
      context.on('console', (message) => {
        // Playwright's own word, wherever a test lasts longer than the page waits with it.
        if (message.text().includes('Service Worker registration blocked')) return;
        if (['error', 'warning'].includes(message.type())) {
          problems.push(`${message.type()}: ${message.text()} (${message.location().url})`);
        }
      });
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          console.error('policy:', event.effectiveDirective, event.blockedURI, event.sourceFile);
        });
      });
      context.on('weberror', (error) => problems.push(`exception: ${error.error().message}`));
      context.on('requestfailed', (request) => {
        // What the browser itself calls off when the page is left, an icon say, has not failed.
        if (request.failure()?.errorText === 'net::ERR_ABORTED') return;
        problems.push(`failed: ${request.url()} ${request.failure()?.errorText ?? ''}`);
      });
      context.on('response', (response) => {
        if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
      });
      context.on('request', (request) => {
        const { protocol, origin } = new URL(request.url());
        if (!['data:', 'blob:', 'about:'].includes(protocol) && origin !== own) {
          problems.push(`another host: ${request.url()}`);
        }
      });
      await use(problems);
      expect(problems).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Lets every island and picture come near the screen once, as a reader who scrolls through the page does. */
export async function scrollThrough(page: Page) {
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
      scrollTo({ top: y, behavior: 'instant' });
      await frame();
    }
    for (const element of document.querySelectorAll('astro-island, figure')) {
      element.scrollIntoView({ behavior: 'instant', block: 'center' });
      await frame();
    }
    scrollTo({ top: 0, behavior: 'instant' });
  });
  await page.waitForLoadState('networkidle');
}

/** The page's calculators are alive, or the one with this id: server-drawn markup has been taken over. */
export async function hydrated(page: Page, id?: string) {
  const waking = `astro-island${id ? `:has([data-calculator="${id}"])` : ''}`;
  await page.evaluate((islands) => {
    for (const island of document.querySelectorAll(islands)) {
      island.firstElementChild?.scrollIntoView({ behavior: 'instant' });
      // Some wait to be touched.
      island.firstElementChild?.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    }
  }, waking);
  await page.waitForFunction((islands) => !document.querySelector(`${islands}[ssr]`), waking);
}
