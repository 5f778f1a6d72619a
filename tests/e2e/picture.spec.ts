import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { explorer, openExplorer } from './explorer.ts';
import { expect, hydrated, test } from './site.ts';

const payback = (page: Page) => page.getByRole('region', { name: 'Payback and growth' });
const fleet = (page: Page) => page.getByRole('region', { name: 'Fleet and running cost' });

/** The file behind a button of a calculator. */
async function saved(page: Page, calculator: Locator, button: string) {
  const downloading = page.waitForEvent('download');
  await calculator.getByRole('button', { name: button }).click();
  const download = await downloading;
  await expect(calculator.getByRole('status')).toContainText(
    `Saved as ${download.suggestedFilename()}`,
  );
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** What an XML parser finds in it, in a page of its own: the guide's would not let its style be. */
async function parsed(page: Page, svg: string) {
  const blank = await page.context().newPage();
  const found = await blank.evaluate((text) => {
    const file = new DOMParser().parseFromString(text, 'image/svg+xml');
    const root = file.documentElement;
    return {
      root: root.namespaceURI === 'http://www.w3.org/2000/svg' ? root.nodeName : 'no SVG',
      size: [root.getAttribute('width'), root.getAttribute('height')].map(Number),
      title: file.querySelector('title')?.textContent ?? '',
      texts: [...file.querySelectorAll('text')].map((one) => one.textContent ?? ''),
      tags: [...new Set([...file.querySelectorAll('*')].map((one) => one.nodeName))],
    };
  }, svg);
  await blank.close();
  return found;
}

for (const { calculator, name, id, address, query, input } of [
  {
    calculator: explorer,
    name: 'Break-even explorer',
    id: 'break-even',
    address: '/guide/break-even/',
    query: '?clips=20000&residual=0.3&from=%22%3E%3Cscript%3E%5D%5D%3E',
    input: ['Clips per month', '20,000'],
  },
  {
    calculator: payback,
    name: 'Payback and growth',
    id: 'payback',
    address: '/guide/break-even/',
    query: '?growth=0.06&option-c=a14b-4step-h100-owned',
    input: ['Growth a month (share)', '0.06'],
  },
  {
    calculator: fleet,
    name: 'Fleet and running cost',
    id: 'fleet',
    address: '/guide/self-hosting/',
    query: '?clips=50000',
    input: ['Clips per month', '50,000'],
  },
]) {
  test(`${name}: the chart as SVG and as PNG, with answer, inputs, date and address`, async ({
    page,
  }) => {
    await page.goto(address + query);
    await hydrated(page, id);
    const region = calculator(page);
    const answer = (await region.locator('output').textContent()) ?? '';

    const svg = await saved(page, region, 'Chart as SVG');
    expect(svg.name).toMatch(new RegExp(`^wan-guide-${id}-\\d{4}-\\d\\d-\\d\\d\\.svg$`));
    const text = svg.bytes.toString('utf8');
    expect(text).toContain('src:url(data:font/woff2;base64,');
    expect(text).not.toMatch(/var\(--|light-dark\(/);
    const file = await parsed(page, text);
    expect(file.root).toBe('svg');
    expect(file.tags).not.toContain('script');
    expect(file.title).toContain(name);
    expect(file.texts[0]).toBe(name);
    expect(file.texts.join(' ')).toContain(answer);
    expect(file.texts[file.texts.indexOf(input[0] ?? '') + 1]).toBe(input[1]);
    expect(file.texts.join(' ')).toMatch(/data version [\d-]+, last changed \w+ \d+, \d{4}/);
    expect(file.texts.join('')).toContain(`${new URL(page.url()).origin}${address}?`);
    expect(file.texts.join('')).toContain('data=');

    const png = await saved(page, region, 'Chart as PNG');
    expect(png.name).toBe(svg.name.replace('.svg', '.png'));
    const pixels = await page.evaluate(
      async (address) => {
        const image = new Image();
        image.src = address;
        await image.decode();
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
        const context = canvas.getContext('2d');
        context?.drawImage(image, 0, 0);
        const data = context?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
        const colors = new Map<string, number>();
        for (let i = 0; i < data.length; i += 4) {
          const color = [data[i], data[i + 1], data[i + 2], data[i + 3]].join();
          colors.set(color, (colors.get(color) ?? 0) + 1);
        }
        return {
          size: [canvas.width, canvas.height],
          corner: [...data.slice(0, 4)],
          // Both hues, as the light theme has them, whatever the page shows.
          open: colors.get('11,122,107,255') ?? 0,
          closed: colors.get('180,72,15,255') ?? 0,
        };
      },
      `data:image/png;base64,${png.bytes.toString('base64')}`,
    );
    expect(pixels.size).toEqual(file.size.map((side) => 2 * side));
    expect(pixels.corner).toEqual([255, 255, 255, 255]);
    expect(pixels.open).toBeGreaterThan(1000);
    // A fleet has open weights alone.
    if (id !== 'fleet') expect(pixels.closed).toBeGreaterThan(1000);
  });
}

test('in a dark theme the picture is the same', async ({ page }) => {
  await openExplorer(page);
  const light = await saved(page, explorer(page), 'Chart as SVG');
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await saved(page, explorer(page), 'Chart as SVG');
  expect(dark.bytes.equals(light.bytes)).toBe(true);
});

test('where no font can be had, the picture is there without it', async ({ page, problems }) => {
  await openExplorer(page);
  await page.route('**/*.woff2', (route) => route.abort());
  const svg = await saved(page, explorer(page), 'Chart as SVG');
  expect(svg.bytes.toString()).not.toContain('@font-face');
  expect((await parsed(page, svg.bytes.toString())).root).toBe('svg');
  const expected = problems.filter((problem) => /woff2|ERR_FAILED/.test(problem));
  expect(problems).toEqual(expected);
  problems.length = 0;
});

test('where a browser draws no such picture, it says so, and the SVG is there', async ({
  page,
}) => {
  await openExplorer(page);
  await page.evaluate(() => {
    HTMLCanvasElement.prototype.toBlob = (done) => done(null);
  });
  await explorer(page).getByRole('button', { name: 'Chart as PNG' }).click();
  await expect(explorer(page).getByRole('status')).toContainText('PNG could not be made');
  await saved(page, explorer(page), 'Chart as SVG');
});

test('a calculator without a chart offers no picture', async ({ page }) => {
  await page.goto('/guide/recommendations/');
  await expect(page.getByRole('button', { name: 'CSV' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Chart as PNG' })).toHaveCount(0);
});
