import type { Locator, Page } from '@playwright/test';
import { drawn, violations } from './accessible.ts';
import { expect, hydrated, test } from './site.ts';

/** What every calculator has in common, tried on each: by keyboard and by pointer, on a phone and on a desk, in all colors. */
interface Tried {
  id: string;
  name: string;
  page: string;
  /** A starting point, and an input that it sets, with the value that a link then carries. */
  preset: { label: string; input: string; value: string };
  /** A number field of its own, a value that is allowed, one that is not, and the name of its parameter. */
  field: { label: string; parameter: string; good: string; bad: string };
}

const calculators: Tried[] = [
  {
    id: 'estimate',
    name: 'Quick estimate',
    page: '/',
    preset: { label: 'Production', input: 'clips', value: '50000' },
    field: { label: 'Seconds per clip', parameter: 'seconds', good: '8', bad: '900' },
  },
  {
    id: 'break-even',
    name: 'Break-even explorer',
    page: '/guide/break-even/',
    preset: { label: 'The studio', input: 'b', value: 'wan-3.0-api-singapore' },
    field: { label: 'Attempts per kept clip', parameter: 'attempts', good: '3', bad: '900' },
  },
  {
    id: 'fleet',
    name: 'Fleet and running cost',
    page: '/guide/self-hosting/',
    preset: { label: 'A B300 server of your own', input: 'tenure', value: 'owned' },
    field: {
      label: 'Your own GPU-seconds',
      parameter: 'measured-seconds',
      good: '90',
      bad: '-4',
    },
  },
  {
    id: 'payback',
    name: 'Payback and growth',
    page: '/guide/break-even/',
    preset: { label: 'A tenth more every month', input: 'growth', value: '0.1' },
    field: { label: 'Horizon (months)', parameter: 'horizon', good: '24', bad: '900' },
  },
  {
    id: 'uncertainty',
    name: 'What could change the answer',
    page: '/guide/break-even/',
    preset: { label: 'A host or owned H100s', input: 'b', value: 'a14b-4step-h100-owned' },
    field: { label: 'Seed of the draws', parameter: 'seed', good: '77', bad: '-4' },
  },
  {
    id: 'planner',
    name: 'Scenario planner',
    page: '/guide/scenarios/',
    preset: { label: 'Research', input: 'training', value: 'weights' },
    field: { label: 'Seconds per clip', parameter: 'seconds', good: '8', bad: '900' },
  },
  {
    id: 'license',
    name: 'License checker',
    page: '/guide/licenses/',
    preset: { label: 'Agency in the EU', input: 'company', value: 'EU' },
    field: { label: 'Visits a month', parameter: 'visits', good: '5000', bad: '-4' },
  },
  {
    id: 'quality-test',
    name: 'Quality test planner',
    page: '/guide/recommendations/',
    preset: { label: 'Plain to see, 70%', input: 'preference', value: '0.7' },
    field: { label: 'Seconds per clip', parameter: 'seconds', good: '8', bad: '900' },
  },
];

/** On a phone and on a desk, in every set of colors, with large text. */
const looks = [
  { what: 'at 320 px in light', width: 320, media: { colorScheme: 'light' }, text: '' },
  { what: 'at 320 px in dark', width: 320, media: { colorScheme: 'dark' }, text: '' },
  { what: 'at 1440 px in light', width: 1440, media: { colorScheme: 'light' }, text: '' },
  { what: 'at 1440 px in dark', width: 1440, media: { colorScheme: 'dark' }, text: '' },
  { what: 'in forced colors', width: 1440, media: { forcedColors: 'active' }, text: '' },
  { what: 'with large text', width: 640, media: { colorScheme: 'light' }, text: '200%' },
] as const;

const open = async (page: Page, { id, page: address, name }: Tried, query = '') => {
  await page.goto(address + query);
  await hydrated(page, id);
  return page.getByRole('region', { name });
};

const parameter = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);

/** Moves the focus on by the Tab key until it is on the target; fails where a key cannot reach it. */
async function tabTo(page: Page, from: Locator, target: Locator) {
  await from.focus();
  for (let step = 0; step < 120; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the Tab key does not lead there');
}

for (const tried of calculators) {
  const { id, name, preset, field } = tried;

  test(`${name}: by keyboard, from a preset to the working and back to the defaults`, async ({
    page,
  }) => {
    test.slow();
    const region = await open(page, tried);
    const start = region.getByRole('button', { name: preset.label, exact: true });
    await start.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => parameter(page, preset.input)).toBe(preset.value);
    await expect(start).toHaveAttribute('aria-pressed', 'true');
    await expect(region.getByRole('status')).toContainText(`Inputs set: ${preset.label}`);

    const box = region.getByRole('textbox', { name: field.label, exact: true });
    await tabTo(page, start, box);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(field.good);
    await expect.poll(() => parameter(page, field.parameter)).toBe(field.good);
    await expect(region.locator('[aria-busy="true"]')).toHaveCount(0);
    const answered = await region.locator('output').textContent();

    // Nonsense is named, and the last good answer stays.
    await page.keyboard.press('ControlOrMeta+a');
    // No beginning of it is a number: what is typed on the way to a wrong value may be a good one.
    await page.keyboard.type('x7');
    await expect(box).toHaveAttribute('aria-invalid', 'true');
    await expect(box).toHaveAccessibleDescription(/must be/);
    await expect(region.locator('output')).toHaveText(answered ?? '');

    // One field back to its default; the focus stays with it.
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(field.good);
    const reset = region.getByRole('button', {
      name: new RegExp(`^Reset ${escaped(field.label)} to`),
    });
    await reset.focus();
    await page.keyboard.press('Enter');
    await expect(reset).toHaveCount(0);
    await expect(box).toBeFocused();
    await expect.poll(() => parameter(page, field.parameter)).toBeNull();

    if (id === 'estimate') {
      await region.getByRole('button', { name: /show the working/ }).focus();
      await page.keyboard.press('Enter');
    }
    const working = region.locator('summary', { hasText: 'Show the working' });
    await working.focus();
    await page.keyboard.press('Enter');
    await expect(region.locator('.working li').first()).toBeVisible();
    await expect(region.locator('.working')).not.toContainText(/NaN|undefined|Infinity/);

    const all = region.getByRole('button', { name: 'Reset all' });
    await all.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => parameter(page, preset.input)).toBeNull();
    await expect(region.getByRole('status')).toContainText('back to their defaults');
  });

  for (const [turn, look] of looks.entries()) {
    const { what, width, media, text } = look;
    // One of them for each, in turn; the others run in `npm run verify`.
    const tag = turn === calculators.indexOf(tried) % looks.length ? [] : ['@slow'];
    const title = `${name}: by pointer ${what}, open and with a wrong value, axe-clean`;
    test(title, { tag }, async ({ page }) => {
      test.slow();
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ reducedMotion: 'reduce', ...media });
      const region = await open(page, tried);
      await page.evaluate((fontSize) => {
        document.documentElement.style.fontSize = fontSize;
      }, text);
      await region.getByRole('button', { name: preset.label, exact: true }).click();
      await expect.poll(() => parameter(page, preset.input)).toBe(preset.value);
      await region.getByRole('textbox', { name: field.label, exact: true }).fill(field.bad);
      await expect(region.getByText(/must be/).first()).toBeVisible();
      if (id === 'estimate') await region.getByRole('button', { name: /show the working/ }).click();
      await expect(region.locator('summary', { hasText: 'Show the working' })).toBeVisible();
      const closed = region.locator('details:not([open]) > summary:visible');
      while ((await closed.count()) > 0) await closed.first().click();
      await expect(region.locator('.working li').first()).toBeVisible();
      await drawn(page);
      expect(await overflow(page)).toBe(0);
      await expect(region).not.toContainText(/NaN|undefined|Infinity/);
      expect(await violations(page, { within: `[data-calculator="${id}"]` })).toEqual([]);
    });
  }

  const named = `${name}: what a link gets wrong is named, and nothing on the screen breaks`;
  // Half of them in `npm test`: the words are the same code everywhere.
  test(named, { tag: calculators.indexOf(tried) % 2 ? ['@slow'] : [] }, async ({ page }) => {
    const region = await open(page, tried, `?${field.parameter}=${encodeURIComponent(field.bad)}`);
    await expect(region.getByRole('status')).toContainText(field.label);
    await expect(region.locator('output')).not.toBeEmpty();
    await expect(region).not.toContainText(/NaN|undefined|Infinity/);
  });
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** How far the page is wider than the screen. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
