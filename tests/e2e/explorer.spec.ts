import {
  dataVersion,
  defaults,
  expectedFigures,
  expectFigures,
  explorer,
  explorerPage,
  figures,
  notice,
  openExplorer,
  queryOf,
  type Shared,
} from './explorer.ts';
import { expect, hydrated, test } from './site.ts';

test('opens with the published defaults', async ({ page }) => {
  await openExplorer(page);
  await expectFigures(page, expectedFigures({}));
  // Nothing was changed, so the address stays bare.
  expect(new URL(page.url()).search).toBe('');
  const fields = explorer(page);
  await expect(fields.getByLabel('Clips per month')).toHaveValue('10,000');
  await expect(fields.getByLabel('Seconds per clip')).toHaveValue('5');
  await expect(fields.getByLabel('Resolution')).toHaveValue('720p');
  await expect(fields.getByLabel('Synchronized audio')).toHaveValue('no');
  await expect(fields.getByLabel('Attempts per kept clip')).toHaveValue('1');
  await expect(fields.getByLabel('Option A')).toHaveValue(defaults.a);
  await expect(fields.getByLabel('Option B')).toHaveValue(defaults.b);
});

const links: Partial<Shared>[] = [
  { clips: 50_000, seconds: 10, attempts: 3 },
  { clips: 0 },
  { clips: 123_456.5, seconds: 5 },
  { clips: 3_000_000, peak: 3 },
  { a: 'a14b-4step-h100-owned', peak: 4, clips: 60_000 },
  { a: 'ti2v-5b-4090-owned', b: 'ti2v-5b-4090-rented', clips: 25_000 },
  { a: 'fal-wan-2.2-a14b', b: 'a14b-stock-h100-rented' },
  { a: 'fal-wan-2.2-a14b-turbo', b: 'a14b-4step-h100-owned', clips: 400_000, attempts: 2.5 },
  { a: 'wan-2.5-api-singapore', b: 'wan-2.6-api-singapore', resolution: '1080p', audio: 'yes' },
  { a: 'article-api', b: 'article-self-hosting-low', clips: 150_000 },
];
for (const half of [0, 1]) {
  test(`links show what the model computes from the published data, ${half + 1} of 2`, async ({
    page,
  }) => {
    for (const link of links.filter((_, at) => at % 2 === half)) {
      const query = new URLSearchParams(Object.entries(link).map(([k, v]) => [k, String(v)]));
      await test.step(`?${query}`, async () => {
        await openExplorer(page, `?${query}`);
        await expectFigures(page, expectedFigures(link));
        await expect(notice(page)).toHaveText('');
      });
    }
  });
}

test('works by keyboard alone', async ({ page }) => {
  test.slow(); // a key for every link on the way
  await openExplorer(page);
  const region = explorer(page);
  await region.getByRole('combobox', { name: 'Option A' }).focus();
  /** Tabs on until a field has the focus, as a reader would. */
  const tabTo = async (name: string, role: 'textbox' | 'combobox' | 'slider' | 'button') => {
    const target = region.getByRole(role, { name, exact: true });
    for (let presses = 0; presses < 120; presses += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return target;
      await page.keyboard.press('Tab');
    }
    throw new Error(`${name} cannot be reached with the Tab key`);
  };

  const b = await tabTo('Option B', 'combobox');
  await page.keyboard.press('Home');
  const first = await b.inputValue();
  expect(first).not.toBe(defaults.b);
  await b.selectOption(defaults.b);

  await tabTo('Clips per month', 'textbox');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('20k');
  await expectFigures(page, expectedFigures({ clips: 20_000 }));

  const slider = await tabTo('Volume, logarithmic scale', 'slider');
  await page.keyboard.press('ArrowRight');
  const clips = Number((await slider.getAttribute('aria-valuetext'))?.replaceAll(/[^\d.]/g, ''));
  expect(clips).toBeGreaterThan(20_000);
  await expectFigures(page, expectedFigures({ clips }));

  await tabTo('Seconds per clip', 'textbox');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('10');
  await expectFigures(page, expectedFigures({ clips, seconds: 10 }));

  const reset = await tabTo('Reset all', 'button');
  await expect(reset).toBeEnabled();
  await page.keyboard.press('Enter');
  await expectFigures(page, expectedFigures({}));
});

test('what is typed before the script is there counts', async ({ page }) => {
  // No waiting for the calculator to be alive: a reader does not wait either.
  await page.goto(explorerPage);
  await explorer(page).getByLabel('Clips per month').fill('50000');
  await explorer(page).getByLabel('Resolution').selectOption('1080p');
  await explorer(page).getByLabel('Option B').selectOption('wan-2.5-api-singapore');
  const changes = { clips: 50_000, resolution: '1080p', b: 'wan-2.5-api-singapore' };
  await expectFigures(page, expectedFigures(changes));
  await expect.poll(() => queryOf(page).get('clips')).toBe('50000');
});

test('details opened before the script is there are filled', async ({ page }) => {
  await page.goto(explorerPage);
  await explorer(page).locator('summary', { hasText: 'More assumptions' }).click();
  await explorer(page).locator('summary', { hasText: 'The same numbers' }).click();
  await expect(
    explorer(page).getByText('Published times come from warm, tuned machines'),
  ).toBeVisible();
  await expect(explorer(page).getByRole('table', { name: 'Cost a month by volume' })).toBeVisible();
});

test('a link brings its inputs to the quick estimate too, and says what it could not use', async ({
  page,
}) => {
  await page.goto('/?clips=20000.5&seconds=999');
  const estimate = page.getByRole('region', { name: 'Quick estimate' });
  await expect(estimate.getByLabel('Clips per month')).toHaveValue('20,000.5');
  await expect(estimate.getByRole('status')).toContainText('Seconds per clip');
});

test('what is typed fast on a slow machine is what counts', async ({ page, context }) => {
  await openExplorer(page);
  const slow = await context.newCDPSession(page);
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 8 });
  const clips = explorer(page).getByLabel('Clips per month');
  for (const typed of ['12,345', '67,890', '20k']) {
    await clips.focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type(typed);
    await expect(clips).toHaveValue(typed);
    await expect
      .poll(() => queryOf(page).get('clips'))
      .toBe(typed === '20k' ? '20000' : typed.replace(',', ''));
  }
});

test('the address keeps what differs, and a fresh page shows the same', async ({
  page,
  context,
}) => {
  await openExplorer(page);
  const region = explorer(page);
  await region.getByLabel('Clips per month').fill('75000');
  await region.getByLabel('Attempts per kept clip').fill('3');
  await region.getByLabel('Option B').selectOption('a14b-4step-h100-owned');
  await expect
    .poll(() => Object.fromEntries(queryOf(page)))
    .toEqual({ clips: '75000', attempts: '3', b: 'a14b-4step-h100-owned' });
  const expected = expectedFigures({ clips: 75_000, attempts: 3, b: 'a14b-4step-h100-owned' });
  await expectFigures(page, expected);
  const shown = await figures(page);
  const answer = await region.locator('output').textContent();

  const fresh = await context.newPage();
  await fresh.goto(page.url());
  await hydrated(fresh);
  await expectFigures(fresh, shown);
  await expect(explorer(fresh).locator('output')).toHaveText(answer ?? '');
});

test('the copied link names every shared input, the state version and the data version', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openExplorer(page, '?clips=40000&from=mail#answer');
  await explorer(page).getByRole('button', { name: 'Copy link' }).click();
  await expect(notice(page)).toContainText('Link copied');
  const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  expect(link.pathname).toBe(explorerPage);
  expect(link.hash).toBe('#answer');
  const wanted = Object.entries({ ...defaults, clips: 40_000 }).map(([k, v]) => [k, String(v)]);
  expect(Object.fromEntries(link.searchParams)).toEqual({
    ...Object.fromEntries(wanted),
    state: '1',
    data: dataVersion,
    from: 'mail',
  });
  const fresh = await context.newPage();
  await fresh.goto(link.href);
  await hydrated(fresh);
  await expectFigures(fresh, expectedFigures({ clips: 40_000 }));
  await expect(notice(fresh)).toHaveText('');
});

test('what a link gets wrong is replaced and announced', async ({ page }) => {
  await openExplorer(
    page,
    '?clips=lots&seconds=999&resolution=4k&audio=maybe&attempts=0&peak=-3&a=no-such-option&throughput-factor=x',
  );
  const status = notice(page);
  await expect(status).toBeVisible();
  const labels = [
    'Clips per month',
    'Seconds per clip',
    'Resolution',
    'Synchronized audio',
    'Attempts per kept clip',
    'Peak to average',
    'Option A',
  ];
  for (const label of labels) await expect(status).toContainText(label);
  for (const given of ['lots', '999', '4k', 'maybe', 'no-such-option']) {
    await expect(status).toContainText(given);
  }
  await expect(explorer(page).getByLabel('Option A')).toHaveValue(defaults.a);
  await expect(explorer(page).getByLabel('Seconds per clip')).toHaveValue('60');
  // Numbers go to the nearest bound, everything else to the default; the page answers or says why it cannot.
  await expect(explorer(page).locator('output')).not.toBeEmpty();
});

const hostile = [
  '?clips=1e400&seconds=-0&attempts=NaN',
  '?clips=%F0%28%8C%28&a=%00&b=%22%3E%3Cscript%3Ealert(1)%3C/script%3E',
  '?a=constructor&b=__proto__&resolution=toString',
  `?clips=${'9'.repeat(400)}`,
  '?clips&seconds=&resolution=&a=&b=',
  '?clips=5&clips=7&state=99&data=1999-01-01',
];
test('stays whole with what no page would write into a link', async ({ page }) => {
  for (const query of hostile) {
    await test.step(query.slice(0, 60), async () => {
      await openExplorer(page, query);
      await expect(explorer(page).locator('output')).not.toBeEmpty();
      await expect(explorer(page).locator('output')).not.toContainText(/NaN|undefined|Infinity/);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    });
  }
});

test('a repeated parameter counts once, the first', async ({ page }) => {
  await openExplorer(page, '?clips=20000&clips=30000');
  await expectFigures(page, expectedFigures({ clips: 20_000 }));
});

test('a typed value out of range keeps the last good result and names the allowed range', async ({
  page,
}) => {
  await openExplorer(page);
  const field = explorer(page).getByLabel('Attempts per kept clip');
  await field.fill('3');
  await expectFigures(page, expectedFigures({ attempts: 3 }));
  await field.fill('50');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveAccessibleDescription(/between 1 and 20/);
  await expectFigures(page, expectedFigures({ attempts: 3 }));
  await field.fill('many');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expectFigures(page, expectedFigures({ attempts: 3 }));
  await field.fill('2');
  await expect(field).not.toHaveAttribute('aria-invalid');
  await expectFigures(page, expectedFigures({ attempts: 2 }));
});

test('unknown parameters and the hash are kept', async ({ page }) => {
  await openExplorer(page, '?from=newsletter&clips=20000#answer');
  await explorer(page).getByLabel('Seconds per clip').fill('10');
  await expect.poll(() => queryOf(page).get('seconds')).toBe('10');
  expect(queryOf(page).get('from')).toBe('newsletter');
  expect(queryOf(page).get('clips')).toBe('20000');
  expect(new URL(page.url()).hash).toBe('#answer');
});

test('an option that cannot do what is asked says why instead of showing a number', async ({
  page,
}) => {
  await openExplorer(page, '?audio=yes');
  await expect(explorer(page).locator('output')).toContainText(/sound|audio/i);
  // The tables follow the sentence.
  await expect
    .poll(async () => {
      const { 'b.usdPerMonth': usd, firstClips } = await figures(page);
      return [usd ?? null, firstClips ?? null];
    })
    .toEqual([null, null]);
  const row = explorer(page).getByRole('row', { name: /^The cheaper one changes first at/ });
  await expect(row).toContainText('no comparison');
  await expect(row).not.toContainText('never');
});

test('inputs travel to the next page', async ({ page }) => {
  await openExplorer(page, '?clips=20000');
  await page.getByRole('link', { name: 'Wan Guide' }).click();
  await expect(page).toHaveURL(/\/\?clips=20000$/);
  const estimate = page.locator('section[data-calculator="estimate"]');
  await hydrated(page);
  await expect(estimate.getByLabel('Clips per month')).toHaveValue('20,000');
});

test('the chart comes when it is near, over the picture that was there', async ({ page }) => {
  await openExplorer(page);
  const figure = explorer(page).locator('figure');
  await figure.scrollIntoViewIfNeeded();
  const canvas = figure.locator('canvas');
  await expect(canvas).toBeVisible();
  const hasInk = () =>
    canvas.evaluate((element: HTMLCanvasElement) => {
      const { width, height } = element;
      // Of a copy: a canvas that is read often is not what a reader's browser has.
      const copy = new OffscreenCanvas(width, height).getContext('2d', {
        willReadFrequently: true,
      });
      copy?.drawImage(element, 0, 0);
      const pixels = copy?.getImageData(0, 0, width, height).data;
      return pixels?.some((value) => value !== 0) ?? false;
    });
  await expect.poll(hasInk).toBe(true);
});

test('whoever opens all options sees them as a picture, which follows the inputs', async ({
  page,
}) => {
  await openExplorer(page, '?clips=50000&attempts=2');
  const region = explorer(page);
  await region.getByText(/^All \d+ options/).click();
  const picture = region.locator('figure', { hasText: '50,000 clips a month, a clip costs' });
  await expect(picture.getByRole('img', { name: /option by option/ })).toBeVisible();
  const { 'a.usdPerClip': usd } = expectedFigures({ clips: 50_000, attempts: 2 });
  await expect(picture.locator('.broad text', { hasText: 'Wan 2.6 API' })).toBeVisible();
  await expect(
    picture.locator('.broad text', { hasText: `$${usd?.toFixed(2)}` }).first(),
  ).toBeVisible();
  await region.getByLabel('Clips per month').fill('2000');
  await region.getByLabel('Clips per month').press('Enter');
  const caption = region.locator('figcaption', { hasText: 'At 2,000 clips a month, a clip' });
  await expect(caption).toBeVisible();
});

test('a warning that goes leaves what stands below where it was', async ({ page }) => {
  await openExplorer(page);
  const clips = explorer(page).getByLabel('Clips per month');
  const below = () =>
    explorer(page)
      .getByRole('table', { name: /^Five ways/ })
      .evaluate((table) => table.getBoundingClientRect().top + scrollY);
  const warning = explorer(page).locator('p.warning');
  await clips.fill('900000');
  await expect(warning.first()).toBeVisible();
  const before = await below();
  await clips.fill('10000');
  await expect(warning).toHaveCount(0);
  expect(Math.abs((await below()) - before)).toBeLessThan(1);
});
