import { expect, test } from './site.ts';

const page1 = '/guide/alternatives/';

test('a table is sorted by its heads, says so, and the link keeps it', async ({ page }) => {
  await page.goto(page1);
  const table = page.locator('[data-sortable="open-models-table"]');
  const rows = table.locator('tbody tr');
  const original = await rows.allTextContents();
  const head = table.getByRole('button').first();
  const column = table.locator('th[data-sort]').first();
  await expect(head).toBeVisible();
  const name = await column.getAttribute('data-name');

  await head.focus();
  await page.keyboard.press('Enter');
  await expect(column).toHaveAttribute('aria-sort', 'ascending');
  await expect(table.getByRole('status')).toContainText('ascending');
  await expect(page).toHaveURL(new RegExp(`\\?sort=open-models-table\\.${name}$`));
  const ascending = await rows.allTextContents();
  expect(ascending.toSorted()).toEqual(original.toSorted());

  await page.keyboard.press('Enter');
  await expect(column).toHaveAttribute('aria-sort', 'descending');
  const descending = await rows.allTextContents();
  expect(descending).not.toEqual(ascending);

  await page.reload();
  await expect(column).toHaveAttribute('aria-sort', 'descending');
  await expect.poll(() => rows.allTextContents()).toEqual(descending);

  await table.getByRole('button', { name: 'Original order' }).click();
  await expect(column).not.toHaveAttribute('aria-sort');
  await expect.poll(() => rows.allTextContents()).toEqual(original);
  await expect(page).toHaveURL(new RegExp(`${page1}$`));
});

test('an order that a page does not have is named, and the rows stay', async ({ page }) => {
  await page.goto(`${page1}?sort=open-models-table.beauty&clips=5`);
  const table = page.locator('[data-sortable="open-models-table"]');
  await expect(table.getByRole('status')).toContainText('open-models-table.beauty');
  await expect(table.getByRole('status')).toContainText('Allowed are');
  await expect(table.locator('[aria-sort]')).toHaveCount(0);
});

test('a table that is sorted takes the order of the other one over', async ({ page }) => {
  await page.goto(page1);
  const open = page.locator('[data-sortable="open-models-table"]');
  const closed = page.locator('[data-sortable]').nth(1);
  await open.locator('th[data-sort] button').first().click();
  await expect(open.getByRole('button', { name: 'Original order' })).toBeVisible();
  await closed.locator('th[data-sort] button').first().click();
  await expect(closed.getByRole('button', { name: 'Original order' })).toBeVisible();
  await expect(open.getByRole('button', { name: 'Original order' })).toHaveCount(0);
  await expect(open.locator('[aria-sort]')).toHaveCount(0);
});

test('every sortable table of the site sorts by every one of its columns', async ({ page }) => {
  for (const route of [page1, '/guide/api/']) {
    await page.goto(route);
    const heads = page.locator('th[data-sort]');
    await expect(heads.first().getByRole('button')).toBeVisible();
    for (const head of await heads.all()) {
      await head.getByRole('button').click();
      await expect(head).toHaveAttribute('aria-sort', 'ascending');
    }
  }
});
