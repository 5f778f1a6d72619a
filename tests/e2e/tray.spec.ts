import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import {
  dataVersion,
  defaults,
  expectedFigures,
  expectFigures,
  explorer,
  explorerPage,
  openExplorer,
  queryOf,
} from './explorer.ts';
import { expect, hydrated, test } from './site.ts';

const key = 'wan-guide:scenarios';

interface KeptSet {
  name: string;
  query: string;
  data: string;
  saved: string;
}
const kept = (name: string, query: string, more: Partial<KeptSet> = {}): KeptSet => ({
  name,
  query,
  data: dataVersion,
  saved: '2026-11-28',
  ...more,
});
const stored = (...sets: unknown[]) => JSON.stringify({ version: 1, sets });

/** Puts a text into the browser's storage before the page reads it; once, so that the page's own writing stays. */
async function store(page: Page, text: string) {
  await page.goto('/404.html');
  await page.evaluate(([name = '', value = '']) => localStorage.setItem(name, value), [key, text]);
}
const storage = (page: Page) => page.evaluate((name) => localStorage.getItem(name), key);
const setsOf = async (page: Page): Promise<KeptSet[]> =>
  JSON.parse((await storage(page)) ?? '{"sets":[]}').sets;

const tray = (page: Page) => explorer(page).getByRole('group', { name: 'Scenarios', exact: true });
const button = (page: Page, name: string) => tray(page).getByRole('button', { name, exact: true });
const side = (page: Page) => tray(page).getByRole('table', { name: 'Side by side' });
const row = (page: Page, name: string) =>
  side(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) });

async function openTray(page: Page) {
  await explorer(page)
    .getByRole('button', { name: /^Scenarios/ })
    .click();
  await expect(button(page, 'Keep these inputs')).toBeVisible();
}

/** Nothing on the page is a slip of the code; what the notices quote of a link or a set is the reader's. */
async function expectNoSlip(page: Page) {
  const text = ((await explorer(page).textContent()) ?? '').replaceAll(/“[^”]*”/g, '');
  expect(text).not.toMatch(/NaN|undefined|Infinity|\[object/);
}

async function keepAs(page: Page, name: string) {
  await tray(page).getByRole('textbox', { name: 'Name' }).fill(name);
  await button(page, 'Keep these inputs').click();
}

const usd = (value: number | null | undefined) =>
  `$${Math.round(value ?? Number.NaN).toLocaleString('en-US')}`;

test('sets are kept by name, stand side by side with now, are opened, and given back', async ({
  page,
}) => {
  await openExplorer(page);
  expect(await storage(page)).toBeNull();
  await openTray(page);
  const name = tray(page).getByRole('textbox', { name: 'Name' });
  await expect(name).toHaveValue('Scenario 1');
  await button(page, 'Keep these inputs').click();
  await expect(explorer(page).getByRole('status').first()).toContainText(
    'kept as “Scenario 1”, in this browser only',
  );
  await expect(name).toHaveValue('Scenario 2');
  await expect(side(page)).toContainText('They differ in no input');
  await expect(explorer(page).getByRole('button', { name: 'Scenarios (1)' })).toBeVisible();

  await explorer(page).getByRole('textbox', { name: 'Clips per month' }).fill('40000');
  const [before, after] = [expectedFigures({}), expectedFigures({ clips: 40_000 })];
  await expectFigures(page, after);
  const clips = row(page, 'Clips per month').getByRole('cell');
  await expect(clips).toHaveText(['40,000', /differs: 10,000$/]);
  const cost = row(page, 'Wan 2.6 API, Singapore, USD a month').getByRole('cell');
  await expect(cost.nth(0)).toHaveText(usd(after['a.usdPerMonth']));
  await expect(cost.nth(1)).toContainText(usd(before['a.usdPerMonth']));
  await expect(cost.nth(1)).toContainText('−$15,000, −75%');

  await button(page, 'Open Scenario 1').click();
  await expectFigures(page, before);
  await expect(page).toHaveURL(/break-even\/$/);
  await button(page, 'Back to your inputs before').click();
  await expectFigures(page, after);
  await expect(page).toHaveURL(/\?clips=40000$/);
  await expect(button(page, 'Open Scenario 1')).toBeFocused();

  const [set] = await setsOf(page);
  expect(set).toMatchObject({ name: 'Scenario 1', data: dataVersion });
  const query = new URLSearchParams(set?.query);
  for (const [input, value] of Object.entries(defaults)) {
    expect(query.get(input)).toBe(String(value));
  }
  // A fresh page has it too.
  await openExplorer(page, '?clips=123');
  await expect(explorer(page).getByRole('button', { name: 'Scenarios (1)' })).toBeVisible();
});

test('works by keyboard alone, and the focus is never lost', async ({ page }) => {
  await openExplorer(page, '?clips=20000');
  const opener = explorer(page).getByRole('button', { name: 'Scenarios' });
  await opener.focus();
  await expect(opener).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('Enter');
  await expect(opener).toHaveAttribute('aria-expanded', 'true');
  const name = tray(page).getByRole('textbox', { name: 'Name' });
  /** Tabs on until a control has the focus, as a reader would. */
  const tabTo = async (target: ReturnType<Page['getByRole']>) => {
    for (let presses = 0; presses < 20; presses += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error('it cannot be reached with the Tab key');
  };
  await tabTo(name);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('In house');
  await page.keyboard.press('Enter');
  await expect(button(page, 'Open In house')).toBeVisible();
  await expect(name).toBeFocused();

  await tabTo(button(page, 'Rename In house'));
  await page.keyboard.press('Enter');
  const renamed = tray(page).getByRole('textbox', { name: 'New name of In house' });
  await expect(renamed).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(button(page, 'Rename In house')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Own cards');
  await page.keyboard.press('Enter');
  await expect(button(page, 'Rename Own cards')).toBeFocused();

  await page.keyboard.press('Tab');
  await expect(button(page, 'Delete Own cards')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(button(page, 'Undo')).toBeFocused();
  expect(await storage(page)).toBeNull();
  await page.keyboard.press('Enter');
  await expect(button(page, 'Open Own cards')).toBeFocused();
  expect((await setsOf(page)).map((set) => set.name)).toEqual(['Own cards']);

  await opener.focus();
  await page.keyboard.press('Space');
  await expect(tray(page)).toHaveCount(0);
  await expect(opener).toBeFocused();
});

test('nothing is overwritten unasked: a name that is taken, a fifth set', async ({ page }) => {
  const sets = ['One', 'Two', 'Three'].map((name) => kept(name, 'clips=1000'));
  await store(page, stored(...sets));
  await openExplorer(page, '?clips=77');
  await openTray(page);
  await keepAs(page, ' Two ');
  await expect(tray(page)).toContainText('There is a scenario “Two” already');
  expect(await storage(page)).toBe(stored(...sets));
  await button(page, 'Replace').click();
  await expect(tray(page)).toContainText('“Two” now holds these inputs');
  expect((await setsOf(page))[1]?.query).toContain('clips=77');
  await button(page, 'Undo').click();
  expect(await storage(page)).toBe(stored(...sets));

  await keepAs(page, 'Four');
  await expect(tray(page)).toContainText('Four are kept, and there is room for no more');
  const four = await storage(page);
  await keepAs(page, 'Five');
  await expect(tray(page).getByRole('textbox', { name: 'Name' })).toHaveAttribute(
    'aria-invalid',
    'true',
  );
  expect(await storage(page)).toBe(four);
  await keepAs(page, '   ');
  await expect(tray(page)).toContainText('Give the scenario a name');
});

test('a link from outside changes nothing that was kept, byte for byte', async ({ page }) => {
  await openExplorer(page, '?clips=20000&b=a14b-4step-h100-owned');
  await openTray(page);
  await keepAs(page, 'Mine');
  const mine = await storage(page);
  expect(mine).toContain('"name":"Mine"');
  const links = [
    '?clips=5',
    `?clips=5&seconds=9&a=wan-2.5-api-singapore&b=wan-2.6-api-singapore&state=1&data=${dataVersion}`,
    '?clips=1&state=1&data=1999-01-01',
    '?scenarios=&name=Mine&sets=[]&wan-guide:scenarios=x',
  ];
  for (const link of links) {
    await openExplorer(page, link);
    await openTray(page);
    await expect(button(page, 'Open Mine')).toBeVisible();
    await expect(side(page)).toBeVisible();
    expect(await storage(page)).toBe(mine);
  }
  await button(page, 'Open Mine').click();
  await expectFigures(page, expectedFigures({ clips: 20_000, b: 'a14b-4step-h100-owned' }));
  expect(await storage(page)).toBe(mine);
});

const hostile = [
  'no JSON',
  '{"version":1,"sets":{"length":4}}',
  '{"version":1,"sets":[null,1,"x",{"name":{},"query":[],"data":1,"saved":null}]}',
  '{"__proto__":{"sets":[1]},"constructor":1}',
  stored(kept('<img src=x onerror=alert(1)>', 'clips=NaN&seconds=1e999&peak=-1&b=<b>')),
  stored(kept('x', `clips=${'9'.repeat(3000)}&toString=1&__proto__=2`), kept('x', 'clips=1')),
  stored(kept('y', 'a=article-api&b=article-api&clips=0&attempts=0', { data: '1999' })),
];
for (const text of hostile) {
  // Two of them in `npm test`; what is read is tried on thousands without a browser.
  const tag = /^no JSON|<img/.test(text) ? [] : ['@slow'];
  test(`a storage that holds ${text.slice(0, 60)} does no harm`, { tag }, async ({ page }) => {
    await store(page, text);
    await openExplorer(page);
    await openTray(page);
    const sets = await tray(page).getByRole('listitem').count();
    if (sets === 0) await expect(tray(page)).toContainText('could not be read');
    else await expect(side(page)).toBeVisible();
    await expectNoSlip(page);
    expect(await storage(page)).toBe(text);
    for (const open of await tray(page)
      .getByRole('button', { name: /^Open / })
      .all()) {
      await open.click();
    }
    await expectNoSlip(page);
    await keepAs(page, 'Sound');
    await expect(button(page, 'Open Sound')).toBeVisible();
    expect((await setsOf(page)).map(({ name }) => name)).toContain('Sound');
  });
}

test('what a newer edition has kept is shown and not written over', async ({ page }) => {
  const text = JSON.stringify({ version: 2, sets: [kept('New', 'clips=5000')], notes: ['kept'] });
  await store(page, text);
  await openExplorer(page);
  await openTray(page);
  await expect(tray(page)).toContainText('newer edition');
  await button(page, 'Delete New').click();
  await keepAs(page, 'Another');
  expect(await storage(page)).toBe(text);
  await button(page, 'Open New').click();
  await expectFigures(page, expectedFigures({ clips: 5000 }));
  await button(page, 'Delete all scenarios').click();
  expect(await storage(page)).toBeNull();
});

test('two tabs are in step, and neither loses what the other kept', async ({ page, context }) => {
  await openExplorer(page);
  await openTray(page);
  const other = await context.newPage();
  await openExplorer(other, '?clips=30000');
  await openTray(other);
  await keepAs(other, 'From the other tab');
  await expect(button(page, 'Open From the other tab')).toBeVisible();
  await keepAs(page, 'From this one');
  await expect(button(other, 'Open From this one')).toBeVisible();
  await button(other, 'Delete From the other tab').click();
  await expect(button(page, 'Open From the other tab')).toHaveCount(0);
  expect((await setsOf(page)).map(({ name }) => name)).toEqual(['From this one']);
});

for (const what of ['looks', 'writes'] as const) {
  test(`a browser that refuses when the page ${what} is said, and nothing breaks`, async ({
    page,
  }) => {
    await page.addInitScript((refused) => {
      const refuse = () => {
        throw new DOMException('refused', 'SecurityError');
      };
      if (refused === 'looks') Object.defineProperty(window, 'localStorage', { get: refuse });
      else Storage.prototype.setItem = refuse;
    }, what);
    await openExplorer(page, '?clips=20000');
    await openTray(page);
    await keepAs(page, 'Mine');
    await expect(tray(page)).toContainText('does not let the page keep anything; copy the link');
    await expect(tray(page).getByRole('textbox', { name: 'Name' })).toHaveValue('Mine');
    await expectFigures(page, expectedFigures({ clips: 20_000 }));
  });
}

test('a set kept with other data says so, and what could not be used of it', async ({ page }) => {
  const query = 'clips=-5&b=nothing&seconds=5&state=1&data=2026-01-01&tilt=2';
  await store(page, stored(kept('Old', query, { data: '2026-01-01' })));
  await openExplorer(page, '?utm=1');
  await openTray(page);
  await expect(side(page).getByRole('columnheader', { name: 'Old' })).toContainText(
    'data of 2026-01-01',
  );
  await expect(tray(page)).toContainText('there is no option “nothing”');
  await button(page, 'Open Old').click();
  const status = explorer(page).getByRole('status').first();
  await expect(status).toContainText('-5 is below the lowest value allowed');
  await expect(status).toContainText('kept with the data of 2026-01-01');
  await expect.poll(() => queryOf(page).toString()).toBe('clips=0&tilt=2&utm=1');
});

test('a set kept in one calculator is there in another; what that does not know keeps its place', async ({
  page,
}) => {
  await store(page, stored(kept('Volume', 'clips=40000&seconds=8')));
  await page.goto('/guide/licenses/');
  await hydrated(page);
  const checker = page.getByRole('region', { name: 'License checker' });
  await checker.getByRole('button', { name: 'Scenarios (1)' }).click();
  const table = checker.getByRole('table', { name: 'Side by side' });
  await expect(table).toContainText('They differ in no input of this calculator');
  await checker.getByLabel(/^Revenue/).fill('90,000,000');
  await checker.getByRole('textbox', { name: 'Name' }).fill('Large');
  await checker.getByRole('button', { name: 'Keep these inputs' }).click();
  await expect(table).toContainText('$90 million');
  const differing = table.getByRole('row').filter({ hasText: '≠ differs: Needs an agreement' });
  await expect(differing.first()).toBeVisible();
  await checker.getByRole('button', { name: 'Open Volume' }).click();
  await expect(page).toHaveURL(/clips=40000&seconds=8/);

  await openExplorer(page);
  await openTray(page);
  await button(page, 'Open Volume').click();
  await expectFigures(page, expectedFigures({ clips: 40_000, seconds: 8 }));
});

test('the comparison is taken along as CSV and as Markdown', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await store(page, stored(kept('=1+1, "x"', 'clips=20000')));
  await openExplorer(page);
  await openTray(page);
  await expect(side(page)).toBeVisible();
  const downloading = page.waitForEvent('download');
  await button(page, 'Download comparison').click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe(`wan-guide-break-even-scenarios-${dataVersion}.csv`);
  const csv = readFileSync(await download.path(), 'utf8');
  expect(csv).toContain(`section,key,label,Now,"'=1+1, ""x"""\r\n`);
  expect(csv).toContain('\r\ninput,clips,Clips per month,10000,20000\r\n');
  expect(csv).toMatch(/\r\nresult,a\.usdPerMonth,"[^"]+",5000,10000\r\n/);
  await button(page, 'Copy comparison').click();
  await expect(explorer(page).getByRole('status').first()).toContainText('copied as Markdown');
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('| Clips per month | 10,000 | 20,000 |');
});

test('at 320 px the comparison scrolls in its frame and the page does not', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  const name = 'A scenario with one name that is as long as a name can be';
  const sets = [name, 'Two', 'Three', 'Four'].map((one, i) => kept(one, `clips=${i}000&peak=3`));
  await store(page, stored(...sets));
  await openExplorer(page);
  await openTray(page);
  await expect(side(page)).toBeVisible();
  const frame = tray(page).getByRole('group', { name: 'Scenarios side by side' });
  expect(await frame.evaluate((one) => one.scrollWidth > one.clientWidth)).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  // Scrolled to its end, a row still has its name beside the last column.
  await frame.evaluate((one) => one.scrollTo({ left: one.scrollWidth }));
  const head = row(page, 'Clips per month').getByRole('rowheader');
  const cell = row(page, 'Clips per month').getByRole('cell').last();
  const [left, right] = [await head.boundingBox(), await cell.boundingBox()];
  expect(left?.x).toBeGreaterThanOrEqual(0);
  expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThanOrEqual((right?.x ?? 0) + 1);
  expect((right?.x ?? 0) + (right?.width ?? 0)).toBeLessThanOrEqual(320);
});

test('paper has no scenarios on it', async ({ page }) => {
  await store(page, stored(kept('Mine', 'clips=5')));
  await openExplorer(page);
  await openTray(page);
  await page.emulateMedia({ media: 'print' });
  await expect(tray(page)).toBeHidden();
});

test('the quality test planner has them too', async ({ page }) => {
  await page.goto('/guide/recommendations/');
  await hydrated(page);
  const planner = page.getByRole('region', { name: 'Quality test planner' });
  await planner.getByRole('button', { name: 'Scenarios' }).click();
  await planner.getByRole('button', { name: 'Keep these inputs' }).click();
  await planner.getByLabel('Seconds per clip').fill('10');
  const table = planner.getByRole('table', { name: 'Side by side' });
  await expect(table.getByRole('row').filter({ hasText: 'Seconds per clip' })).toContainText(
    '≠ differs: 5 s',
  );
  await expect(table.getByRole('row').filter({ hasText: 'In all, USD' })).toContainText(/−\$/);
  expect(new URL(page.url()).pathname).not.toBe(explorerPage);
});
