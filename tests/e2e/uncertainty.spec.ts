import type { Page } from '@playwright/test';
import { catalog } from '../../src/data/catalog.ts';
import { inputDefinitions } from '../../src/state/inputs.ts';
import { type Uncertainty, workOut } from '../../src/state/uncertainty.ts';
import { seedInput } from '../../src/state/uncertainty-inputs.ts';
import { uncertain } from '../../src/state/uncertainty-question.ts';
import { defaultValues, type Value } from '../../src/state/values.ts';
import { expect, hydrated, test } from './site.ts';

const route = '/guide/break-even/';
const view = (page: Page) => page.getByRole('region', { name: 'What could change the answer' });
const figure = (page: Page, key: string) => view(page).locator(`data[data-key="${key}"]`);
const results = (page: Page) => view(page).locator('.results');

/** What the page must show, worked out here. */
function expected(changes: Record<string, Value> = {}): Uncertainty {
  const definitions = [...inputDefinitions(catalog()), seedInput];
  const { question } = uncertain(catalog(), { ...defaultValues(definitions), ...changes });
  if (!question) throw new Error('these two cannot be compared');
  return workOut({ question, clips: [] });
}

/** Browsers and Node may differ in the last digit of an exponential: the figures are those of the same draws. */
const alike = (shown: string | null, value: number | null) =>
  value === null
    ? shown === ''
    : Math.abs(Number(shown) - value) <= 1e-9 * Math.max(1, Math.abs(value));

async function shows(page: Page, { difference, draws, flips }: Uncertainty) {
  const { mean, p5, p50, p95 } = draws;
  await expect(figure(page, 'shareBCheaper')).toHaveAttribute(
    'value',
    String(draws.shareBelowZero),
  );
  const figures = {
    ...{ 'difference.base': difference, 'difference.mean': mean, 'difference.p5': p5 },
    ...{ 'difference.p50': p50, 'difference.p95': p95 },
    ...Object.fromEntries(Object.entries(flips).map(([id, at]) => [`flip.${id}`, at])),
  };
  const other = async () => {
    const shown = await results(page)
      .locator('data')
      .evaluateAll((all) =>
        all.map((one) => [(one as HTMLElement).dataset.key, one.getAttribute('value')] as const),
      );
    return Object.entries(figures).filter(
      ([key, value]) => !alike(shown.find(([name]) => name === key)?.[1] ?? null, value),
    );
  };
  await expect.poll(other).toEqual([]);
  await expect(results(page)).toHaveAttribute('aria-busy', 'false');
}

test('the page comes with the answer to the defaults, and coming alive changes none of it', async ({
  page,
}) => {
  await page.goto(route);
  const before = await view(page).locator('output').textContent();
  // The one of the break-even is drawn when it is opened.
  await expect(view(page).locator('figure .broad svg')).toHaveCount(2);
  await hydrated(page, 'uncertainty');
  await shows(page, expected());
  expect(await view(page).locator('output').textContent()).toBe(before);
});

test('by keyboard: a seed, new draws, and what the bars say', async ({ page }) => {
  await page.goto(route);
  await hydrated(page, 'uncertainty');
  await view(page).getByRole('textbox', { name: 'Seed of the draws' }).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('77');
  await shows(page, expected({ seed: 77 }));
  await expect(page).toHaveURL(/\?seed=77$/);

  const share = await figure(page, 'shareBCheaper').getAttribute('value');
  await view(page).getByRole('button', { name: 'New draws' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/seed=77/);
  await expect(figure(page, 'difference.mean')).not.toHaveAttribute(
    'value',
    String(expected({ seed: 77 }).draws.mean),
  );
  expect(share).not.toBeNull();

  const reader = view(page)
    .locator('.broad')
    .getByRole('slider', { name: /difference by input/ });
  await reader.focus();
  await page.keyboard.press('Home');
  await expect(reader).toHaveAttribute('aria-valuetext', 'Engineer time');
  await expect(reader.locator('.reading')).toContainText('1 FTE: +$14,238');

  await view(page).getByText('The charts’ numbers as tables').focus();
  await page.keyboard.press('Enter');
  const row = view(page).getByRole('row', { name: /^Engineer time/ });
  await expect(row.locator('a')).toHaveAttribute('href', /\/method\/#assumption-engineer-fte$/);
  const swing = expected().swings.find(({ id }) => id === 'engineer-fte');
  await expect(figure(page, 'tornado.engineer-fte.low')).toHaveAttribute(
    'value',
    String(swing?.atLow),
  );
  await expect(figure(page, 'tornado.engineer-fte.high')).toHaveAttribute(
    'value',
    String(swing?.atHigh),
  );

  await view(page).getByText('Show the working').focus();
  await page.keyboard.press('Enter');
  await expect(view(page).locator('.working li').first()).toContainText('low end = 0.1 FTE');
  await expect(view(page).locator('.working')).toContainText('Difference, B minus A');
});

test('by pointer: a pair to start from, and back', async ({ page }) => {
  await page.goto(route);
  await hydrated(page);
  await view(page).getByRole('button', { name: 'A host or owned H100s' }).click();
  const pair = { a: 'fal-wan-2.2-a14b-turbo', b: 'a14b-4step-h100-owned', clips: 150_000 };
  await shows(page, expected(pair));
  await expect(view(page).locator('output')).toContainText('more often Wan 2.2 turbo at fal');
  await view(page).getByText('What each does to the break-even').click();
  await expect(view(page).locator('.broad svg text', { hasText: ': never' }).first()).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Option B' })).toHaveValue(pair.b);
  await view(page).getByRole('button', { name: 'Reset all' }).click();
  await shows(page, expected());
  await expect(page).toHaveURL(new RegExp(`${route}$`));
});

test('a link brings its seed and inputs: a colleague sees the same draws', async ({ page }) => {
  const changes = { clips: 40_000, 'planned-load-on-demand': 0.5, seed: 4_294_967_295 };
  const query = new URLSearchParams(Object.entries(changes).map(([k, v]) => [k, String(v)]));
  await page.goto(`${route}?${query}#uncertainty`);
  await hydrated(page, 'uncertainty');
  await shows(page, expected(changes));
  await page.goto(`${route}?seed=-5&clips=40000`);
  await hydrated(page, 'uncertainty');
  await expect(view(page).locator('[role=status]')).toContainText('Seed of the draws: -5 is below');
  await shows(page, expected({ clips: 40_000, seed: 0 }));
});

test('it follows the panel of the explorer, in a worker', async ({ page }) => {
  await page.goto(route);
  await hydrated(page);
  expect(page.workers().map((worker) => worker.url())).toEqual([
    expect.stringContaining('uncertainty.worker'),
  ]);
  await page.getByRole('textbox', { name: 'Clips per month' }).fill('20000');
  await view(page).scrollIntoViewIfNeeded();
  await shows(page, expected({ clips: 20_000 }));
  await expect(view(page)).toContainText('For 20,000 clips a month');
});

test('a refusal, and one option twice', async ({ page }) => {
  await page.goto(`${route}?audio=yes`);
  await hydrated(page, 'uncertainty');
  await expect(view(page).locator('output')).toContainText('makes no sound');
  await expect(view(page).locator('figure')).toHaveCount(0);
  await page.getByRole('combobox', { name: 'Option B' }).selectOption('wan-2.6-api-singapore');
  await expect(view(page).locator('output')).toContainText('are the same');
});

test('without the worker the page works it out itself', async ({ page, problems }) => {
  await page.route('**/*worker*', (route) => route.abort());
  await page.goto(`${route}?clips=20000`);
  await hydrated(page, 'uncertainty');
  await shows(page, expected({ clips: 20_000 }));
  expect(page.workers()).toEqual([]);
  // Nothing but what was blocked.
  expect(problems.filter((problem) => !/worker|ERR_FAILED/.test(problem))).toEqual([]);
  problems.length = 0;
});

test('with neither, it says so and leaves what it had', async ({ page, problems }) => {
  await page.goto(route);
  await hydrated(page, 'uncertainty');
  await shows(page, expected());
  await page.evaluate(() => {
    Object.assign(Worker.prototype, {
      postMessage() {
        throw new Error('no memory');
      },
    });
  });
  await page.route('**/_astro/uncertainty.*', (route) => route.abort());
  await page.getByRole('textbox', { name: 'Clips per month' }).fill('20000');
  await view(page).scrollIntoViewIfNeeded();
  await expect(view(page)).toContainText('Your inputs could not be worked out');
  await expect(figure(page, 'difference.base')).toHaveAttribute(
    'value',
    String(expected().difference),
  );
  problems.length = 0;
});

test('on a small screen nothing runs out of it', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(`${route}?a=fal-wan-2.2-a14b-turbo&b=a14b-4step-h100-owned&clips=150000`);
  await hydrated(page, 'uncertainty');
  await expect(results(page)).toHaveAttribute('aria-busy', 'false');
  await expect(view(page).locator('figure .narrow svg').first()).toBeVisible();
  const over = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(await over()).toBeLessThanOrEqual(0);
  for (const summary of await view(page).locator('summary').all()) await summary.click();
  expect(await over()).toBeLessThanOrEqual(0);
});

test('the answer can be taken along, with seed and sources', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${route}?seed=3`);
  await hydrated(page, 'uncertainty');
  await view(page).getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(view(page).locator('[role=status]')).toContainText('Markdown');
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('**What could change the answer.** With every input as it is');
  expect(text).toContain('| Seed of the draws | 3 |');
  expect(text).toMatch(/Sources: \[.+\]\(<https:/);
});
