import { expect, test } from './site.ts';

test.use({ javaScriptEnabled: false });

test('one kind alone is shown by its link, without a script; a link to a change shows all', async ({
  page,
}) => {
  await page.goto('/evidence/changes/');
  const entries = page.locator('li[data-kind]');
  const all = await entries.count();
  await expect(entries.last()).toBeVisible();

  const rents = page.getByRole('link', { name: /^Rents \d+$/ });
  const told = Number((await rents.textContent())?.replace(/\D/g, ''));
  await rents.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#only-rent$/);
  await expect(page.locator('li[data-kind]:visible')).toHaveCount(told);
  await expect(page.locator('li[data-kind="rent"]:visible')).toHaveCount(told);
  // A month without any of them has no heading either.
  const headings = await page.locator('.month h3:visible').count();
  expect(headings).toBeLessThan(await page.locator('.month h3').count());
  await expect(rents).toBeVisible();

  await page.goto('/evidence/changes/#release-wan-2-5');
  await expect(page.locator('li[data-kind]:visible')).toHaveCount(all);
  await expect(page.locator('#release-wan-2-5')).toBeInViewport();
});

test('the history of prices has a picture in each format, with its numbers in a table beside it', async ({
  page,
}) => {
  for (const [width, shown, hidden] of [
    [1280, 'broad', 'narrow'],
    [320, 'narrow', 'broad'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    for (const address of ['/guide/api/#history', '/evidence/changes/#rents']) {
      await page.goto(address);
      const figure = page.locator('figure.picture');
      await expect(figure.locator(`.${shown}`).getByRole('img')).toBeVisible();
      await expect(figure.locator(`.${hidden}`)).toBeHidden();
      await expect(figure.locator('figcaption b')).toHaveText(/have had a promotion|rose by/);
    }
  }
  await expect(page.getByRole('table').first()).toContainText('+20%');
});
