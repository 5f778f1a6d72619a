import { expect, hydrated, test } from './site.ts';

/** Calculators of one page share their inputs; each must show them, whichever comes alive first. */
test('a link fills every calculator of the page, also one that wakes late', async ({ page }) => {
  await page.goto('/guide/break-even/?clips=43210&b=a14b-4step-h100-owned');
  await hydrated(page);
  const sections = page.locator('section[data-calculator]');
  await expect(sections).not.toHaveCount(1);
  for (const section of await sections.all()) await expect(section).toContainText('43,210');
  await expect(page.getByRole('combobox', { name: 'Option B' })).toHaveValue(
    'a14b-4step-h100-owned',
  );
});

test('what the reader changes before another calculator wakes is what that one shows', async ({
  page,
}) => {
  await page.goto('/guide/break-even/');
  const clips = page.getByRole('textbox', { name: 'Clips per month' });
  await clips.fill('54,321');
  await expect(page).toHaveURL(/clips=54321/);
  await hydrated(page);
  for (const section of await page.locator('section[data-calculator]').all()) {
    await expect(section).toContainText('54,321');
  }
});

test('a calculator that is drawn anew under the reader keeps the focus', async ({ page }) => {
  await page.goto('/guide/break-even/');
  await page.getByRole('textbox', { name: 'Clips per month' }).fill('54,321');
  await expect(page).toHaveURL(/clips=54321/);
  const payback = page.getByRole('region', { name: 'Payback and growth' });
  const horizon = payback.getByRole('textbox', { name: 'Horizon (months)' });
  await horizon.focus();
  await expect(payback).toContainText('54,321');
  await expect(horizon).toBeFocused();
});
