import { expect, hydrated, test } from './site.ts';

const page1 = '/guide/licenses/';

test('the license checker answers by keyboard, with clauses, and the link keeps it', async ({
  page,
}) => {
  await page.goto(page1);
  await hydrated(page);
  const checker = page.getByRole('region', { name: 'License checker' });
  const verdict = (id: string) => checker.locator(`data[data-key="${id}"]`);
  await expect(verdict('apache-2-0')).toHaveAttribute('value', 'allowed');
  await expect(verdict('tencent-hunyuan-community')).toHaveAttribute('value', 'forbidden');
  await expect(verdict('ltx-2-community')).toHaveAttribute('value', 'duties');

  const revenue = checker.getByRole('textbox', { name: 'Revenue (USD a year)' });
  await revenue.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('10,000,000');
  await expect(verdict('ltx-2-community')).toHaveAttribute('value', 'agreement');
  await expect(checker.getByText('A paid license is needed before any use.')).toBeVisible();
  await expect(page).toHaveURL(/\?revenue=10000000$/);
  await revenue.fill('9,999,999');
  await expect(verdict('ltx-2-community')).toHaveAttribute('value', 'duties');

  await checker.getByLabel('Clips are seen in').selectOption('United States');
  await expect(verdict('tencent-hunyuan-community')).toHaveAttribute('value', 'duties');
  await checker.getByLabel('Company is in').selectOption('European Union');
  await expect(verdict('tencent-hunyuan-community')).toHaveAttribute('value', 'forbidden');
  await expect(verdict('llama-4-community')).toHaveAttribute('value', 'forbidden');

  await expect(page).toHaveURL(/company=EU/);
  await page.reload();
  await hydrated(page);
  await expect(verdict('llama-4-community')).toHaveAttribute('value', 'forbidden');
  await expect(revenue).toHaveValue('9,999,999');
  await checker.getByRole('button', { name: 'Reset all' }).click();
  await expect(page).toHaveURL(new RegExp(`${page1}$`));
});

test('a link says what it could not use, and what a page does not know it keeps', async ({
  page,
}) => {
  await page.goto(`${page1}?company=Mars&revenue=-1&clips=77#license`);
  await hydrated(page);
  const checker = page.getByRole('region', { name: 'License checker' });
  await expect(checker.getByRole('status')).toContainText('Company is in: “Mars” is not one of');
  await expect(checker.getByRole('status')).toContainText('below the lowest value');
  await checker.getByLabel('Fine-tuned').selectOption('yes');
  await expect(page).toHaveURL(/clips=77.*fine-tune=yes/);
  expect(page.url()).toContain('#license');
});
