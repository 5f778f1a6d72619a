import type { Page } from '@playwright/test';
import { expect, test } from './site.ts';

/** A calculator sleeps until the reader turns to it; what they do first must count. */
const first = [
  { page: '/', name: 'Quick estimate', button: 'Production', parameter: 'clips', value: '50000' },
  {
    page: '/guide/licenses/',
    name: 'License checker',
    button: 'Agency in the EU',
    parameter: 'company',
    value: 'EU',
  },
  {
    page: '/guide/break-even/',
    name: 'Payback and growth',
    button: 'A tenth more every month',
    parameter: 'growth',
    value: '0.1',
  },
];

for (const { page: address, name, button, parameter, value } of first) {
  test(`${name}: the first press of a button wakes it and is done`, async ({ page }) => {
    await page.goto(address);
    const region = page.getByRole('region', { name });
    await region.getByRole('button', { name: button, exact: true }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get(parameter)).toBe(value);
  });
}

test('a value that is typed first, and a choice that is made first, count as well', async ({
  page,
}) => {
  await page.goto('/guide/recommendations/');
  const region = page.getByRole('region', { name: 'Quality test planner' });
  await region.getByRole('textbox', { name: 'Seconds per clip', exact: true }).fill('8');
  await expect(page).toHaveURL(/seconds=8/);
  await page.goto('/guide/licenses/');
  await page.getByRole('combobox', { name: 'What for' }).selectOption('research');
  await expect(page).toHaveURL(/purpose=research/);
});

test('nothing of a calculator is loaded before the reader turns to it', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto('/guide/break-even/', { waitUntil: 'networkidle' });
  await page.mouse.move(300, 300);
  await page.waitForTimeout(300);
  expect(
    loaded.filter((path) => /\/(form|pricing|Explorer|Payback|Uncertainty)\./.test(path)),
  ).toEqual([]);
});

/** A page whose quick estimate has been turned to, and has its answer only once it is delivered. */
async function awaited(page: Page) {
  let deliver = () => {};
  const delivered = new Promise<void>((resolve) => {
    deliver = resolve;
  });
  await page.route(/EstimateResult.*\.js$/, async (route) => {
    await delivered;
    await route.continue();
  });
  await page.goto('/');
  const estimate = page.getByRole('region', { name: 'Quick estimate' });
  const arriving = page.waitForRequest(/EstimateResult.*\.js$/);
  await estimate.getByRole('textbox', { name: 'Clips per month' }).fill('20000');
  await arriving;
  return { estimate, deliver };
}

test('an answer that arrives while the reader is in it leaves the focus where it is', async ({
  page,
}) => {
  const { estimate, deliver } = await awaited(page);
  const row = await estimate.locator('a[data-row]').nth(2).elementHandle();
  await row?.focus();
  const path = await row?.getAttribute('data-row');
  deliver();
  await expect.poll(() => row?.evaluate((element) => element.isConnected)).toBe(false);
  await expect(estimate.locator(`a[data-row="${path}"]`)).toBeFocused();
});

test('one that arrives while the reader is in the note of its number leads back to the number', {
  tag: ['@slow'],
}, async ({ page }) => {
  const { estimate, deliver } = await awaited(page);
  const row = await estimate.locator('a[data-row]').nth(2).elementHandle();
  const path = await row?.getAttribute('data-row');
  await row?.focus();
  const note = page.getByRole('note').filter({ visible: true });
  await expect(note).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(note.locator(':focus')).toHaveCount(1);
  deliver();
  await expect.poll(() => row?.evaluate((element) => element.isConnected)).toBe(false);
  await expect(estimate.locator(`a[data-row="${path}"]`)).toBeFocused();
});
