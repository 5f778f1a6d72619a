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
  for (const [name, address] of [
    ['Wan Guide', '/guide/break-even/?clips=20000&x=1#explorer'],
    ['/method/', '/method/?clips=20000'],
  ] as const) {
    const link =
      name === 'Wan Guide'
        ? page.getByRole('link', { name, exact: true })
        : page.locator(`a[href^="${name}"]`).first();
    const opening = context.waitForEvent('page');
    await link.click();
    const opened = new URL((await opening).url());
    expect(opened.pathname + opened.search + (name === 'Wan Guide' ? opened.hash : '')).toBe(
      address,
    );
  }
});

test('a link that was followed before takes what the inputs are by now', async ({
  page,
  context,
}) => {
  await openExplorer(page);
  const link = page.getByRole('link', { name: 'Wan Guide' });
  const press = { modifiers: ['ControlOrMeta'] as 'ControlOrMeta'[] };
  for (const clips of ['20000', '30000']) {
    await explorer(page).getByLabel('Clips per month').fill(clips);
    const opening = context.waitForEvent('page');
    await link.click(press);
    const opened = await opening;
    expect(new URL(opened.url()).search).toBe(`?clips=${clips}`);
    await opened.close();
  }
  await expect(link).toHaveAttribute('href', '/');
});

test('a link opened with the middle button carries the inputs along', async ({ page, context }) => {
  await openExplorer(page);
  await explorer(page).getByLabel('Clips per month').fill('20000');
  const opening = context.waitForEvent('page');
  await page.getByRole('link', { name: 'Wan Guide' }).click({ button: 'middle' });
  expect(new URL((await opening).url()).search).toBe('?clips=20000');
});
