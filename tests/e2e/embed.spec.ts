import type { BrowserContext, FrameLocator, Page } from '@playwright/test';
import { expect, hydrated, test } from './site.ts';

const answer = (where: Page | FrameLocator) => where.locator('output');
const frameHeight = async (page: Page) =>
  Number(await page.locator('iframe').getAttribute('height'));

/** Takes the code from under a calculator of the guide, with the inputs that the address brings. */
async function copyCode(page: Page, address: string, name: string): Promise<string> {
  await page.goto(address);
  await hydrated(page);
  const calculator = page.getByRole('region', { name });
  const button = calculator.getByRole('button', { name: 'Embed', exact: true });
  await expect(button).toHaveAttribute('aria-expanded', 'false');
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  const field = calculator.getByRole('textbox', { name: 'Code for your page' });
  await calculator.getByRole('button', { name: 'Copy code' }).click();
  await expect(calculator.getByRole('status')).toHaveText('Code copied.');
  const code = await page.evaluate(() => navigator.clipboard.readText());
  expect(code).toBe(await field.inputValue());
  await button.click();
  await expect(field).toHaveCount(0);
  return code;
}

/** Somebody's page with this in its text. */
async function host(page: Page, code: string): Promise<FrameLocator> {
  const body = `<!doctype html><html lang="en"><title>A host</title><link rel="icon" href="/favicon.svg"><h1>A host</h1>${code}<p>The end.</p>`;
  await page.route('**/host/', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto('/host/');
  return page.frameLocator('iframe');
}

/** The frame is as high as what is in it, and nothing in it scrolls; how high that is. */
async function settled(page: Page, frame: FrameLocator): Promise<number> {
  await expect(frame.locator('astro-island[ssr]')).toHaveCount(0);
  const root = frame.locator('html');
  await expect
    .poll(async () => {
      const told = await frameHeight(page);
      const heights = await root.evaluate((html) => [
        Math.ceil(html.getBoundingClientRect().height),
        html.scrollHeight,
      ]);
      return heights.map((height) => height - told);
    })
    .toEqual([0, 0]);
  return frameHeight(page);
}

/** Chromium on Linux has no share sheet, and warns of the permission that the frame gives for it. */
function forgetShareSheet(problems: string[]) {
  const others = problems.filter((problem) => !problem.includes("'web-share'"));
  problems.splice(0, problems.length, ...others);
}

/** Only the frame; for what does not need the script. */
const frameOf = (address: string) =>
  `<iframe src="${address}" title="A calculator" width="700" height="900" allow="clipboard-write"></iframe>`;

/** What a click opens, once it is there. */
async function opened(context: BrowserContext, click: () => Promise<void>): Promise<Page> {
  const opening = context.waitForEvent('page');
  await click();
  const page = await opening;
  await page.waitForLoadState();
  return page;
}

test('the copied code: the frame has the inputs, grows with what is in it, and shrinks again', async ({
  page,
  context,
  problems,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const code = await copyCode(page, '/guide/break-even/?clips=50000', 'Break-even explorer');
  const frame = await host(page, code);
  await expect(answer(frame)).toContainText('At 50,000 clips a month');
  const closed = await settled(page, frame);
  const more = frame.locator('summary', { hasText: 'The same numbers as a table' });
  await more.click();
  await expect.poll(() => frameHeight(page)).toBeGreaterThan(closed + 100);
  await settled(page, frame);
  await more.click();
  await expect.poll(() => frameHeight(page)).toBe(closed);
  forgetShareSheet(problems);
});

test('hostile messages change nothing, neither in the host’s page nor in the frame', async ({
  page,
  context,
  problems,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const code = await copyCode(page, '/guide/licenses/', 'License checker');
  const frame = await host(page, code);
  const height = await settled(page, frame);
  const state = () => frame.locator('html').evaluate((root) => root.outerHTML + location.href);
  const before = await state();
  await page.evaluate(async () => {
    const inner = document.querySelector('iframe')?.contentWindow;
    const odd = [null, 0, -1, 1e9, Number.NaN, '', '5', [], {}, true, new Map(), [[]]];
    const types = ['wan-guide:height', 'wan-guide:theme', 'resize', '__proto__', null, 7];
    for (const type of types) {
      for (const value of odd) {
        for (const data of [
          value,
          { type, height: value },
          { type, value, calculator: value, href: 'javascript:alert(1)' },
          JSON.stringify({ type, height: 5 }),
        ]) {
          inner?.postMessage(data, '*');
          // To itself: from its own window, not from the frame.
          window.postMessage(data, '*');
        }
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
  });
  expect(await state()).toBe(before);
  expect(await frameHeight(page)).toBe(height);
  forgetShareSheet(problems);
});

test('only a frame tells its height', async ({ page }) => {
  await page.addInitScript(() => {
    addEventListener('message', ({ data }) => {
      document.documentElement.dataset.heard = JSON.stringify(data);
    });
  });
  await page.goto('/embed/quality-test/');
  await hydrated(page);
  await page.locator('summary, select').first().focus();
  await expect(page.locator('html')).not.toHaveAttribute('data-heard', /./);
  await host(page, frameOf('/embed/quality-test/'));
  await expect(page.locator('html')).toHaveAttribute(
    'data-heard',
    /^\{"type":"wan-guide:height","calculator":"quality-test","height":\d+\}$/,
  );
});

test('the inputs stay in the frame’s address; the way back and the copied link lead to the guide', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const frame = await host(page, frameOf('/embed/payback/?theme=light'));
  // It has no explorer above it, so the shared inputs are its own.
  await frame.getByRole('textbox', { name: 'Clips per month' }).fill('20000');
  await frame.getByRole('textbox', { name: 'Growth a month' }).fill('0.05');
  await expect(frame.locator('data[data-key="paybackMonth"]')).toHaveAttribute('value', '0');
  await expect
    .poll(() => frame.locator('html').evaluate(() => location.search))
    .toBe('?theme=light&clips=20000&growth=0.05');
  expect(new URL(page.url()).search).toBe('');

  await frame.getByRole('button', { name: 'Copy link' }).click();
  await expect(frame.getByRole('status')).toContainText('Link copied');
  const copied = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  expect(copied.pathname + copied.hash).toBe('/guide/break-even/#payback');
  expect(copied.searchParams.get('clips')).toBe('20000');
  expect(copied.searchParams.get('growth')).toBe('0.05');
  expect(copied.searchParams.get('data')).not.toBeNull();
  expect(copied.searchParams.has('theme')).toBe(false);

  const back = await opened(context, () =>
    frame.getByRole('link', { name: 'Wan Guide', exact: true }).click(),
  );
  const { pathname, search, hash } = new URL(back.url());
  expect(pathname + search + hash).toBe('/guide/break-even/?clips=20000&growth=0.05#payback');
  const method = await opened(context, () => frame.getByRole('link', { name: 'Method' }).click());
  expect(new URL(method.url()).pathname).toBe('/method/');
  expect(new URL(method.url()).search).toBe('?clips=20000');
  expect(await frame.locator('html').evaluate(() => location.pathname)).toBe('/embed/payback/');
});

test('a link into the page of the calculator leads there', async ({ page, context }) => {
  const frame = await host(page, frameOf('/embed/license/'));
  const mit = await opened(context, () => frame.getByRole('link', { name: 'MIT' }).click());
  expect(new URL(mit.url()).pathname).toBe('/guide/licenses/');
  await expect(mit.locator(':target')).toBeVisible();
  expect(await frame.locator('html').evaluate(() => location.href)).toMatch(/\/embed\/license\/$/);
});

test('where the frame may not copy, the link stands in a field', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator.clipboard, 'writeText', {
      value: () => Promise.reject(new DOMException('no', 'NotAllowedError')),
    });
  });
  const frame = await host(page, frameOf('/embed/break-even/?clips=77'));
  await frame.getByRole('button', { name: 'Copy link' }).click();
  await expect(frame.getByRole('status')).toContainText('the link is in the field');
  const field = frame.getByRole('textbox', { name: 'Link to copy by hand' });
  await expect(field).toHaveValue(/\/guide\/break-even\/\?clips=77&.*#explorer$/);
  await field.focus();
  expect(
    await field.evaluate(
      (input: HTMLInputElement) => (input.selectionEnd ?? 0) - (input.selectionStart ?? 0),
    ),
  ).toBe((await field.inputValue()).length);
  expect(await frame.locator('html').evaluate(() => location.search)).toBe('?clips=77');

  await frame.getByRole('button', { name: 'Embed', exact: true }).click();
  await frame.getByRole('button', { name: 'Copy code' }).click();
  await expect(frame.getByRole('status')).toContainText('copy it by hand');
  await expect(frame.getByRole('textbox', { name: 'Code for your page' })).toBeFocused();
});

test('the theme is the system’s, or the host’s; what was chosen on the guide does not count and stays', async ({
  page,
}) => {
  const ground = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/about/');
  await page.getByRole('group', { name: 'Theme' }).getByLabel('Dark').check();
  await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(1);
  const dark = await ground();

  await page.goto('/embed/estimate/');
  const light = await ground();
  expect(light).not.toBe(dark);
  for (const [query, expected] of [
    ['?theme=dark', dark],
    ['?theme=light', light],
    ['?theme=sepia', light],
    ['?theme=dark&clips=5', dark],
  ] as const) {
    await page.goto(`/embed/estimate/${query}`);
    expect(await ground()).toBe(expected);
  }
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/embed/estimate/?theme=light');
  expect(await ground()).toBe(light);
  expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({ 'wan-guide:theme': 'dark' });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('an embed is complete, and its links lead to the guide', async ({ page, context }) => {
    await page.goto('/embed/payback/');
    await expect(answer(page)).toContainText(/\$[\d,]+/);
    await expect(page.locator('figure svg').filter({ visible: true })).toHaveCount(1);
    const back = await opened(context, () =>
      page.getByRole('link', { name: 'Wan Guide', exact: true }).click(),
    );
    expect(new URL(back.url()).pathname).toBe('/guide/break-even/');
  });
});
