import type { Page } from '@playwright/test';
import { explorer, openExplorer } from './explorer.ts';
import { expect, test } from './site.ts';

/** What a screen reader is told: names, roles and values in the order of reading, and what is spoken unasked. */

/** An element as Chromium hands it to assistive technology. */
async function told(page: Page, selector: string) {
  const session = await page.context().newCDPSession(page);
  const { result } = await session.send('Runtime.evaluate', {
    expression: `[...document.querySelectorAll(${JSON.stringify(selector)})].find((one) => one.checkVisibility())`,
  });
  const { objectId = '' } = result;
  const { nodes } = await session.send('Accessibility.getPartialAXTree', {
    objectId,
    fetchRelatives: false,
  });
  await session.detach();
  const [node] = nodes;
  const property = (name: string) =>
    node?.properties?.find((one) => one.name === name)?.value.value as unknown;
  return {
    role: node?.role?.value as unknown,
    name: node?.name?.value as unknown,
    description: node?.description?.value as unknown,
    value: node?.value?.value as unknown,
    property,
  };
}

test('a page is told as landmarks and headings, its own name first', async ({ page }) => {
  await page.goto('/guide/licenses/');
  await expect(page).toHaveTitle(/^.+ · Wan Guide$/);
  await expect(page.locator('body')).toMatchAriaSnapshot(`
    - link "Skip to content"
    - banner:
      - link "Wan Guide"
      - button "Search"
      - navigation "Main":
        - list:
          - listitem:
            - link "Break-even"
        - group: Menu
    - main:
      - article:
        - heading [level=1]
        - navigation "Previous and next page":
          - link /^Previous /
          - link /^Next /
    - contentinfo:
      - group "Theme":
        - radio "System" [checked]
        - radio "Light"
        - radio "Dark"
  `);
  expect(
    await page.getByRole('link', { name: 'Licenses' }).first().getAttribute('aria-current'),
  ).toBe('page');
});

test('the menu of a small screen is told with its state, its groups and the present page', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await page.goto('/faq/');
  const summary = 'details.menu > summary';
  expect((await told(page, summary)).property('expanded')).toBe(false);
  await page.locator(summary).click();
  const after = await told(page, summary);
  expect([after.role, after.name, after.property('expanded')]).toEqual([
    'DisclosureTriangle',
    'Menu',
    true,
  ]);
  await expect(page.getByRole('banner')).toMatchAriaSnapshot(`
    - navigation "Main":
      - group:
        - paragraph: Guide
        - list:
          - listitem:
            - link "Break-even"
        - paragraph: Evidence
        - list:
          - listitem:
            - link "Changes"
  `);
  await expect(page.locator('.menu [aria-current=page]')).toHaveText(/FAQ|Questions/);
});

test('the search is told as a dialog, and says how many it has found', async ({ page }) => {
  await page.goto('/about/');
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await expect(dialog).toMatchAriaSnapshot(`
    - dialog "Search":
      - search:
        - text: Search the guide
        - searchbox "Search the guide"
        - button "Close"
      - status
      - paragraph: /Finds sections, terms/
      - list
  `);
  expect((await told(page, '#search')).property('modal')).toBe(true);
  await page.keyboard.insertText('license');
  await expect(dialog).toMatchAriaSnapshot(`
    - status: /\\d+ places? for “license”/
    - list:
      - listitem:
        - link
        - text: / · /
        - paragraph
  `);
});

test('the explorer is told as a form, an answer, and what supports it', async ({ page }) => {
  await openExplorer(page);
  await explorer(page).locator('figure').scrollIntoViewIfNeeded();
  await expect(explorer(page).getByRole('slider', { name: 'Read the chart' })).toBeVisible();
  await expect(explorer(page)).toMatchAriaSnapshot(`
    - region "Break-even explorer":
      - group "Start from a situation":
        - button "Prototype"
      - combobox "Option A"
      - combobox "Option B"
      - textbox "Clips per month": 10,000
      - slider "Volume, logarithmic scale"
      - textbox "Seconds per clip": "5"
      - combobox "Resolution":
        - option "720p" [selected]
      - combobox "Synchronized audio":
        - option "no" [selected]
      - textbox "Attempts per kept clip": "1"
      - group: /More assumptions/
      - status
      - paragraph: /At 10,000 clips a month/
      - table "Five ways to get this clip, cheapest first":
        - rowgroup:
          - row:
            - columnheader "Way, and its option"
            - columnheader
        - rowgroup:
          - row:
            - rowheader
            - cell
      - heading "Not alike" [level=3]
      - list
      - figure:
        - slider /Read the chart/
      - table "Where the money goes, per month"
      - group: The same numbers as a table
      - group: Show the working
      - button "Copy link"
      - button "Answer as CSV"
      - button "Scenarios"
      - button "Reset all" [disabled]
  `);
});

test('controls say their value and state in words', async ({ page }) => {
  await openExplorer(page);
  await expect(explorer(page).getByRole('slider', { name: /^Volume/ })).toHaveAttribute(
    'aria-valuetext',
    '10,000 clips a month',
  );
  // A list in groups is told by what is chosen in it.
  const option = await told(page, '[data-calculator=break-even] select');
  expect([option.role, option.name]).toEqual(['combobox', 'Option A']);
  expect(option.value).toMatch(/^Wan 2\.6/);

  const box = explorer(page).getByRole('textbox', { name: 'Attempts per kept clip' });
  await box.fill('many');
  const field = `#${await box.getAttribute('id')}`;
  await expect.poll(async () => (await told(page, field)).property('invalid')).toBe('true');
  expect((await told(page, field)).description).toMatch(/must be/);

  const reader = '[data-calculator=break-even] [role=slider]';
  await explorer(page).locator('figure').scrollIntoViewIfNeeded();
  await explorer(page).getByRole('slider', { name: 'Read the chart' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator(reader)).toHaveAttribute('aria-valuetext', '10,200 clips a month');
  const slider = await told(page, reader);
  expect([slider.role, slider.property('focused')]).toEqual(['slider', true]);
  expect(slider.name).toMatch(/^Read the chart/);
});

test('an answer is spoken once, when the reader pauses, and politely', async ({ page }) => {
  await page.clock.install();
  await openExplorer(page);
  await page.clock.runFor(2000);
  const spoken = explorer(page).locator('output + [aria-live=polite]');
  const said = await spoken.evaluateHandle((region) => {
    const texts: string[] = [];
    new MutationObserver(() => region.textContent && texts.push(region.textContent)).observe(
      region,
      {
        childList: true,
        characterData: true,
        subtree: true,
      },
    );
    return texts;
  });
  const slider = explorer(page).getByRole('slider', { name: /^Volume/ });
  await slider.focus();
  for (let press = 0; press < 5; press += 1) {
    await page.keyboard.press('ArrowRight');
    await page.clock.runFor(200);
  }
  expect(await said.jsonValue()).toEqual([]);
  await page.clock.runFor(1500);
  const answer = await explorer(page).locator('output').textContent();
  expect(await said.jsonValue()).toEqual([answer]);
  // Then it stands only once on the page again.
  await page.clock.runFor(10_000);
  await expect(spoken).toHaveText('');
});

test('a preview is told as the description of its number, and reached from it', async ({
  page,
}) => {
  await page.goto('/guide/api/');
  // The page's script is there.
  await page.locator('.toast').waitFor({ state: 'attached' });
  const number = page.locator('.prose > p [role=doc-noteref]').first();
  await number.focus();
  await expect(number).toHaveAttribute('aria-describedby', 'preview');
  const asked = await told(page, '.prose > p [aria-describedby=preview]');
  expect(asked.role).toBe('doc-noteref');
  expect(asked.description).toMatch(/checked|Computed/);
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - note:
      - paragraph
  `);
  const note = await told(page, '#preview');
  expect(note.role).toBe('note');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('note').filter({ visible: true })).toHaveCount(0);
});

test('an estimate is told as one: what dots under a number say to the eye', async ({ page }) => {
  await page.goto('/');
  const estimate = page.locator('.prose a:has(> .estimate)').first();
  await expect(estimate).toHaveAccessibleName(/\d \(estimate\)$/);
  // It is not there for whoever copies or searches the text.
  await expect(estimate).toHaveText(/\d$/);
});
