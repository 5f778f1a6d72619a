/**
 * The pages that say most, as they are seen, against pictures of them in tests/pictures/. A change of a style or a text
 * shows there; `npm run verify -- pictures` finds it, and with UPDATE_PICTURES=1 takes the new ones.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { browserArguments } from '../browser.mjs';
import { root } from '../process.mjs';
import { readPng, writePng } from './palette-png.mjs';
import { difference } from './picture-difference.mjs';
import { pictureName } from './screenshots.mjs';

/** @type {{ route: string, from?: string }[]} from: what the picture begins with, instead of the first screen */
const pictured = [
  { route: '/' },
  { route: '/guide/break-even/', from: '[data-calculator="break-even"]' },
  { route: '/guide/strategies/' },
  { route: '/guide/licenses/' },
  { route: '/faq/' },
  { route: '/evidence/' },
];
const size = { width: 1280, height: 1600 };
const kept = path.join(root, 'tests', 'pictures');
const taken = path.join(root, 'screenshots', 'compared');
const madeWith = path.join(kept, 'made-with.json');

/** Another browser, or other fonts, draws the same page otherwise. @param {string} version */
const surroundings = (version) => ({
  chromium: version,
  platform: `${process.platform} ${process.arch}`,
});

/**
 * One page, with its letters and pictures there and nothing that moves.
 * @param {import('@playwright/test').Page} page
 * @param {string} address
 * @param {string | undefined} from
 */
async function picture(page, address, from) {
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.evaluate(async (selector) => {
    await document.fonts.ready;
    for (const late of document.querySelectorAll('astro-island, figure')) {
      late.scrollIntoView({ behavior: 'instant', block: 'center' });
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    }
    scrollTo({ top: 0, behavior: 'instant' });
    if (selector) document.querySelector(selector)?.scrollIntoView({ behavior: 'instant' });
  }, from);
  // Sources beside the text come with a script of their own, after the first paint.
  await page.waitForFunction(
    () =>
      document.querySelector('.margin-note') ||
      !document.querySelector('.prose > :is(p, ul, ol) .cite'),
  );
  await page.waitForLoadState('networkidle');
  const shoot = () => page.screenshot({ animations: 'disabled', caret: 'hide' });
  let [before, now] = [await shoot(), await shoot()];
  for (let tries = 0; tries < 5 && !before.equals(now); tries += 1) {
    [before, now] = [now, await shoot()];
  }
  return now;
}

/**
 * @param {{ address: string, browser: string }} context
 * @returns {Promise<import('../parts.mjs').PartResult>}
 */
export async function comparePictures({ address, browser }) {
  const update = process.env.UPDATE_PICTURES === '1';
  const chrome = await chromium.launch({ executablePath: browser, args: browserArguments });
  const here = surroundings(chrome.version());
  const there = existsSync(madeWith) ? JSON.parse(readFileSync(madeWith, 'utf8')) : null;
  const skipped = update
    ? ''
    : !there
      ? 'there are none yet; UPDATE_PICTURES=1 takes them'
      : JSON.stringify(there) !== JSON.stringify(here)
        ? `they were made with ${Object.values(there).join(' on ')}, here is ${Object.values(here).join(' on ')}`
        : '';
  if (skipped) {
    await chrome.close();
    return { passed: 0, failed: 0, output: '', skipped };
  }
  rmSync(taken, { recursive: true, force: true });
  mkdirSync(taken, { recursive: true });
  mkdirSync(kept, { recursive: true });
  const wrong = [];
  let passed = 0;
  try {
    for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
      const page = await chrome.newPage({
        colorScheme,
        viewport: size,
        reducedMotion: 'reduce',
        locale: 'en-US',
        timezoneId: 'UTC',
        serviceWorkers: 'block',
      });
      // Due dates and "today" are those of the day on which the pictures were made.
      await page.clock.setFixedTime('2026-11-28T12:00:00Z');
      for (const { route, from } of pictured) {
        const name = `${pictureName(route)}-${colorScheme}.png`;
        const file = path.join(kept, name);
        const now = readPng(await picture(page, address + route, from));
        const small = writePng(now);
        writeFileSync(path.join(taken, name), small);
        if (update) writeFileSync(file, small);
        const fault = existsSync(file)
          ? difference(readPng(readFileSync(file)), readPng(small))
          : 'there is no picture of it';
        if (fault) wrong.push(`${route} in ${colorScheme}: ${fault}`);
        else passed += 1;
      }
      // The heading in another weight: whoever does not see this sees nothing.
      await page.evaluate(() => {
        document.querySelector('h1')?.style.setProperty('font-weight', '400');
      });
      const planted = readPng(writePng(readPng(await page.screenshot({ animations: 'disabled' }))));
      const last = path.join(
        taken,
        `${pictureName(pictured.at(-1)?.route ?? '')}-${colorScheme}.png`,
      );
      if (difference(readPng(readFileSync(last)), planted)) passed += 1;
      else wrong.push(`a change that was made on purpose was not found in ${colorScheme}`);
      await page.close();
    }
  } finally {
    await chrome.close();
  }
  if (update) writeFileSync(madeWith, `${JSON.stringify(here, null, 2)}\n`);
  return {
    passed,
    failed: wrong.length,
    output: [
      ...wrong,
      `Compare ${path.relative(root, taken)} with ${path.relative(root, kept)}; if it is meant, UPDATE_PICTURES=1 npm run verify -- pictures`,
    ].join('\n'),
  };
}
