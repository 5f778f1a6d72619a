import type { Page } from '@playwright/test';
import { expect, test } from './site.ts';

async function search(page: Page, words: string) {
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  await page.keyboard.insertText(words);
  return dialog;
}

test('search leads to the term that was asked for, under its standard or another name', async ({
  page,
}) => {
  await page.goto('/about/');
  const dialog = await search(page, 'target utilization');
  const first = dialog.getByRole('listitem').first();
  await expect(first.getByRole('link')).toHaveAttribute('href', '/glossary/#planned-load');
  await expect(first).toContainText('Term · Glossary');
  await expect(dialog.getByRole('status')).toContainText(/\d+ places? for/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/glossary\/#planned-load$/);
  await expect(page.locator('dt#planned-load')).toBeInViewport();
});

test('search leads to a chart, a table or a calculator by its name', async ({ page }) => {
  await page.goto('/about/');
  const dialog = await search(page, 'Rents of one GPU for one hour, by the day of reading');
  const first = dialog.getByRole('listitem').first();
  await expect(first.getByRole('link')).toHaveAttribute('href', /^\/evidence\/changes\/#/);
  await expect(first).toContainText('Chart · Changes');
  for (const [name, href] of [
    ['Six ways to publish a model, compared', '/guide/strategies/#matrix'],
    ['License checker', '/guide/licenses/#license'],
  ] as const) {
    await dialog.getByRole('searchbox').fill(name);
    await expect(first.getByRole('link', { name, exact: true })).toHaveAttribute('href', href);
  }
});

test('where the index cannot be had, search says so, offers ways on, and tries again', async ({
  page,
  problems,
}) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('/about/');
  const dialog = await search(page, 'planned load');
  await expect(dialog.getByRole('status')).toContainText('Search could not load');
  await expect(dialog.getByRole('link', { name: 'the glossary' })).toBeVisible();
  await page.unroute('**/pagefind/**');
  await dialog.getByRole('button', { name: 'Try again' }).click();
  await expect(dialog.getByRole('listitem').first()).toContainText('planned load');
  await expect(dialog.getByRole('link', { name: 'the glossary' })).toBeHidden();
  // The browser itself reports what was not there.
  expect(problems.every((problem) => problem.includes('pagefind'))).toBe(true);
  problems.length = 0;
});

test('a term says what it means beside it: to the pointer, to the focus, until Escape', async ({
  page,
}) => {
  await page.goto('/guide/break-even/');
  const term = page.locator('a.term[href="/glossary/#recipe"]');
  const note = page.getByRole('note').filter({ hasText: /^recipe.*: The model, the number/ });
  await term.hover();
  await expect(note).toBeVisible();
  // It can be reached without closing.
  await note.hover();
  await page.waitForTimeout(500);
  await expect(note).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(note).toBeHidden();
  await page.mouse.move(0, 0);
  await term.focus();
  await expect(note).toBeVisible();
  await expect(term).toHaveAccessibleDescription(/^recipe.*: The model/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/glossary\/#recipe$/);
});

test('a finger on a term shows its meaning, and the way to the glossary', async ({ browser }) => {
  const context = await browser.newContext({
    hasTouch: true,
    viewport: { width: 320, height: 640 },
  });
  const page = await context.newPage();
  await page.goto('/guide/break-even/');
  // Before the page's script is there, a term is a link alone.
  await page.locator('.toast').waitFor({ state: 'attached' });
  await page.locator('a.term[href="/glossary/#recipe"]').tap();
  const note = page.getByRole('note').filter({ hasText: /^recipe.*: The model, the number/ });
  await expect(note).toBeVisible();
  expect(new URL(page.url()).pathname).toBe('/guide/break-even/');
  await note.getByRole('link', { name: 'Glossary' }).tap();
  await expect(page).toHaveURL(/\/glossary\/#recipe$/);
  await context.close();
});

test('the terms are filtered, nothing found is said, and the way back is beside it', async ({
  page,
}) => {
  await page.goto('/glossary/');
  const filter = page.getByRole('search', { name: 'Terms' });
  const field = filter.getByRole('searchbox');
  const shown = page.locator('[data-term]:visible');
  const all = await shown.count();
  await field.fill('resale');
  await expect(filter.getByRole('status')).toHaveText(/^\d+ of \d+ terms$/);
  await expect(filter.getByRole('status')).toHaveText(`${await shown.count()} of ${all} terms`);
  await expect(page.locator('dt#residual-value')).toBeVisible();
  await expect(page.locator('dt#seed')).toBeHidden();
  await field.fill('qqqq');
  await expect(filter.getByRole('status')).toHaveText('No term matches “qqqq”.');
  await page.getByRole('button', { name: 'Show all terms' }).click();
  await expect(shown).toHaveCount(all);
  await expect(field).toBeFocused();
});
