import type { Page } from '@playwright/test';
import { explorer, openExplorer } from './explorer.ts';
import { expect, test } from './site.ts';

const guide = '/guide/api/';
const preview = (page: Page) => page.getByRole('note').filter({ visible: true });
/** The first number of the text that leads to a row of the data. */
const number = (page: Page) =>
  page.locator('.prose > p [data-n]').filter({ hasText: /^3$/ }).first();

/** A page whose script is there. */
async function open(page: Page, address = guide) {
  await page.goto(address);
  await page.locator('.toast').waitFor({ state: 'attached' });
}

test('a number that is pointed at says where it comes from, and nothing moves', async ({
  page,
}) => {
  await open(page);
  const link = number(page);
  await link.scrollIntoViewIfNeeded();
  const before = await link.boundingBox();
  await link.hover();
  await expect(preview(page)).toHaveCount(1);
  await expect(preview(page)).toContainText(/3 attempts \(1\.5 to 10\)/);
  await expect(preview(page)).toContainText(/checked \w+ \d+, \d{4}; secondary/);
  await expect(
    preview(page).getByRole('link', { name: 'assumptions/typical-attempts' }),
  ).toHaveAttribute('href', '/method/#assumption-typical-attempts');
  await expect(link).toHaveAttribute('aria-describedby', 'preview');
  expect(await link.boundingBox()).toEqual(before);
  // It can be pointed at itself, and goes when the pointer does.
  await preview(page).hover();
  await page.waitForTimeout(500);
  await expect(preview(page)).toHaveCount(1);
  await page.mouse.move(2, 2);
  await expect(preview(page)).toHaveCount(0);
  await link.hover();
  await expect(preview(page)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(preview(page)).toHaveCount(0);
});

test('the note of the large number of a page does not lie over it', { tag: ['@slow'] }, async ({
  page,
}) => {
  await open(page);
  const link = page.locator('.figure [data-n]').first();
  await link.focus();
  await expect(preview(page)).toHaveCount(1);
  const [box, at] = [await preview(page).boundingBox(), await link.locator('data').boundingBox()];
  if (!box || !at) throw new Error('one of both is not there');
  expect(box.y >= at.y + at.height || box.y + box.height <= at.y).toBe(true);
});

test('where the page grows above a number, its note goes along', { tag: ['@slow'] }, async ({
  page,
}) => {
  await open(page);
  const link = number(page);
  await link.scrollIntoViewIfNeeded();
  await link.focus();
  await expect(preview(page)).toHaveCount(1);
  const between = async () => {
    const [box, at] = [await preview(page).boundingBox(), await link.boundingBox()];
    return Math.round((box?.y ?? 0) - (at?.y ?? 0));
  };
  const before = await between();
  await page.locator('.prose').evaluate((prose) => {
    const late = document.createElement('div');
    late.style.height = '60px';
    prose.prepend(late);
  });
  await expect.poll(between).toBe(before);
});

test('the keyboard reaches the preview and what is in it', async ({ page }) => {
  await open(page);
  const links = page.locator('.prose > p [data-n]');
  await links.first().focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(preview(page)).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(preview(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(preview(page).getByRole('link').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(preview(page)).toHaveCount(0);
  await expect(links.first()).toBeFocused();
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 320, height: 640 } });
  test('a number that is touched shows its note within the screen', async ({ page }) => {
    await open(page);
    const link = page.locator('.prose td [data-n]').nth(2);
    await link.tap();
    await expect(preview(page)).toContainText('Computed by monthlyCost');
    const { left, right } = await preview(page).evaluate((box) =>
      box.getBoundingClientRect().toJSON(),
    );
    expect([left >= 0, right <= 320]).toEqual([true, true]);
    expect(new URL(page.url()).hash).toBe('');
    await page.locator('h1').tap();
    await expect(preview(page)).toHaveCount(0);
  });
});

test('a default says its source, and needs a new look from its day on', async ({ page }) => {
  const { checked } = await rentOf(page);
  const day = (after: number) => new Date(Date.parse(checked) + after * 86_400_000);
  await page.clock.setFixedTime(day(89));
  await openExplorer(page);
  const more = explorer(page).locator('details.assumptions');
  await more.locator('summary').click();
  const field = more.locator('#input-rent-h100');
  await expect(field).not.toContainText('needs a new look');
  await field.getByText('Sources').hover();
  await expect(preview(page)).toContainText(/4\.29 USD a GPU-hour \(.* to .*\).*checked/);
  await expect(preview(page)).not.toContainText('needs a new look');

  await page.clock.setFixedTime(day(90));
  await openExplorer(page);
  await expect(more.locator('summary')).toContainText(/needs? a new look/);
  await more.locator('summary').click();
  await expect(field).toContainText('needs a new look');
  await field.getByText('Sources').hover();
  await expect(preview(page)).toContainText('needs a new look');
});

test('a note and a table of prices say from their day on that they need a new look', async ({
  page,
}) => {
  for (const [day, due] of [
    ['2026-11-28', false],
    ['2027-12-01', true],
  ] as const) {
    await page.clock.setFixedTime(day);
    await open(page);
    const table = page.getByText(/^Checked .*Rows: prices\.json/).first();
    const note = page.locator('.numbers li').first();
    for (const place of [table, note]) {
      if (due) await expect(place).toContainText('needs a new look');
      else await expect(place).not.toContainText('needs a new look');
    }
  }
});

async function rentOf(page: Page): Promise<{ checked: string }> {
  const answer = await page.request.get('/data/assumptions.json');
  return (await answer.json()).find(({ id }: { id: string }) => id === 'rent-h100');
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('a number is a link to its note, and paper has both', async ({ page }) => {
    await page.goto(guide);
    await number(page).click();
    await expect(page.locator('.numbers li:target')).toBeVisible();
    await page.goto(guide);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.numbers li').last()).toBeVisible();
    const numeral = await number(page).evaluate(
      (link) => getComputedStyle(link, '::after').content,
    );
    expect(numeral).toContain('[');
  });
});
