import type { Page } from '@playwright/test';
import { explorer, explorerPage, openExplorer } from './explorer.ts';
import { expect, test } from './site.ts';

/** As on a slow network: what a page asks for besides itself does not come. */
const holdScripts = (page: Page) => page.route(/\/_astro\/.*\.js/, () => undefined);

test('a link followed before any other script is there carries the inputs along', async ({
  page,
}) => {
  await holdScripts(page);
  await page.goto(`${explorerPage}?clips=20000&x=1`);
  await page.getByRole('link', { name: 'Wan Guide' }).click();
  await expect(page).toHaveURL(/\/\?clips=20000$/);
});

test('so does one out of an embed, and the one home takes everything', async ({
  page,
  context,
}) => {
  await holdScripts(page);
  await page.goto('/embed/break-even/?clips=20000&x=1&theme=dark');
  const home = page.getByRole('link', { name: 'Wan Guide', exact: true });
  const other = page.locator('a[href^="/method/"]').first();
  for (const [link, address] of [
    [home, /\/guide\/break-even\/\?clips=20000&x=1#explorer$/],
    [other, /\/method\/\?clips=20000(#|$)/],
  ] as const) {
    const opening = context.waitForEvent('page');
    await link.click();
    await expect(await opening).toHaveURL(address);
  }
});

test('a link that was followed before takes what the inputs are by now', async ({
  page,
  context,
}) => {
  await openExplorer(page);
  const link = page.getByRole('link', { name: 'Wan Guide' });
  for (const clips of ['20000', '30000']) {
    await explorer(page).getByLabel('Clips per month').fill(clips);
    const opening = context.waitForEvent('page');
    await link.click({ modifiers: ['ControlOrMeta'] });
    await expect(await opening).toHaveURL(new RegExp(`/\\?clips=${clips}$`));
  }
  await expect(link).toHaveAttribute('href', '/');
});

test('a link opened with the middle button carries the inputs along', async ({ page, context }) => {
  await openExplorer(page);
  await explorer(page).getByLabel('Clips per month').fill('20000');
  const opening = context.waitForEvent('page');
  await page.getByRole('link', { name: 'Wan Guide' }).click({ button: 'middle' });
  await expect(await opening).toHaveURL(/\/\?clips=20000$/);
});
