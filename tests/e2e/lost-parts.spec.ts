import type { Page } from '@playwright/test';
import { expect, hydrated, test } from './site.ts';

/** Code that does not arrive, until the connection is back. */
async function without(page: Page, part: string) {
  const pattern = new RegExp(`/_astro/${part}\\.`);
  await page.route(pattern, (route) => route.abort());
  return () => page.unroute(pattern);
}

test.afterEach(({ problems }) => {
  // The browser's own words on what the tests keep from it; anything else is a problem here too.
  const others = problems.filter((problem) => !/net::ERR_FAILED|Failed to fetch/.test(problem));
  problems.splice(0, problems.length, ...others);
});

test('a calculator that does not arrive: its answer stays, and the next try brings it', async ({
  page,
}) => {
  const back = await without(page, 'Explorer');
  await page.goto('/guide/break-even/?clips=2000');
  const explorer = page.getByRole('region', { name: 'Break-even explorer' });
  // Astro itself has tried twice by then.
  await expect(explorer.getByRole('status')).toContainText('could not be loaded', {
    timeout: 15_000,
  });
  await expect(explorer.locator('output')).toContainText(/\$[\d,]+/);
  await expect(explorer.getByRole('table').first()).toBeVisible();
  await expect(explorer.locator('figure svg').filter({ visible: true }).first()).toBeVisible();
  await explorer.getByRole('button', { name: 'Try again' }).click();
  await expect(explorer.getByRole('button', { name: 'Try again' })).toBeVisible();
  await back();
  await explorer.getByRole('button', { name: 'Try again' }).click();
  await expect(explorer.getByRole('textbox', { name: 'Clips per month' })).toHaveValue('2,000');
  await expect(explorer.getByRole('button', { name: 'Try again' })).toHaveCount(0);
});

test('an answer that does not arrive: the page’s own stays, with a word on whose it is', async ({
  page,
}) => {
  const back = await without(page, 'EstimateResult');
  await page.goto('/?clips=2000');
  const estimate = page.getByRole('region', { name: 'Quick estimate' });
  await expect(estimate.locator('.lost [role=status]')).toContainText('the one to the defaults');
  await expect(estimate.locator('output')).toContainText(/\$[\d,]+/);
  await back();
  await estimate.getByRole('button', { name: 'Try again' }).click();
  await expect(estimate.locator('output')).toContainText('2,000');
  await expect(estimate.getByRole('button', { name: 'Try again' })).toHaveCount(0);
});

const inside = [
  { part: 'canvas', found: 'figure canvas', open: null },
  { part: 'canvas-picture', found: 'figure canvas', open: null },
  { part: 'working-steps', found: '.working li', open: 'Show the working' },
] as const;

for (const { part, found, open } of inside) {
  test(`without ${part} the explorer says so, shows what it has, and tries again`, async ({
    page,
  }) => {
    const back = await without(page, part);
    await page.goto('/guide/break-even/');
    await hydrated(page, 'break-even');
    const explorer = page.getByRole('region', { name: 'Break-even explorer' });
    if (open) await explorer.locator('summary', { hasText: open }).click();
    else await explorer.locator('figure').first().scrollIntoViewIfNeeded();
    await expect(explorer.locator('.lost [role=status]')).toContainText('could not be loaded');
    await expect(explorer.locator('figure svg').filter({ visible: true }).first()).toBeVisible();
    await back();
    await explorer.locator('.lost').getByRole('button', { name: 'Try again' }).click();
    await expect(explorer.locator('.lost')).toHaveCount(0);
    await expect(explorer.locator(found).first()).toBeVisible();
  });
}

test('an action that cannot be done is offered again', async ({ page }) => {
  const back = await without(page, 'Tray');
  await page.goto('/guide/licenses/');
  await hydrated(page);
  const checker = page.getByRole('region', { name: 'License checker' });
  await checker.getByRole('button', { name: 'Scenarios' }).click();
  await expect(checker.getByRole('status').first()).toContainText('could not be loaded');
  await back();
  await checker.getByRole('button', { name: 'Try again' }).click();
  await expect(checker.getByRole('button', { name: 'Scenarios' })).toHaveAttribute(
    'aria-expanded',
    'true',
  );
});

test('without the worker the uncertainty is worked out in the page; without that, a retry', async ({
  page,
}) => {
  const worker = await without(page, 'uncertainty.worker-[^.]+');
  const back = await without(page, 'uncertainty');
  await page.goto('/guide/break-even/');
  const region = page.getByRole('region', { name: 'What could change the answer' });
  await region.scrollIntoViewIfNeeded();
  await region.dispatchEvent('pointerdown');
  await expect(region.locator('.lost')).toContainText('could not be worked out', {
    timeout: 15_000,
  });
  await expect(region.getByRole('table').first()).toBeVisible();
  await worker();
  await back();
  await region.getByRole('button', { name: 'Try again' }).click();
  await expect(region.locator('.lost')).toHaveCount(0);
  await expect(region.getByRole('table').first()).toBeVisible();
});

test('with storage blocked everything but keeping works', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'caches', 'indexedDB']) {
      Object.defineProperty(window, name, { get: refuse });
    }
    navigator.serviceWorker.register = async () => refuse();
  });
  await page.goto('/?clips=2000');
  const estimate = page.getByRole('region', { name: 'Quick estimate' });
  await expect(estimate.locator('output')).toContainText('2,000');
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await estimate.getByRole('button', { name: 'Copy, keep, embed' }).click();
  await estimate.getByRole('button', { name: 'Scenarios' }).click();
  await expect(estimate.getByRole('group', { name: /scenarios/i }).first()).toBeVisible();
  // Past the moment at which the pages would be kept.
  await page.waitForTimeout(6000);
});

test('on a slow network the answer stands before any code of a calculator', async ({ page }) => {
  const requested: string[] = [];
  await page.route(/\/_astro\/.*\.js/, async (route) => {
    requested.push(route.request().url());
    await new Promise((resolve) => setTimeout(resolve, 3000));
    await route.continue();
  });
  await page.goto('/guide/break-even/?clips=2000', { waitUntil: 'domcontentloaded' });
  const explorer = page.getByRole('region', { name: 'Break-even explorer' });
  await expect(explorer.locator('output')).toContainText(/\$[\d,]+/);
  await expect(explorer.getByRole('table').first()).toBeVisible();
  expect(await page.locator('astro-island[ssr]').count()).toBeGreaterThan(0);
  await expect(explorer.getByRole('textbox', { name: 'Clips per month' })).toHaveValue('2,000', {
    timeout: 20_000,
  });
});
