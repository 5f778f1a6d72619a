import type { Page } from '@playwright/test';
import { explorer, openExplorer } from './explorer.ts';
import { expect, hydrated, test } from './site.ts';

/** As the browser does before it lays a page out on paper. */
async function toPaper(page: Page) {
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
}

const payback = (page: Page) => page.getByRole('region', { name: 'Payback and growth' });
const note = (page: Page) => page.locator('.print-note').first();

test('paper has inputs, answer, picture, tables and link, and no control', async ({ page }) => {
  await openExplorer(page, '?residual=0.3');
  await hydrated(page, 'payback');
  await explorer(page).locator('figure').scrollIntoViewIfNeeded();
  await expect(explorer(page).locator('canvas')).toBeVisible();
  await expect(note(page)).toBeHidden();
  await explorer(page).getByLabel('Clips per month').fill('33000');
  await toPaper(page);

  const region = explorer(page);
  await expect(region.getByRole('textbox', { name: 'Clips per month' })).toHaveValue(/^33,?000$/);
  await expect(region.getByLabel('Option B')).toBeVisible();
  await expect(region.locator('output')).toContainText('33,000');
  // The picture as drawn, of the present answer; not the canvas over it.
  await expect(region.locator('canvas')).toBeHidden();
  const svg = region.locator('figure svg').filter({ visible: true });
  await expect(svg).toHaveCount(1);
  await expect(svg).toContainText('your volume: 33,000');
  await expect(region.locator('figure .broad').first()).toHaveCSS('opacity', '1');
  // The chart's numbers, closed on the screen.
  await expect(region.getByRole('row', { name: /^33,000 your volume/ })).toBeVisible();
  await expect(payback(page).getByRole('table', { name: 'Cash paid by the end' })).toBeVisible();

  await expect(note(page)).toContainText('Not at their defaults: Clips per month 33,000');
  await expect(note(page)).toContainText('0.3 (share)');
  await expect(note(page)).toContainText(/data version [\d-]+, last changed \w+ \d+, \d{4}/);
  await expect(note(page)).toContainText(/\?.*clips=33000.*state=1.*data=/);

  for (const role of ['button', 'slider'] as const) {
    await expect(page.getByRole(role).filter({ visible: true })).toHaveCount(0);
  }
  await expect(page.locator('.actions').filter({ visible: true })).toHaveCount(0);

  // Back on the screen it is as it was.
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  await expect(region.getByRole('table', { name: 'Cost a month by volume' })).toHaveCount(0);
  await expect(region.locator('canvas')).toBeVisible();
});

test('paper is light whatever the theme', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openExplorer(page);
  await toPaper(page);
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  const [ground, ink] = await explorer(page).evaluate((element) => {
    const { backgroundColor, color } = getComputedStyle(element);
    return [backgroundColor, color];
  });
  expect([ground, ink]).toEqual(['rgb(255, 255, 255)', 'rgb(22, 25, 29)']);
});

test('a calculator that is not awake says that it shows the defaults', async ({ page }) => {
  await page.goto('/guide/break-even/?clips=20000');
  await page.waitForFunction(() => !document.querySelector('astro-island')?.hasAttribute('ssr'));
  await page.emulateMedia({ media: 'print' });
  // In one breath: the code that it asks for may come at any moment.
  const printed = await payback(page).evaluate((element) => {
    dispatchEvent(new Event('beforeprint'));
    return getComputedStyle(element, '::before').content;
  });
  expect(printed).toContain('Shown for the guide’s defaults');
  // Asked for once, it comes.
  await page.waitForFunction(() => !document.querySelector('astro-island[ssr]'));
  const next = await payback(page).evaluate(
    (element) => getComputedStyle(element, '::before').content,
  );
  expect(next).toBe('none');
  await expect(payback(page)).toContainText('For 20,000 clips a month');
});

for (const { address, name } of [
  { address: '/guide/self-hosting/', name: 'Fleet and running cost' },
  { address: '/guide/licenses/', name: 'License checker' },
  { address: '/guide/scenarios/', name: 'Scenario planner' },
  { address: '/guide/recommendations/', name: 'Quality test planner' },
  { address: '/', name: 'Quick estimate' },
]) {
  test(`${name}: nothing is wider than the paper, and the note has link and version`, async ({
    page,
  }) => {
    // The text of an A4 page.
    await page.setViewportSize({ width: 680, height: 1000 });
    await page.goto(address);
    await hydrated(page);
    await toPaper(page);
    const region = page.getByRole('region', { name });
    await expect(region.locator('output')).toBeVisible();
    const wide = await region.evaluate((section) => {
      const { right } = section.getBoundingClientRect();
      return [...section.querySelectorAll('*')]
        .filter((one) => !one.closest('.visually-hidden'))
        .filter((one) => one.getBoundingClientRect().right > right + 1)
        .map((one) => `${one.tagName} ${one.className} ${one.textContent}`);
    });
    expect(wide).toEqual([]);
    await expect(note(page)).toContainText(/\?.*state=1&data=/);
    await expect(note(page)).not.toContainText('Not at their defaults');
  });
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('paper has the fields, the answer, the picture and its numbers', async ({ page }) => {
    await page.goto('/guide/break-even/');
    await page.emulateMedia({ media: 'print' });
    const region = explorer(page);
    await expect(region.getByRole('textbox', { name: 'Clips per month' })).toHaveValue('10,000');
    await expect(region.getByLabel('Option A')).toBeVisible();
    await expect(region.locator('.no-js')).toBeHidden();
    await expect(region.locator('output')).toBeVisible();
    await expect(region.locator('figure svg').filter({ visible: true })).toHaveCount(1);
    await expect(region.getByRole('table', { name: 'Cost a month by volume' })).toBeVisible();
    await expect(note(page)).toContainText('data version');
  });
});
