import type { Page } from '@playwright/test';
import { expect, isEmbed, routes, scrollThrough, test } from './site.ts';

declare global {
  interface Window {
    shifts: { value: number; what: string[] }[];
  }
}

/** What no eye sees: a hundredth of a pixel in one button. */
const unseen = 0.0001;

const narrow = [
  { width: 320, text: '100%' },
  { width: 640, text: '200%' },
];

/** The layout must not move while fonts, islands and charts arrive. */
async function watchShifts(page: Page) {
  await page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
        sources: { node: Element | null }[];
      })[]) {
        if (entry.hadRecentInput) continue;
        const what = entry.sources.map(({ node }) => node?.outerHTML?.slice(0, 80) ?? 'text');
        window.shifts.push({ value: entry.value, what });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

const seenShifts = async (page: Page) =>
  (await page.evaluate(() => window.shifts)).filter(({ value }) => value >= unseen);

for (const route of routes) {
  const tag = isEmbed(route) ? ['@slow'] : [];
  const title = `${route} loads and scrolls to its end without a fault or a jump, and never sideways`;
  test(title, { tag }, async ({ page }) => {
    await watchShifts(page);
    await page.goto(route, { waitUntil: 'load' });
    await scrollThrough(page);
    expect(await seenShifts(page)).toEqual([]);

    for (const { width, text } of narrow) {
      await page.setViewportSize({ width, height: 640 });
      await page.evaluate((size) => {
        document.documentElement.style.fontSize = size;
        for (const details of document.querySelectorAll('details')) details.open = true;
        return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      }, text);
      expect(await outside(page), `${width} pixels, text ${text}`).toEqual({ scroll: 0, wide: [] });
    }
  });

  // There, parts out of sight have a guessed height; those of the FAQ are the longest on a first screen.
  test(`${route} comes without a jump on a phone`, {
    tag: route === '/faq/' ? [] : ['@slow'],
  }, async ({ page }) => {
    await page.setViewportSize({ width: 412, height: 823 });
    await watchShifts(page);
    await page.goto(route, { waitUntil: 'networkidle' });
    expect(await seenShifts(page)).toEqual([]);
  });
}

/** How far the page is wider than the screen, and what reaches out of it. */
const outside = (page: Page) =>
  page.evaluate(() => {
    const root = document.documentElement;
    /** Inside of something that scrolls or clips by itself, such as a wide table's frame. */
    const isHeld = (element: Element) => {
      for (
        let node = element.parentElement;
        node && node !== document.body;
        node = node.parentElement
      ) {
        if (getComputedStyle(node).overflowX !== 'visible') return true;
      }
      return false;
    };
    const wide = [...document.body.querySelectorAll('*')].filter((element) => {
      const box = element.getBoundingClientRect();
      return (
        box.width > 0 && box.height > 0 && box.right > root.clientWidth + 1 && !isHeld(element)
      );
    });
    return {
      scroll: root.scrollWidth - root.clientWidth,
      wide: wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 120)),
    };
  });
