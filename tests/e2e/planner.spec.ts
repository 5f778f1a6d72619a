import { expect, hydrated, test } from './site.ts';

const page1 = '/guide/scenarios/';

test('the scenario planner answers by keyboard, and its link says so', async ({ page }) => {
  await page.goto(page1);
  await hydrated(page);
  const planner = page.getByRole('region', { name: 'Scenario planner' });
  const answer = planner.locator('output');
  await expect(answer).toContainText('for 10,000 clips');
  const before = await answer.textContent();

  await planner.getByRole('combobox', { name: 'You fine-tune' }).focus();
  await page.keyboard.press('w');
  await expect(answer).toContainText('vendor API (closed weights)');
  await expect(page).toHaveURL(/\?training=weights$/);
  await expect(planner.locator('data[data-key="vendor-api.usdPerMonth"]')).toHaveAttribute(
    'value',
    '',
  );
  await expect(planner.getByRole('row', { name: /Vendor API/ })).toContainText('Ruled out');

  const clips = planner.getByRole('textbox', { name: 'Clips per month' });
  await clips.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('500');
  await expect(answer).toContainText('for 500 clips');

  await planner.getByRole('button', { name: 'Reset all' }).press('Enter');
  await expect(page).toHaveURL(new RegExp(`${page1}$`));
  // What came with the page is what the script computes.
  await expect(answer).toHaveText(before ?? '');
});

test('a case of the page sets the inputs, by pointer; every rule leads to its section', async ({
  page,
}) => {
  await page.goto(page1);
  await hydrated(page);
  const planner = page.getByRole('region', { name: 'Scenario planner' });
  const prototype = planner.getByRole('button', { name: 'Prototype', exact: true });
  await prototype.click();
  await expect(prototype).toHaveAttribute('aria-pressed', 'true');
  await expect(planner.locator('output')).toContainText('for 1,000 clips');
  await expect(planner.locator('output')).toContainText('nobody to run it');
  await expect(planner.getByText('It left out the hosts')).toBeVisible();

  await planner.getByRole('combobox', { name: 'Synchronized audio' }).selectOption('yes');
  await expect(planner.getByText('That still holds.')).toBeVisible();
  await expect(planner.getByRole('link', { name: 'Silent' }).first()).toHaveAttribute(
    'href',
    '/guide/alternatives/#with-sound',
  );
  await planner.getByText('All options', { exact: true }).click();
  const all = planner.getByRole('table', { name: /^Every option/ });
  await expect(all.getByRole('row')).not.toHaveCount(0);
  await expect(all).toContainText('Silent');
});

test('the answer can be taken along', async ({ page }) => {
  await page.goto(`${page1}?operations=nobody`);
  await hydrated(page);
  const planner = page.getByRole('region', { name: 'Scenario planner' });
  await expect(planner.locator('output')).toContainText('nobody to run it');
  const saving = page.waitForEvent('download');
  await planner.getByRole('button', { name: 'CSV' }).click();
  expect((await saving).suggestedFilename()).toMatch(/^wan-guide-planner-.*\.csv$/);
});

test('all options are there for a reader who has asked for nothing yet', async ({ page }) => {
  await page.goto(page1);
  await hydrated(page);
  const planner = page.getByRole('region', { name: 'Scenario planner' });
  await planner.getByText('All options', { exact: true }).click();
  await expect(planner.getByRole('table', { name: /^Every option/ })).toContainText(
    'Wan 2.6 API, Singapore',
  );
});

test('cards are counted where there are any', async ({ page }) => {
  await page.goto(page1);
  await hydrated(page);
  const planner = page.getByRole('region', { name: 'Scenario planner' });
  await expect(planner.getByRole('textbox', { name: 'Cards you have' })).toHaveCount(0);
  await planner.getByRole('combobox', { name: 'GPUs you have' }).selectOption('h100');
  const cards = planner.getByRole('textbox', { name: 'Cards you have' });
  await cards.fill('0');
  await expect(planner.getByText('Between 1 and')).toBeVisible();
  await cards.fill('8');
  await expect(page).toHaveURL(/gpus=h100&gpu-count=8$/);
});

test('a link to the planner opens with its inputs, and says what it could not use', async ({
  page,
}) => {
  await page.goto(`${page1}?training=adapter&computed-in=eu&deadline=soon&clips=-3#planner`);
  await hydrated(page);
  const planner = page.getByRole('region', { name: 'Scenario planner' });
  const status = planner.getByRole('status');
  await expect(status).toContainText('It must work: “soon” is not one of');
  await expect(status).toContainText('Clips per month');
  await expect(planner.getByRole('combobox', { name: 'It is computed' })).toHaveValue('eu');
  await expect(planner.getByText('Hosts without a region').first()).toBeVisible();
  await expect(planner.locator('output')).not.toContainText(/NaN|undefined/);
});

test('the first two go to the explorer with the reader’s volume', async ({ page }) => {
  await page.goto(`${page1}?clips=2000&operations=nobody`);
  await hydrated(page);
  const planner = page.getByRole('region', { name: 'Scenario planner' });
  await planner.getByRole('link', { name: 'Compare the first two in the explorer' }).click();
  await expect(page).toHaveURL(/break-even\/\?.*a=.*b=.*clips=2000/);
});
