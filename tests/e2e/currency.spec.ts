import type { Locator, Page } from '@playwright/test';
import {
  expectedFigures,
  expectFigures,
  explorer,
  figures,
  openExplorer,
  queryOf,
} from './explorer.ts';
import { expect, hydrated, test } from './site.ts';

/** Every text of a calculator as it is seen, without the name of the option that quotes the founding article. */
async function seen(region: Locator): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden or closed is not seen
  return (await region.innerText()).replaceAll('API at $0.10 a video', '');
}

const amount = /(CN¥|[$€¥])\s?[\d.,]+/g;

/** Signs of all amounts that are shown. */
const signs = async (region: Locator) =>
  new Set([...(await seen(region)).matchAll(amount)].map(([, sign]) => sign));

async function tabTo(page: Page, target: Locator) {
  for (let presses = 0; presses < 150; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('cannot be reached with the Tab key');
}

test('by keyboard: every amount in euros, the raw figures as before, the rate and its date beside it', async ({
  page,
}) => {
  test.slow(); // a key for every link on the way
  await openExplorer(page);
  const region = explorer(page);
  expect(await signs(region)).toEqual(new Set(['$']));
  const raw = await figures(page);
  const currency = region.getByLabel('Currency');
  await region.getByRole('combobox', { name: 'Option A' }).focus();
  await tabTo(page, currency);
  await page.keyboard.press('ArrowDown');
  await expect(currency).toHaveValue('EUR');
  await region.getByText('The same numbers as a table').click();
  await region.getByText(/^All \d+ options/).click();
  await expect.poll(() => signs(region)).toEqual(new Set(['€']));
  await expect(region.getByRole('columnheader', { name: '€ a month' }).first()).toBeVisible();
  expect(await figures(page)).toEqual(raw);
  const rate = region.getByRole('link', { name: /^1 USD = 0\.\d+ EUR, \w+ 2026$/ });
  await expect(rate).toHaveAttribute('href', '/method/#currency');
  // The picture too, its ticks among them.
  const chart = region.locator('.chart svg').first();
  await expect(chart).toContainText('€');
  await expect(chart).not.toContainText('$');
  expect(await chart.innerHTML()).toMatch(/>€\d+(\.5)?k</);
  expect(queryOf(page).get('currency')).toBe('EUR');
});

test('goes along to other pages and with a copied link, and only where it is not dollars', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openExplorer(page, '?currency=CNY&clips=20000');
  const region = explorer(page);
  await expect.poll(() => signs(region)).toEqual(new Set(['CN¥']));
  await expectFigures(page, expectedFigures({ clips: 20_000 }));
  await region.getByRole('button', { name: 'Copy link' }).click();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(copied).toContain('currency=CNY');

  await page.getByRole('link', { name: 'Wan Guide' }).click();
  await expect(page).toHaveURL(/\/\?clips=20000&currency=CNY$/);
  const estimate = page.getByRole('region', { name: 'Quick estimate' });
  await expect.poll(() => signs(estimate)).toEqual(new Set(['CN¥']));
  await expect(estimate.getByLabel('Currency')).toHaveValue('CNY');
  await expect(estimate.getByText('1 USD = 6.7758 CNY')).toBeVisible();
  await estimate.getByLabel('Currency').selectOption('USD');
  await expect.poll(() => signs(estimate)).toEqual(new Set(['$']));
  await expect.poll(() => queryOf(page).has('currency')).toBe(false);
});

for (const [name, path] of [
  ['Payback and growth', '/guide/break-even/'],
  ['What could change the answer', '/guide/break-even/'],
  ['Fleet and running cost', '/guide/self-hosting/'],
  ['Scenario planner', '/guide/scenarios/'],
  ['Quality test planner', '/guide/recommendations/'],
] as const) {
  test(`${name} follows`, async ({ page }) => {
    await page.goto(`${path}?currency=EUR`);
    const region = page.getByRole('region', { name });
    await region.scrollIntoViewIfNeeded();
    await expect(region.getByLabel('Currency')).toHaveValue('EUR');
    // Values of inputs are named as their fields ask for them, in dollars; what is computed from them follows.
    const computed = name === 'What could change the answer' ? region.locator('.draws') : region;
    await expect.poll(() => signs(computed)).toEqual(new Set(['€']));
    await expect(region.getByRole('link', { name: /^1 USD = / })).toBeVisible();
    // And back, with the calculator alive.
    await region.getByLabel('Currency').selectOption('CNY');
    await expect.poll(() => signs(computed)).toEqual(new Set(['CN¥']));
  });
}

test('the license checker has no choice of currency: revenue is asked in dollars', async ({
  page,
}) => {
  await page.goto('/guide/licenses/?currency=EUR');
  await hydrated(page);
  const region = page.getByRole('region', { name: 'License checker' });
  await expect(region.getByLabel('Revenue (USD a year)')).toBeVisible();
  await expect(region.getByLabel('Currency')).toHaveCount(0);
});

test('the working stays in dollars and ends with the rate', async ({ page }) => {
  await openExplorer(page, '?currency=EUR');
  await explorer(page).getByText('Show the working').click();
  const last = explorer(page).locator('.working ol').first().locator('li').last();
  await expect(last).toContainText('The same in EUR, at the rate of June 2026');
  await expect(last).toContainText('× 0.8684 = €4,342.00');
  await expect(last.getByRole('link')).toHaveAttribute('href', '/method/#currency');
});

test('the table of rates and the parameter are on the method page', async ({ page }) => {
  await page.goto('/method/#currency');
  const table = page.getByRole('table').filter({ hasText: 'For one US dollar' });
  await expect(table.getByRole('row')).toHaveCount(3);
  await expect(table).toContainText('0.8684');
  await expect(table).toContainText('June 2026');
  await expect(page.locator('#parameter-currency')).toContainText('USD, EUR or CNY');
});

test.describe('typed numbers', () => {
  test('a decimal comma is read, said, and shown in the field’s own form', async ({ page }) => {
    await openExplorer(page, '?clips=1000');
    const seconds = explorer(page).getByLabel('Seconds per clip');
    await seconds.click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('2,5');
    await expect(explorer(page).getByText('Read as 2.5.')).toBeVisible();
    await expectFigures(page, expectedFigures({ clips: 1000, seconds: 2.5 }));
    await seconds.blur();
    await expect(seconds).toHaveValue('2.5');
    await expect(explorer(page).getByText('Read as')).toHaveCount(0);
  });

  test('half a number is no error at once and changes nothing', async ({ page }) => {
    await openExplorer(page);
    const seconds = explorer(page).getByLabel('Seconds per clip');
    await seconds.click();
    for (const half of ['', '-', '1e', '.']) {
      await seconds.fill(half);
      await page.waitForTimeout(150);
      await expect(seconds).not.toHaveAttribute('aria-invalid');
      await expectFigures(page, expectedFigures({}));
      await seconds.fill('5');
    }
    await seconds.fill('1e');
    await expect(seconds).toHaveAttribute('aria-invalid', 'true');
    await expect(explorer(page).getByText('5 is kept.')).toBeVisible();
  });

  test('every number field says its unit, in its label or in its description', async ({ page }) => {
    for (const path of [
      '/guide/break-even/',
      '/guide/scenarios/?gpus=h100',
      '/guide/recommendations/',
      '/guide/licenses/',
    ]) {
      await page.goto(path);
      for (const region of await page.locator('[data-calculator]').all()) {
        await region.scrollIntoViewIfNeeded();
        await region.locator('input').first().focus();
      }
      await expect(page.locator('astro-island[ssr]:has([data-calculator])')).toHaveCount(0);
      for (const details of await page.locator('details.assumptions').all()) await details.click();
      const fields = await page.locator('[data-calculator] input[type=text]').evaluateAll((all) =>
        all.map((field) => {
          const input = field as HTMLInputElement;
          const described = (input.getAttribute('aria-describedby') ?? '').split(' ');
          const unit = described
            .map((id) => document.getElementById(id))
            .find((text) => text?.classList.contains('unit'));
          return `${input.labels?.[0]?.textContent} | ${unit?.textContent ?? ''}`;
        }),
      );
      expect(fields.length).toBeGreaterThan(1);
      const units =
        /clips|seconds|attempts|times|share|minutes|ratings|months|usd|users|visits|gpus|fte|replicas|ratio|seed of the draws/i;
      expect(fields.filter((text) => !units.test(text))).toEqual([]);
    }
  });
});

test.describe('a reader from Germany', () => {
  test.use({ locale: 'de-DE' });
  test('may group thousands with points', async ({ page }) => {
    await openExplorer(page);
    const clips = explorer(page).getByLabel('Clips per month');
    await clips.click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('20.000');
    await expect(explorer(page).getByText('Read as 20,000.')).toBeVisible();
    await expectFigures(page, expectedFigures({ clips: 20_000 }));
    await clips.blur();
    await expect(clips).toHaveValue('20,000');
  });
});
