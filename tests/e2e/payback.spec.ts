import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { type DeploymentOption, payback, project, workload } from '../../src/model/index.ts';
import { expect, hydrated, test } from './site.ts';

const route = '/guide/break-even/';
const view = (page: Page) => page.getByRole('region', { name: 'Payback and growth' });
const figure = (page: Page, key: string) => view(page).locator(`data[data-key="${key}"]`);

/** What the page must show, from the published data with the published model. */
const options: { id: string; variants: { resolution: string; option: DeploymentOption }[] }[] =
  JSON.parse(readFileSync('dist/data/options.json', 'utf8'));
function published(id: string): DeploymentOption {
  const variants = options.find((one) => one.id === id)?.variants ?? [];
  const variant = variants.find(({ resolution }) => resolution === '720p');
  if (!variant) throw new Error(`${id} has no 720p variant`);
  return variant.option;
}
const a = published('wan-2.6-api-singapore');
const b = published('a14b-4step-h100-rented');

test('by keyboard: a growing volume pays back, and the figures are the model’s', async ({
  page,
}) => {
  await page.goto(route);
  await hydrated(page, 'payback');
  const answer = view(page).locator('output');
  await expect(answer).toContainText('does not pay back');
  await expect(figure(page, 'paybackMonth')).toHaveAttribute('value', '');

  await view(page).getByRole('textbox', { name: 'Growth a month' }).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('0.06');
  const terms = { months: 36, growthPerMonth: 0.06, priceChangePerYear: 0 };
  const work = workload({ clipsPerMonth: 10_000 });
  await expect(answer).toContainText('has paid back');
  await expect(figure(page, 'paybackMonth')).toHaveAttribute(
    'value',
    String(payback(b, a, work, terms)),
  );
  for (const [key, option] of Object.entries({ a, b })) {
    const total = project(option, work, terms).at(-1)?.cumulativeUsd;
    await expect(figure(page, `${key}.totalUsd`)).toHaveAttribute('value', String(total));
  }
  await expect(figure(page, 'firstMonth')).not.toHaveAttribute('value', '');
  await expect(page).toHaveURL(/\?growth=0\.06$/);
  await expect(view(page).locator('.broad svg desc')).toContainText('has paid back');

  await view(page).getByText('The chart’s numbers as a table').focus();
  await page.keyboard.press('Enter');
  await expect(view(page).getByRole('row', { name: /^Oct 2029/ })).toBeVisible();
});

test('by pointer: a third option, another start, and back to the defaults', async ({ page }) => {
  await page.goto(route);
  await hydrated(page, 'payback');
  await view(page)
    .getByRole('combobox', { name: 'Option C' })
    .selectOption('a14b-4step-h100-owned');
  await expect(figure(page, 'c.totalUsd')).not.toHaveAttribute('value', '');
  await view(page).getByRole('combobox', { name: 'First month' }).selectOption('2027-06');
  await expect(view(page).locator('output')).toContainText('from June 2027 on');
  await expect(page).toHaveURL(/option-c=a14b-4step-h100-owned/);
  await expect(page).toHaveURL(/start=2027-06/);

  await view(page).getByRole('button', { name: 'Reset all' }).click();
  await expect(figure(page, 'c.totalUsd')).toHaveCount(0);
  await expect(page).toHaveURL(new RegExp(`${route}$`));
});

test('it follows the panel of the explorer, once it is near the screen', async ({ page }) => {
  await page.goto(route);
  await hydrated(page);
  await page.getByRole('textbox', { name: 'Clips per month' }).fill('20000');
  // What nobody sees makes nobody wait; its line says which inputs its answer is for.
  await page.waitForTimeout(400);
  await expect(view(page)).toContainText('For 10,000 clips a month of 5 seconds');
  await view(page).scrollIntoViewIfNeeded();
  await expect(view(page)).toContainText('For 20,000 clips a month of 5 seconds');
  await expect(figure(page, 'paybackMonth')).toHaveAttribute('value', '0');
});

test('a link brings its inputs, and says what it could not use', async ({ page }) => {
  await page.goto(`${route}?growth=0.05&horizon=999&start=2031-01&option-d=no-such#payback`);
  await hydrated(page, 'payback');
  await expect(view(page).locator('output')).toContainText('In 120 months from November 2026 on');
  const status = view(page).locator('[role=status]');
  await expect(status).toContainText('Horizon (months): 999 is above');
  await expect(status).toContainText('First month: “2031-01” is not one of the choices');
  await expect(status).toContainText('Option D: there is no option “no-such”');

  await view(page).getByRole('textbox', { name: 'Horizon' }).fill('500');
  await expect(view(page).getByText('must be a whole number between 1 and 120')).toBeVisible();
});

test('an option that cannot make the clip says why', async ({ page }) => {
  await page.goto(`${route}?audio=yes`);
  await hydrated(page, 'payback');
  await expect(view(page).locator('output')).toContainText('makes no sound');
  await expect(figure(page, 'b.totalUsd')).toHaveAttribute('value', '');
  await expect(figure(page, 'paybackMonth')).toHaveAttribute('value', '');
});

test('the copied link names the data and keeps the view', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${route}?growth=0.05`);
  await hydrated(page, 'payback');
  await view(page).getByRole('button', { name: 'Copy link' }).click();
  const copied = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  expect(copied.searchParams.get('growth')).toBe('0.05');
  expect(copied.searchParams.get('clips')).toBe('10000');
  expect(copied.searchParams.get('data')).not.toBeNull();
  await view(page).getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(view(page).locator('[role=status]')).toContainText('Markdown');
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('**Payback and growth.** In 36 months');
  expect(text).toContain('Growth a month');
});
