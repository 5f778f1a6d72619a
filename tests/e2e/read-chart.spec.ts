import type { Page } from '@playwright/test';
import { explorer, openExplorer } from './explorer.ts';
import { expect, scrollThrough, test } from './site.ts';

const reader = (page: Page) => explorer(page).getByRole('slider', { name: 'Read the chart' });
const spoken = (page: Page) => explorer(page).locator('figure [aria-live=polite]');
const readout = (page: Page) => explorer(page).locator('.reader svg').filter({ visible: true });

async function openChart(page: Page) {
  await openExplorer(page);
  await explorer(page).locator('figure').scrollIntoViewIfNeeded();
  await expect(reader(page)).toBeVisible();
}

/** By keyboard: the control says the volume, the region beside it the costs. */
async function readByKeys(page: Page) {
  await reader(page).focus();
  await expect(reader(page)).toHaveAttribute('aria-valuetext', '10,000 clips a month');
  await expect(spoken(page)).toHaveText('');
  await page.keyboard.press('ArrowRight');
  await expect(reader(page)).toHaveAttribute('aria-valuetext', '10,200 clips a month');
  await expect(spoken(page)).toHaveText(/^Wan 2\.6 API \(Singapore\) \$5,100 and .+ a month$/);
  await expect(readout(page)).toContainText('10,200 clips');
  await expect(readout(page)).toContainText('$5,100');
  await page.keyboard.press('PageUp');
  await expect(reader(page)).toHaveAttribute('aria-valuetext', '12,400 clips a month');
  await page.keyboard.press('Home');
  await expect(spoken(page)).toContainText('Wan 2.6 API (Singapore) $0 and');
  await page.keyboard.press('End');
  await expect(reader(page)).toHaveAttribute('aria-valuenow', '20000');
  await page.keyboard.press('Escape');
  await expect(readout(page)).toHaveCount(0);
  await expect(spoken(page)).toHaveText('');
}

test('arrow keys move along the curves, and a region speaks the point', async ({ page }) => {
  await openChart(page);
  await expect(explorer(page).locator('canvas')).toBeVisible();
  await readByKeys(page);
});

test('it does so over the picture too, where the canvas does not come', async ({
  page,
  problems,
}) => {
  await page.route('**/canvas-picture*', (route) => route.abort());
  await openChart(page);
  await readByKeys(page);
  expect(problems.every((problem) => /canvas-picture|ERR_FAILED/.test(problem))).toBe(true);
  problems.length = 0;
});

test('with forced colors and without motion', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await openChart(page);
  await readByKeys(page);
});

test('the readout stays in the picture on a small screen, wherever it stands', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openChart(page);
  await reader(page).focus();
  const picture = await reader(page).boundingBox();
  if (!picture) throw new Error('no picture');
  for (const key of ['Home', 'PageUp', 'ArrowRight', 'End']) {
    await page.keyboard.press(key);
    const boxes = await readout(page)
      .locator('text, path')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
    expect(boxes.length).toBeGreaterThan(3);
    for (const { left, right, top, bottom } of boxes) {
      expect(left).toBeGreaterThanOrEqual(picture.x - 1);
      expect(right).toBeLessThanOrEqual(picture.x + picture.width + 1);
      expect(top).toBeGreaterThanOrEqual(picture.y - 1);
      expect(bottom).toBeLessThanOrEqual(picture.y + picture.height + 1);
    }
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('by pointer: shown where it points, not spoken; gone when it leaves', async ({ page }) => {
  await openChart(page);
  await reader(page).hover({ position: { x: 300, y: 100 } });
  await expect(readout(page)).toContainText('clips');
  await expect(spoken(page)).toHaveText('');
  await page.mouse.move(2, 2);
  await expect(readout(page)).toHaveCount(0);
});

test.describe('by touch', () => {
  test.use({ hasTouch: true });
  test('the reading stays when the finger is lifted, and goes when it touches elsewhere', async ({
    page,
  }) => {
    await openChart(page);
    await reader(page).tap({ position: { x: 200, y: 100 } });
    await expect(readout(page)).toContainText('clips');
    await expect(spoken(page)).toContainText('a month');
    await explorer(page).locator('output').tap();
    await expect(readout(page)).toHaveCount(0);
  });
});

test('nothing moves while the page is read and the chart’s code arrives', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput, sources } = entry as PerformanceEntry & {
          value: number;
          hadRecentInput: boolean;
          sources: { node: Node | null }[];
        };
        // Within half a second of a key or a click the page may answer; scrolling is none.
        if (hadRecentInput) continue;
        const moved = sources.map(({ node }) => (node as Element | null)?.className ?? '');
        shifts.push(`${value} ${moved.join(', ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto('/guide/break-even/');
  await scrollThrough(page);
  await explorer(page).locator('figure').scrollIntoViewIfNeeded();
  // Nobody touches it: it wakes by itself, four seconds after it has come near.
  await expect(explorer(page).locator('canvas')).toBeVisible({ timeout: 15_000 });
  await reader(page).hover();
  await reader(page).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Escape');
  await explorer(page).getByLabel('Clips per month').fill('12000');
  await page.waitForTimeout(600);
  await explorer(page).getByLabel('Attempts per kept clip').fill('2');
  await page.waitForTimeout(600);
  expect(await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts)).toEqual([]);
});
