import { expect, hydrated, test } from './site.ts';

test('a browser keeps the theme, the scenarios and one versioned cache, and nothing besides', async ({
  page,
  context,
}) => {
  await page.goto('/guide/break-even/?clips=20000');
  await hydrated(page);
  const explorer = page.getByRole('region', { name: 'Break-even explorer' });
  await explorer.getByRole('button', { name: /^Scenarios/ }).click();
  await explorer.getByRole('button', { name: 'Keep these inputs' }).click();
  await page.getByRole('group', { name: 'Theme' }).getByLabel('Dark').check();
  await page.goto('/about/');
  await page.keyboard.press('/');
  await page.getByRole('searchbox').fill('license');
  await expect(page.getByRole('dialog', { name: 'Search' }).locator('li a').first()).toBeVisible();
  for (const route of ['/evidence/', '/embed/fleet/', '/404.html', '/']) {
    await page.goto(route);
    await page.waitForLoadState('networkidle');
  }
  const kept = await page.evaluate(async () => ({
    local: Object.keys(localStorage).sort(),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: 'caches' in window ? await caches.keys() : [],
    cookies: document.cookie,
  }));
  expect(kept).toEqual({
    local: ['wan-guide:scenarios', 'wan-guide:theme'],
    session: [],
    databases: [],
    caches: expect.any(Array),
    cookies: '',
  });
  expect(kept.caches.length).toBeLessThanOrEqual(1);
  for (const name of kept.caches) expect(name).toMatch(/^wan-guide\b.+/);
  expect(await context.cookies()).toEqual([]);
});
