import { expect, test } from './site.ts';

const route = '/evidence/';

test('the ledger is filtered by keyboard, and says how many claims remain', async ({ page }) => {
  await page.goto(route);
  const filter = page.getByRole('search', { name: 'Claims' });
  const rows = page.locator('[data-claims] tbody tr');
  const shown = rows.filter({ visible: true });
  const status = filter.getByRole('status');
  await expect(status).toHaveText(/^\d+ claims\.$/);
  const total = await rows.count();
  await expect(shown).toHaveCount(total);

  await filter.getByLabel('Verdict').focus();
  await page.keyboard.type('Contra');
  await expect(page).toHaveURL(/\?verdict=contradicted$/);
  const contradicted = await shown.count();
  expect(contradicted).toBeGreaterThan(5);
  expect(contradicted).toBeLessThan(total);
  await expect(status).toHaveText(`${contradicted} of ${total} claims.`);
  await expect(page.getByText('None of these is asked for.').last()).toBeVisible();

  await page.keyboard.press('Tab');
  await expect(filter.getByLabel('Subject')).toBeFocused();
  await page.keyboard.type('Prices');
  await page.keyboard.press('Tab');
  await expect(filter.getByLabel('Words in the claim')).toBeFocused();
  await page.keyboard.type('$0.10 video');
  await expect(page).toHaveURL(/\?verdict=contradicted&subject=prices&find=/);
  await expect(page.locator('#article-price-per-video')).toBeVisible();
  expect(await shown.count()).toBeLessThan(contradicted);

  await filter.getByRole('button', { name: 'Show all claims' }).focus();
  await page.keyboard.press('Enter');
  await expect(shown).toHaveCount(total);
  await expect(filter.getByLabel('Words in the claim')).toBeFocused();
  await expect(page).toHaveURL(new RegExp(`${route}$`));
});

test('a link brings its filter, keeps what else it carries, and Back brings it again', async ({
  page,
}) => {
  await page.goto(`${route}?clips=5&subject=licenses&find=llama`);
  const filter = page.getByRole('search', { name: 'Claims' });
  const shown = page.locator('[data-claims] tbody tr').filter({ visible: true });
  await expect(filter.getByLabel('Subject')).toHaveValue('licenses');
  await expect(filter.getByLabel('Words in the claim')).toHaveValue('llama');
  await expect(page.locator('#article-llama-users')).toBeVisible();
  const found = await shown.count();
  for (const row of await shown.all()) await expect(row).toContainText(/llama/i);

  await filter.getByLabel('Verdict').selectOption('confirmed');
  await expect(page).toHaveURL(/\?clips=5&subject=licenses&find=llama&verdict=confirmed$/);
  const confirmed = await shown.count();
  expect(confirmed).toBeLessThan(found);

  await page
    .locator('#article-llama-users')
    .getByRole('link', { name: 'Licenses: ladder' })
    .click();
  await expect(page).toHaveURL(/\/guide\/licenses\/\?clips=5#ladder$/);
  await page.goBack();
  await expect(filter.getByLabel('Verdict')).toHaveValue('confirmed');
  await expect(shown).toHaveCount(confirmed);
});

test('Back within the page brings the filter of that moment', async ({ page }) => {
  await page.goto(`${route}?verdict=outdated`);
  const filter = page.getByRole('search', { name: 'Claims' });
  const shown = page.locator('[data-claims] tbody tr').filter({ visible: true });
  await expect(filter.getByRole('status')).toHaveText(/^4 of/);
  await page.getByRole('link', { name: 'Link to claim article-sora-closed' }).click();
  await expect(page).toHaveURL(/\?verdict=outdated#article-sora-closed$/);
  await filter.getByLabel('Verdict').selectOption('confirmed');
  await expect(page).toHaveURL(/\?verdict=confirmed#/);
  await page.goBack();
  await expect(filter.getByLabel('Verdict')).toHaveValue('outdated');
  await expect(shown).toHaveCount(4);
});

test('a claim that the link names is shown though the filter leaves it out', async ({ page }) => {
  await page.goto(`${route}?verdict=outdated#article-power`);
  const filter = page.getByRole('search', { name: 'Claims' });
  const row = page.locator('#article-power');
  await expect(row).toBeVisible();
  await expect(row).toBeInViewport();
  await expect(filter.getByRole('status')).toContainText('The one that your link names');
  // The reader’s own next choice is followed to the letter.
  await filter.getByLabel('Verdict').selectOption('confirmed');
  await expect(row).toBeHidden();
  // A link within the page as well: the claim that it names comes back.
  await page.evaluate(() => {
    location.hash = '#article-cooling';
  });
  await expect(page.locator('#article-cooling')).toBeVisible();
  await expect(page.locator('#article-cooling')).toBeInViewport();
});

test('a value that the page does not have is named, and nothing is hidden by it', async ({
  page,
}) => {
  await page.goto(`${route}?verdict=perhaps&subject=sound`);
  const filter = page.getByRole('search', { name: 'Claims' });
  await expect(filter.getByRole('status')).toContainText('verdict=perhaps');
  await expect(filter.getByLabel('Verdict')).toHaveValue('');
  await expect(filter.getByLabel('Subject')).toHaveValue('sound');
});

test('the id of a claim copies its link', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(route);
  // The page's scripts wait for its first paint, and on a busy machine longer.
  await expect(page.getByRole('search', { name: 'Claims' }).getByRole('status')).not.toBeEmpty();
  const link = page.getByRole('link', { name: 'Link to claim article-capacity' });
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /\/evidence\/#article-capacity$/,
  );
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the whole ledger stands, and the filter is not offered', async ({ page }) => {
    await page.goto(`${route}?verdict=outdated`);
    const rows = page.locator('[data-claims] tbody tr');
    expect(await rows.count()).toBeGreaterThan(100);
    await expect(rows.filter({ visible: true })).toHaveCount(await rows.count());
    await expect(page.getByRole('search', { name: 'Claims' })).toHaveCount(0);
  });
});
