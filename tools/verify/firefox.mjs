/**
 * The main journeys in the Firefox that is installed here, over WebDriver BiDi: Playwright brings a Firefox of its own
 * and cannot drive another. Each journey is what a reader does, and fails as well on any error of a script.
 */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import puppeteer from 'puppeteer-core';

/** @typedef {import('puppeteer-core').Page} Page */

/** Where Firefox may be, the chosen one first. */
function firefoxPlaces() {
  const { FIREFOX_PATH, PATH = '' } = process.env;
  const names = process.platform === 'win32' ? ['firefox.exe'] : ['firefox', 'firefox-esr'];
  return [
    ...(FIREFOX_PATH ? [FIREFOX_PATH] : []),
    ...PATH.split(path.delimiter).flatMap((folder) => names.map((name) => path.join(folder, name))),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ];
}

/** Until something holds. @param {Page} page @param {string} what @param {(page: Page) => Promise<boolean>} holds */
async function until(page, what, holds) {
  for (const end = Date.now() + 20_000; Date.now() < end; ) {
    if (await holds(page).catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.fail(`${what} did not come about at ${page.url()}`);
}

/** @param {Page} page @param {string} selector */
const textOf = (page, selector) => page.$eval(selector, (element) => element.textContent ?? '');

/** @param {string} name */
const parameter = (name) => (/** @type {Page} */ page) =>
  new URL(page.url()).searchParams.get(name);

/**
 * Puts a value into a field as a reader does.
 * @param {Page} page
 * @param {string} selector
 * @param {string} text
 */
async function type(page, selector, text) {
  const field = await page.waitForSelector(selector, { visible: true });
  await field?.click({ count: 3 });
  await page.keyboard.type(text);
}

const volume = '.field.volume input:not([type=range])';

/** Moves the focus by the Tab key until it is where it should be. @param {Page} page @param {string} selector */
async function tabTo(page, selector) {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`the Tab key does not come to ${selector}`);
}

/** @type {Record<string, (page: Page, address: string) => Promise<void>>} */
const journeys = {
  'the home page answers for another volume': async (page, address) => {
    await page.goto(`${address}/`);
    const estimate = 'section[data-calculator=estimate]';
    const before = await textOf(page, `${estimate} output`);
    await type(page, `${estimate} ${volume}`, '54321');
    await until(page, 'the link', async () => parameter('clips')(page) === '54321');
    await until(
      page,
      'another answer',
      async () =>
        (await textOf(page, `${estimate} output`)) !== before &&
        (await textOf(page, `${estimate} output`)).includes('54,321'),
    );
  },
  'the explorer opens a link, by keyboard alone': async (page, address) => {
    await page.goto(`${address}/guide/break-even/?clips=2000&seconds=8`);
    const explorer = 'section[data-calculator=break-even]';
    await until(
      page,
      'the volume of the link',
      async () =>
        (await page.$eval(`${explorer} ${volume}`, (field) =>
          field instanceof HTMLInputElement ? field.value : '',
        )) === '2,000',
    );
    await tabTo(page, `${explorer} ${volume}`);
    // Tabbing into a field selects its text.
    await page.keyboard.type('30000');
    await until(page, 'the link', async () => parameter('clips')(page) === '30000');
    assert.equal(parameter('seconds')(page), '8');
    await until(page, 'the answer', async () =>
      (await textOf(page, `${explorer} output`)).includes('30,000'),
    );
    await page.$eval(`${explorer} figure`, (figure) => figure.scrollIntoView());
    await page.waitForSelector(`${explorer} figure canvas`);
    await page.waitForSelector(`${explorer} figure [role=slider]`);
  },
  'the license checker judges': async (page, address) => {
    await page.goto(`${address}/guide/licenses/`);
    const checker = 'section[data-calculator=license]';
    const before = await textOf(page, checker);
    const preset = await page.waitForSelector(`${checker} ::-p-text(Agency in the EU)`);
    await preset?.click();
    await until(page, 'the link', async () => parameter('company')(page) === 'EU');
    await until(page, 'another verdict', async () => (await textOf(page, checker)) !== before);
  },
  'the search finds': async (page, address) => {
    await page.goto(`${address}/about/`);
    await page.keyboard.press('/');
    await page.waitForSelector('dialog.search[open]');
    await page.keyboard.type('capital recovery');
    await page.waitForSelector('dialog.search ol a');
    await page.keyboard.press('Escape');
    await until(
      page,
      'the closed dialog',
      async () => (await page.$('dialog.search[open]')) === null,
    );
  },
  'a chosen theme stays': async (page, address) => {
    await page.goto(`${address}/about/`);
    const themeOf = () => page.evaluate(() => document.documentElement.dataset.theme);
    await page.click('.theme input[value=dark]');
    await until(page, 'the dark theme', async () => (await themeOf()) === 'dark');
    await page.goto(`${address}/faq/`);
    assert.equal(await themeOf(), 'dark');
    const color = await page.evaluate(
      () => getComputedStyle(document.documentElement).backgroundColor,
    );
    assert.match(color, /^rgb\((?:[0-5]?\d(?:, |\))){3}/, `${color} is not dark`);
  },
};

/**
 * @param {{ address: string }} context
 * @returns {Promise<import('../parts.mjs').PartResult>}
 */
export async function checkFirefox({ address }) {
  const place = firefoxPlaces().find((file) => existsSync(file));
  if (!place) {
    const skipped = 'it is not installed; FIREFOX_PATH names it where it is elsewhere';
    return { passed: 0, failed: 0, output: '', skipped };
  }
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: place,
    headless: true,
  });
  /** @type {string[]} */
  const lines = [await browser.version()];
  let failed = 0;
  try {
    for (const [title, journey] of Object.entries(journeys)) {
      // A reader of its own, with storage of its own.
      const reader = await browser.createBrowserContext();
      const page = await reader.newPage();
      await page.setViewport({ width: 1280, height: 800 });
      /** @type {string[]} */
      const errors = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      try {
        await journey(page, address);
        assert.deepEqual(errors, []);
        lines.push(`ok     ${title}`);
      } catch (error) {
        failed += 1;
        lines.push(`FAILED ${title}: ${/** @type {Error} */ (error).message}`, ...errors);
      }
      await reader.close();
    }
  } finally {
    await browser.close();
  }
  console.log(lines.join('\n'));
  return { passed: Object.keys(journeys).length - failed, failed, output: lines.join('\n') };
}
