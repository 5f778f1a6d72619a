import { type CalculatorId, calculators } from '../../src/state/calculators.ts';
import { expect, hydrated, test } from './site.ts';

test('the explorer shows its working with the reader’s numbers, each leading to its row', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/guide/break-even/?clips=20000&b=a14b-4step-h100-owned');
  await hydrated(page, 'break-even');
  const explorer = page.getByRole('region', { name: 'Break-even explorer' });
  await explorer.locator('summary', { hasText: 'Show the working' }).focus();
  await page.keyboard.press('Enter');
  const working = explorer.locator('.working');
  await expect(working.locator('ol')).toHaveCount(2);
  await expect(working).toContainText('20,000 × 1 = 20,000');
  const total = await explorer
    .locator('data[data-key="b.usdPerMonth"]')
    .first()
    .getAttribute('value');
  await expect(working.locator('ol').nth(1).locator('li').last()).toContainText(
    Number(total).toLocaleString('en-US', { maximumFractionDigits: 2 }),
  );
  await explorer.getByRole('textbox', { name: 'Clips per month' }).fill('30,000');
  await expect(working).toContainText('30,000 × 1 = 30,000');
  await working.getByRole('button', { name: 'Copy the working' }).click();
  await expect(explorer.getByRole('status')).toContainText('Working copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('GPUs held = ');
  const link = working.getByRole('link').first();
  await expect(link).toHaveAttribute('href', /^\/method\/#assumption-attempts$/);
});

test('details that come late are filled where opening one is the first that a reader does', async ({
  page,
}) => {
  test.slow();
  for (const id of Object.keys(calculators) as CalculatorId[]) {
    await test.step(id, async () => {
      await page.goto(`/embed/${id}/`);
      const late = page.locator('details.more.js-only').first();
      // The quick estimate has none.
      if ((await late.count()) === 0) return;
      await late.locator('summary').click();
      await expect(late.locator(':scope > :not(summary)').first()).toBeVisible();
    });
  }
});
