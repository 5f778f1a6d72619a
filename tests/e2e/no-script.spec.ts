import { expectedFigures } from './explorer.ts';
import { expect, test } from './site.ts';

test.use({ javaScriptEnabled: false });

test('the home page answers without scripts', async ({ page }) => {
  await page.goto('/');
  const estimate = page.locator('section[data-calculator="estimate"]');
  await expect(estimate.locator('output')).toContainText(/\$[\d,]+/);
  await expect(estimate.getByRole('table').first()).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Main' }).first()).toBeVisible();
});

test('the explorer shows answer, figures, table and chart without scripts', async ({ page }) => {
  await page.goto('/guide/break-even/');
  const explorer = page.getByRole('region', { name: 'Break-even explorer' });
  await expect(explorer.locator('output')).toContainText(/\$[\d,]+/);
  await expect(explorer.getByRole('table').first()).toBeVisible();
  await expect(explorer.locator('figure svg').filter({ visible: true })).toHaveCount(1);
  for (const [key, value] of Object.entries(expectedFigures({}))) {
    const shown = explorer.locator(`data[data-key="${key}"]`);
    await expect(shown).toHaveAttribute('value', value === null ? '' : String(value));
    await expect(shown).toBeVisible();
  }
  // All numbers of the chart stand in a table that opens without scripts.
  await explorer.locator('summary', { hasText: 'The same numbers as a table' }).click();
  await expect(explorer.getByRole('table', { name: /volume/i }).first()).toBeVisible();
});

test('what needs a script is not offered', async ({ page }) => {
  await page.goto('/guide/break-even/');
  for (const name of ['Search', 'Copy link', 'Reset all']) {
    await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0);
  }
  await expect(page.getByRole('group', { name: 'Theme' })).toHaveCount(0);
});
