import { expect, test } from './site.ts';

test('the theme is chosen, kept and given back to the system', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  // A canvas takes its color from the root where the body has none.
  const background = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await background();
  const theme = page.getByRole('group', { name: 'Theme' });
  await theme.getByLabel('Dark').check();
  // The page's script may still be on its way: the first touch fetches it.
  await expect.poll(background).not.toBe(light);
  const dark = await background();
  await page.goto('/method/');
  expect(await background()).toBe(dark);
  await expect(theme.getByLabel('Dark')).toBeChecked();
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['wan-guide:theme']);
  await theme.getByLabel('System').check();
  await expect.poll(background).toBe(light);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
});

test('what is done before the page’s script is there is done then', async ({ page }) => {
  let deliver = () => {};
  const delivered = new Promise<void>((resolve) => {
    deliver = resolve;
  });
  await page.route(/Base\.astro.*\.js$/, async (route) => {
    await delivered;
    await route.continue();
  });
  await page.goto('/method/');
  await page.getByRole('group', { name: 'Theme' }).getByLabel('Dark').check();
  await page.keyboard.press('Control+k');
  deliver();
  await expect(page.getByRole('searchbox')).toBeFocused();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('search by keyboard: opens, finds, says how many, closes, gives the focus back', async ({
  page,
}) => {
  await page.goto('/method/');
  const opener = page.getByRole('button', { name: 'Search', exact: true });
  await opener.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('break-even');
  const links = dialog.getByRole('link');
  await expect(links.first()).toBeVisible();
  expect(await links.evaluateAll((all) => all.map((a) => a.getAttribute('href')))).toContainEqual(
    expect.stringContaining('/guide/break-even/'),
  );
  await expect(dialog.getByRole('status')).toContainText(/\d+ places? for “break-even”/);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
  await page.keyboard.press('/');
  await expect(dialog).toBeVisible();
});

// Letters of the text itself would always match something: the index looks for beginnings of words.
test('search says when it finds nothing', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.insertText('ждыяюэ');
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('Nothing found');
});

test('the first Tab stop leads past the header', async ({ page }) => {
  await page.goto('/guide/break-even/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test('the menu of a small screen opens and closes by keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 700 });
  await page.goto('/');
  const menu = page.locator('summary', { hasText: 'Menu' });
  const link = page.locator('details.menu').getByRole('link').first();
  await expect(link).toBeHidden();
  await menu.focus();
  await page.keyboard.press('Enter');
  await expect(link).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(link).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(link).toBeHidden();
  await expect(menu).toBeFocused();
});

test('the menu of a wide screen closes when the reader turns to something else', async ({
  page,
}) => {
  await page.goto('/method/');
  const menu = page.locator('summary', { hasText: 'Menu' });
  const link = page.locator('details.menu').getByRole('link', { name: 'Scenarios' });
  await menu.click();
  await expect(link).toBeVisible();
  await page.getByRole('heading', { level: 1 }).click();
  await expect(link).toBeHidden();
  await menu.click();
  await link.click();
  await expect(page).toHaveURL(/\/guide\/scenarios\/$/);
});

test('a mistyped address offers the nearest pages', async ({ page, problems }) => {
  const response = await page.goto('/guide/brake-even/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('main').getByRole('link').first()).toHaveAttribute(
    'href',
    /\/guide\/break-even\/$/,
  );
  await page.goto('/guide/qxvz/wkjh/');
  await expect(page.getByRole('heading', { name: 'Did you mean' })).toBeHidden();
  await expect(page.getByRole('link', { name: 'Questions and answers' })).toHaveAttribute(
    'href',
    '/faq/',
  );
  // The browser itself reports the address that has no page; nothing else may be wrong.
  expect(problems.every((problem) => problem.includes('404'))).toBe(true);
  problems.length = 0;
});

test('a section link copies its address and says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/guide/break-even/');
  const heading = page.locator('main h2[id]').nth(1);
  const id = await heading.getAttribute('id');
  const link = page.getByRole('link', { name: `Link to section ${await heading.textContent()}` });
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'copied' })).toBeVisible();
  expect(page.url()).toContain(`#${id}`);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});

test('a link to something inside closed details opens them', async ({ page }) => {
  await page.goto('/guide/break-even/#input-throughput-factor');
  const input = page.locator('#input-throughput-factor');
  await expect(page.locator('details.assumptions')).toHaveAttribute('open', '');
  await expect(input).toBeInViewport();
  await expect(input.getByRole('textbox')).toBeVisible();
});
