import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, hydrated, isEmbed, routes, scrollThrough, test } from './site.ts';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules whose verdict depends on colors; the others see the same page in either theme. */
const ofColors = ['color-contrast', 'link-in-text-block'];

/** WCAG 2.2 A and AA, and axe's best practices, or some rules alone; one line a violation. */
async function violations(page: Page, rules?: string[]): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options(
      rules
        ? { runOnly: { type: 'rule', values: rules }, resultTypes: ['violations'] }
        : {
            runOnly: { type: 'tag', values: standards },
            rules: { 'target-size': { enabled: true } },
            resultTypes: ['violations'],
          },
    )
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}: ${node.html.slice(0, 120)}`),
  );
}

const openDetails = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('main details')) {
      (details as HTMLDetailsElement).open = true;
    }
  });

/** Pages that hold every kind of part between them. */
const samples = ['/', '/guide/break-even/', '/guide/api/', '/evidence/'];

for (const route of routes) {
  for (const colorScheme of ['light', 'dark'] as const) {
    // A calculator alone is what stands on its page, and the colors are the same ones everywhere: `npm run verify`
    // sees every page in both themes.
    const rest = isEmbed(route) || (colorScheme === 'dark' && !samples.includes(route));
    const tag = rest ? ['@slow'] : [];
    test(`${route} in ${colorScheme}, with everything opened`, { tag }, async ({ page }) => {
      test.slow(); // a long page has thousands of elements to look at
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.goto(route);
      await scrollThrough(page);
      await hydrated(page);
      await openDetails(page);
      expect(await violations(page, colorScheme === 'dark' ? ofColors : undefined)).toEqual([]);
    });
  }
}

test('the explorer as it opens, with its details closed', async ({ page }) => {
  await page.goto('/guide/break-even/');
  await hydrated(page);
  expect(await violations(page)).toEqual([]);
});

test('the menu of a small screen', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 700 });
  await page.goto('/');
  await page.locator('summary', { hasText: 'Menu' }).click();
  expect(await violations(page)).toEqual([]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the search dialog with results, in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('/');
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await page.getByRole('searchbox').fill('break-even');
    await expect(page.getByRole('dialog').getByRole('link').first()).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });

  test(`the explorer with a refusal, a notice and a wrong entry, in ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('/guide/break-even/?audio=yes&seconds=999&b=ti2v-5b-4090-owned');
    await hydrated(page);
    await page.getByRole('textbox', { name: 'Attempts per kept clip' }).fill('500');
    await openDetails(page);
    expect(await violations(page)).toEqual([]);
  });

  test(`the scenarios, full and with a refusal, in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
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
    expect(await violations(page)).toEqual([]);
  });
}
