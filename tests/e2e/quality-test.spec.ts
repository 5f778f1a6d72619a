import { expect, hydrated, test } from './site.ts';

const page1 = '/guide/recommendations/';

test('the quality test planner counts pairs and money, by keyboard', async ({ page }) => {
  await page.goto(page1);
  await hydrated(page);
  const planner = page.getByRole('region', { name: 'Quality test planner' });
  const answer = planner.locator('output');
  await expect(answer).toContainText('783 blind pairs');
  const preference = planner.getByRole('textbox', { name: /^Preference to detect/ });
  await preference.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('0.6');
  await expect(answer).toContainText('194 blind pairs');
  await expect(planner.locator('data[data-key="pairs"]')).toHaveAttribute('value', '194');
  await expect(page).toHaveURL(/\?preference=0\.6$/);

  await preference.fill('2');
  await expect(planner.getByText(/at most 0\.99|0\.51 to 0\.99|between/).first()).toBeVisible();
  await expect(answer).toContainText('194 blind pairs');

  await planner.getByRole('button', { name: 'Reset all' }).click();
  await expect(answer).toContainText('783 blind pairs');
  await expect(page).toHaveURL(new RegExp(`${page1}$`));
});

test('a link to the planner opens with its inputs, and says what it could not use', async ({
  page,
}) => {
  await page.goto(`${page1}?preference=0.7&raters=99&b=fal-wan-2.2-a14b-turbo#quality-test`);
  await hydrated(page);
  const planner = page.getByRole('region', { name: 'Quality test planner' });
  await expect(planner.locator('output')).toContainText('70%');
  await expect(planner.locator('output')).toContainText('fal');
  await expect(planner.getByRole('status')).toContainText('Ratings per pair: 99 is above');
});

test('an option that cannot make the clip says why', async ({ page }) => {
  await page.goto(`${page1}?resolution=1080p`);
  await hydrated(page);
  const planner = page.getByRole('region', { name: 'Quality test planner' });
  await expect(planner.locator('output')).toContainText('makes no 1080p video');
  await expect(planner.locator('data[data-key="b.usd"]')).toHaveAttribute('value', '');
  await expect(planner.locator('data[data-key="total.usd"]')).toHaveAttribute('value', '');
});
