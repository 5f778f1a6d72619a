import { look, modes, ofColors, openDetails, violations } from './accessible.ts';
import { expect, hydrated, isEmbed, routes, scrollThrough, test } from './site.ts';

/** Pages that hold every kind of part between them. */
const samples = ['/', '/guide/api/', '/evidence/'];

/** A long list is one kind of row, many times: this many of it are enough to see what is wrong with it. */
const rowsSeen = 12;

for (const route of routes) {
  // A calculator alone is what stands on its page: `npm run verify` sees it too.
  test(`${route} with everything opened`, { tag: isEmbed(route) ? ['@slow'] : [] }, async ({
    page,
  }) => {
    test.slow(); // a long page has thousands of elements to look at
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(route);
    await scrollThrough(page);
    await hydrated(page);
    await openDetails(page);
    await page.evaluate((most) => {
      for (const list of document.querySelectorAll('main :is(tbody, ul, ol, dl)')) {
        for (const row of [...list.children].slice(most)) row.remove();
      }
    }, rowsSeen);
    expect(await violations(page)).toEqual([]);
    if (!samples.includes(route)) return;
    for (const mode of modes) {
      if (route !== '/' && mode.name !== 'in dark') continue;
      await look(page, mode);
      expect(await violations(page, mode.asked), mode.name).toEqual([]);
    }
  });

  // Every row of every page, in every way.
  test(`${route} in full, in light and dark, forced colors, with large text and zoomed`, {
    tag: ['@slow'],
  }, async ({ page }) => {
    test.setTimeout(300_000);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(route);
    await scrollThrough(page);
    await hydrated(page);
    await openDetails(page);
    expect(await violations(page)).toEqual([]);
    for (const mode of modes) {
      await look(page, mode);
      expect(await violations(page, mode.asked), mode.name).toEqual([]);
    }
  });
}

test('the explorer as it opens, with its details closed', async ({ page }) => {
  await page.goto('/guide/break-even/');
  await hydrated(page);
  const within = '[data-calculator="break-even"]';
  expect(await violations(page, { within })).toEqual([]);
});

test('the menu of a small screen', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 700 });
  await page.goto('/');
  await page.locator('summary', { hasText: 'Menu' }).click();
  expect(await violations(page, { within: 'header' })).toEqual([]);
  for (const mode of modes) {
    await look(page, mode);
    expect(await violations(page, { ...mode.asked, within: 'header' }), mode.name).toEqual([]);
  }
});

test('the search dialog with results', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await page.getByRole('searchbox').fill('break-even');
  await expect(page.getByRole('dialog').getByRole('link').first()).toBeVisible();
  expect(await violations(page)).toEqual([]);
  for (const mode of modes) {
    await look(page, mode);
    expect(await violations(page, { ...mode.asked, within: '#search' }), mode.name).toEqual([]);
  }
});

test('the explorer with a refusal, a notice and a wrong entry', async ({ page }) => {
  test.slow();
  await page.goto('/guide/break-even/?audio=yes&seconds=999&b=ti2v-5b-4090-owned');
  await hydrated(page);
  await page.getByRole('textbox', { name: 'Attempts per kept clip' }).fill('500');
  const explorer = page.getByRole('region', { name: 'Break-even explorer' });
  const closed = explorer.locator('details:not([open]) > summary:visible');
  while ((await closed.count()) > 0) await closed.first().click();
  const within = '[data-calculator="break-even"]';
  expect(await violations(page, { within })).toEqual([]);
  for (const mode of modes.filter(({ asked }) => 'only' in asked)) {
    await look(page, mode);
    expect(await violations(page, { only: ofColors, within }), mode.name).toEqual([]);
  }
});

test('the scenarios, full and with a refusal', async ({ page }) => {
  const sets = [1, 2, 3, 4].map((number) => ({
    name: `Scenario ${number}`,
    query: `clips=${number}000`,
    data: '2026-01-01',
    saved: '2026-01-01',
  }));
  await page.addInitScript(
    (text) => localStorage.setItem('wan-guide:scenarios', text),
    JSON.stringify({ version: 1, sets }),
  );
  await page.goto('/guide/break-even/');
  await hydrated(page);
  const explorer = page.getByRole('region', { name: 'Break-even explorer' });
  await explorer.getByRole('button', { name: /^Scenarios/ }).click();
  await expect(explorer.getByRole('table', { name: 'Side by side' })).toBeVisible();
  await explorer.getByRole('textbox', { name: 'Name' }).fill('Scenario 2');
  await explorer.getByRole('button', { name: 'Keep these inputs' }).click();
  await explorer.getByRole('button', { name: 'Rename Scenario 3' }).click();
  const within = '[data-calculator="break-even"]';
  expect(await violations(page, { within })).toEqual([]);
  for (const mode of modes) {
    await look(page, mode);
    expect(await violations(page, { ...mode.asked, within }), mode.name).toEqual([]);
  }
});
