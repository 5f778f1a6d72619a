import type { Page } from '@playwright/test';
import { expect, hydrated, test } from './site.ts';

const base = '/wan-guide';

test.beforeEach(({ page, baseURL }) => {
  const own = new URL(baseURL ?? '').origin;
  page.on('request', (request) => {
    const { origin, pathname } = new URL(request.url());
    if (origin === own) expect(pathname.startsWith(`${base}/`), request.url()).toBe(true);
  });
});

const pathOf = (page: Page) => new URL(page.url()).pathname;

test('a reader goes from the first page to a calculator, its working, its method and back', async ({
  page,
}) => {
  await page.goto(`${base}/?clips=50000`);
  await hydrated(page);
  const estimate = page.getByRole('region', { name: 'Quick estimate' });
  await expect(estimate.locator('output')).toContainText('50,000');
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Break-even' })
    .first()
    .click();
  await expect(page).toHaveURL(/\/wan-guide\/guide\/break-even\/\?clips=50000/);
  await hydrated(page);
  const explorer = page.getByRole('region', { name: 'Break-even explorer' });
  await explorer.getByText('Show the working').click();
  const steps = explorer.getByRole('link', { name: /./ });
  for (const href of await steps.evaluateAll((links) =>
    links.map((a) => (a as HTMLAnchorElement).pathname),
  ))
    expect(href.startsWith(`${base}/`), href).toBe(true);
  await explorer.getByRole('link', { name: 'Method', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(pathOf(page)).toBe(`${base}/method/`);
  await page.getByRole('link', { name: 'Wan Guide', exact: true }).first().click();
  await expect(page).toHaveURL(/\/wan-guide\/\?clips=50000/);
});

test('an old link finds the values that it was made with', async ({ page }) => {
  const read: string[] = [];
  page.on('response', (response) => read.push(new URL(response.url()).pathname));
  await page.goto(`${base}/guide/break-even/?clips=20000&state=1&data=2026-11-01`);
  await hydrated(page);
  await expect.poll(() => read).toContain(`${base}/data/index.json`);
});

test('search finds pages below the path', async ({ page }) => {
  await page.goto(`${base}/about/`);
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await dialog.getByRole('searchbox').fill('license');
  const hit = dialog.locator('li a').first();
  await expect(hit).toHaveAttribute('href', /^\/wan-guide\//);
  await hit.click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(pathOf(page).startsWith(`${base}/`)).toBe(true);
});

test('simulations run in their worker', async ({ page }) => {
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(new URL(worker.url()).pathname));
  await page.goto(`${base}/guide/break-even/#uncertainty`);
  await hydrated(page);
  const calculator = page.getByRole('region', { name: 'What could change the answer' });
  await expect(calculator.locator('data[data-key="shareBCheaper"]').first()).toHaveAttribute(
    'value',
    /\d/,
  );
  expect(workers.join()).toContain(`${base}/_astro/uncertainty.worker`);
});

test('an embed, the code for it, and an unknown address', async ({ page, problems }) => {
  await page.goto(`${base}/guide/recommendations/`);
  await hydrated(page);
  const calculator = page.getByRole('region', { name: 'Quality test planner' });
  await calculator.getByRole('button', { name: 'Embed', exact: true }).click();
  const code = await calculator.getByRole('textbox', { name: 'Code for your page' }).inputValue();
  const { origin } = new URL(page.url());
  expect(code).toContain(`<iframe src="${origin}${base}/embed/quality-test/`);
  expect(code).toContain(`iframe[src^="${origin}${base}/embed/"]`);
  await page.goto(`${base}/embed/quality-test/`);
  await hydrated(page);
  const home = page.getByRole('link', { name: 'Wan Guide', exact: true });
  await expect(home).toHaveAttribute('href', `${base}/guide/recommendations/#quality-test`);

  expect((await page.goto(`${base}/guide/brake-even/`))?.status()).toBe(404);
  await expect(page.locator('[data-nearest] a').first()).toHaveAttribute(
    'href',
    new RegExp(`${base}/guide/break-even/$`),
  );
  // The unknown page itself.
  expect(problems.splice(0).filter((problem) => !problem.includes('404'))).toEqual([]);
});
