import { expect, test } from './site.ts';

test('the verdict and its date stand on the first screen of a small phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await page.goto('/');
  const main = page.getByRole('main');
  for (const part of [
    main.locator('.eyebrow'),
    main.getByRole('heading', { level: 1 }),
    main.locator('.lead'),
  ]) {
    const box = await part.boundingBox();
    expect(box && box.y >= 0 && box.y + box.height <= 568).toBe(true);
  }
  await expect(main.locator('.lead')).toContainText(/^No\./);
  await expect(main.locator('.eyebrow time')).toHaveText(/^\w+ \d+, \d{4}$/);
});

test.describe('on a wide screen', () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test('the contents say where the reader is', async ({ page }) => {
    await page.goto('/guide/openness/');
    const current = page.locator('.contents-aside [aria-current]');
    const heading = page.getByRole('main').getByRole('heading', { level: 2 }).nth(4);
    await heading.evaluate((element) => element.scrollIntoView());
    await expect(current).toHaveCount(1);
    await expect(current).toHaveText((await heading.textContent()) ?? '');
    await page.evaluate(() => scrollTo(0, 0));
    await expect(current).toHaveCount(0);
  });

  test('sources stand beside the text that cites them, and on nothing else', async ({ page }) => {
    await page.goto('/guide/openness/');
    const notes = page.locator('.margin-note').filter({ visible: true });
    await expect(notes.first()).toBeVisible();
    const mark = page.locator('.prose > p .cite a').first();
    const near =
      Number((await mark.boundingBox())?.y) - Number((await notes.first().boundingBox())?.y);
    expect(Math.abs(near)).toBeLessThan(40);
    const crossed = await page.evaluate(() => {
      const boxes = (selector: string) =>
        [...document.querySelectorAll(selector)]
          .filter((one) => getComputedStyle(one).visibility === 'visible')
          .map((one) => ({ box: one.getBoundingClientRect(), text: one.textContent.slice(0, 40) }));
      const notes = boxes('.margin-note');
      const others = [...notes, ...boxes('.prose > *'), ...boxes('.contents-aside')];
      return notes.flatMap(({ box, text }) =>
        others
          .filter((other) => other.text !== text)
          .filter(
            (other) =>
              box.left < other.box.right &&
              other.box.left < box.right &&
              box.top < other.box.bottom &&
              other.box.top < box.bottom,
          )
          .map((other) => [text, other.text]),
      );
    });
    expect(crossed).toEqual([]);
  });
});

test('a table has a link that copies its address and says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/guide/openness/');
  const link = page.getByRole('link', { name: 'Link to table: What each Wan release publishes' });
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('status').filter({ hasText: 'Link to this table copied.' }),
  ).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(copied).hash).toBe('#table-what-each-wan-release-publishes');
  await expect(page.locator(new URL(copied).hash)).toBeInViewport();
});

test('on a phone a link into a long page arrives, though what is far away is laid out late', async ({
  page,
}) => {
  await page.setViewportSize({ width: 375, height: 700 });
  for (const address of [
    '/guide/api/#resellers-prices-lumenfall-wan-2-6',
    '/evidence/#article-matrix-reach',
    '/method/#parameter-deadline',
  ]) {
    await page.goto('about:blank');
    await page.goto(address);
    const place = page.locator(`[id="${address.split('#')[1]}"]`);
    await expect
      .poll(() => place.evaluate((element) => element.getBoundingClientRect().top))
      .toBeLessThan(60);
    await expect(place).toBeInViewport();
  }
});
