/** Every page as a picture, at three widths, light and dark, into screenshots/: to be looked at, not compared. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { browserArguments } from '../browser.mjs';
import { root } from '../process.mjs';

const widths = [320, 768, 1440];
const schemes = /** @type {const} */ (['light', 'dark']);

/** `/guide/break-even/` -> `guide-break-even`. @param {string} route */
export const pictureName = (route) =>
  route
    .replace(/\.html$/, '')
    .split('/')
    .filter(Boolean)
    .join('-') || 'home';

/**
 * @param {{ address: string, browser: string, routes: string[] }} context
 * @returns {Promise<import('../parts.mjs').PartResult>}
 */
export async function takeScreenshots({ address, browser, routes }) {
  const folder = path.join(root, 'screenshots');
  mkdirSync(folder, { recursive: true });
  const chrome = await chromium.launch({ executablePath: browser, args: browserArguments });
  try {
    for (const colorScheme of schemes) {
      for (const width of widths) {
        const page = await chrome.newPage({
          colorScheme,
          reducedMotion: 'reduce',
          viewport: { width, height: 900 },
        });
        for (const route of routes) {
          await page.goto(address + route, { waitUntil: 'networkidle' });
          await page.evaluate(async () => {
            for (const island of document.querySelectorAll('astro-island, figure')) {
              island.scrollIntoView();
              await new Promise((resolve) => setTimeout(resolve, 100));
            }
            scrollTo(0, 0);
          });
          await page.waitForLoadState('networkidle');
          const name = `${pictureName(route)}-${width}-${colorScheme}.png`;
          await page.screenshot({ path: path.join(folder, name), fullPage: true });
        }
        await page.close();
      }
    }
  } finally {
    await chrome.close();
  }
  return { passed: 1, failed: 0, output: '' };
}
