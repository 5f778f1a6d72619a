import type { Page } from '@playwright/test';
import { drawn, layOut, look, type Mode, modes, openDetails, violations } from './accessible.ts';
import { expect, hydrated, isEmbed, routes, scrollThrough, test } from './site.ts';

/** A long list is one kind of row, many times: this many of it are enough to see what is wrong with it. */
const rowsSeen = 8;

for (const route of routes) {
  // A calculator alone is what stands on its page, and calculators.spec.ts looks at each: `npm run verify` does it again.
  test(`${route} with everything opened`, { tag: isEmbed(route) ? ['@slow'] : [] }, async ({
    page,
  }) => {
    test.slow(); // a long page has thousands of elements to look at
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(route);
    await scrollThrough(page);
    await openDetails(page);
    await page.evaluate((most) => {
      for (const list of document.querySelectorAll('main :is(tbody, ul, ol, dl)')) {
        for (const row of [...list.children].slice(most)) row.remove();
      }
    }, rowsSeen);
    const without = route === '/' ? 'noscript' : '[data-calculator]';
    expect(await violations(page, { without })).toEqual([]);
    // In dark everywhere; in the other ways as well on one page, and in `npm run verify` on all.
    for (const mode of route === '/' ? modes : modes.slice(0, 1)) {
      await look(page, mode);
      const asked = route === '/' ? mode.asked : { ...mode.asked, without };
      expect(await violations(page, asked), mode.name).toEqual([]);
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

test.describe('on a phone', () => {
  test.use({ viewport: { width: 412, height: 823 }, hasTouch: true, isMobile: true });

  const targets = (page: Page) => violations(page, { only: ['target-size'] });

  for (const route of routes) {
    // As it comes, a part out of sight has the room that prose.css guesses: a wrong guess lays its targets over the next.
    test(`${route}: every target has room for a finger, as the page comes and when it is laid out`, {
      tag: route === '/guide/break-even/' ? [] : ['@slow'],
    }, async ({ page }) => {
      test.slow();
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.goto(route);
      expect(await targets(page)).toEqual([]);
      await layOut(page);
      await scrollThrough(page);
      await openDetails(page);
      await drawn(page);
      expect(await targets(page)).toEqual([]);
    });
  }
});

/** The same part in every way of looking: in light first, then, in `npm run verify`, in the others. */
async function clean(page: Page, within: string, ways: readonly Mode[]) {
  expect(await violations(page, { within })).toEqual([]);
  for (const mode of ways) {
    await look(page, mode);
    expect(await violations(page, { ...mode.asked, within }), mode.name).toEqual([]);
  }
}

for (const { ways, tag, called } of [
  { ways: [], tag: [], called: '' },
  { ways: modes, tag: ['@slow'], called: ', in every way' },
]) {
  test(`the menu of a small screen${called}`, { tag }, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width: 375, height: 700 });
    await page.goto('/');
    await page.locator('summary', { hasText: 'Menu' }).click();
    await clean(page, 'header', ways);
  });

  test(`the search dialog with results${called}`, { tag }, async ({ page }) => {
    test.slow();
    await page.goto('/');
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await page.getByRole('searchbox').fill('break-even');
    await expect(page.getByRole('dialog').getByRole('link').first()).toBeVisible();
    await clean(page, '#search', ways);
  });

  test(`the explorer with a refusal, a notice and a wrong entry${called}`, { tag }, async ({
    page,
  }) => {
    test.slow();
    await page.goto('/guide/break-even/?audio=yes&seconds=999&b=ti2v-5b-4090-owned');
    await hydrated(page);
    const explorer = page.getByRole('region', { name: 'Break-even explorer' });
    await explorer.getByRole('textbox', { name: 'Attempts per kept clip' }).fill('500');
    await explorer.locator('summary', { hasText: 'More assumptions' }).click();
    await clean(page, '[data-calculator="break-even"]', ways);
  });

  test(`the scenarios, full and with a refusal${called}`, { tag }, async ({ page }) => {
    test.slow();
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
    await clean(page, '[data-calculator="break-even"]', ways);
  });
}

test('the explorer as it opens, with its details closed', { tag: ['@slow'] }, async ({ page }) => {
  await page.goto('/guide/break-even/');
  await hydrated(page);
  await clean(page, '[data-calculator="break-even"]', modes);
});
