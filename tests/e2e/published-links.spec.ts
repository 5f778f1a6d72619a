import { readFileSync } from 'node:fs';
import { type CalculatorId, calculators } from '../../src/state/calculators.ts';
import { decode } from '../../src/state/codec.ts';
import { addressToday, partsOf, readMoved } from '../../tools/moved/table.mjs';
import { definitions } from '../state/definitions.ts';
import { expect, hydrated, test } from './site.ts';

/** Addresses that were published, opened as a reader does who has kept one. All are tried on the built pages; see tests/site. */
const lines = (name: string) =>
  readFileSync(`tests/site/${name}.txt`, 'utf8').split('\n').filter(Boolean);
const moved = readMoved();

const withQuery = lines('published-links').filter((link) => link.includes('?'));
const ids = Object.keys(calculators) as CalculatorId[];
const calculatorOf = (link: string) =>
  ids.find(
    (id) =>
      link.startsWith(`${calculators[id].page}?`) && link.endsWith(`#${calculators[id].anchor}`),
  );

/** A copied link of each calculator, a filter, and an id that has another name by now: ten. */
const sample = new Set([
  ...ids.flatMap(
    (id) => withQuery.find((link) => link.includes('state=') && calculatorOf(link) === id) ?? [],
  ),
  ...withQuery.filter((link) => link.startsWith('/evidence/')).slice(0, 1),
  ...Object.keys(moved.sections).slice(0, 1),
]);

test('the sample has one of each kind', () => {
  expect(sample.size).toBe(ids.length + 2);
});

for (const link of new Set([...sample, ...withQuery])) {
  const id = calculatorOf(link);
  test(`${link} opens on its element, in its state`, {
    tag: sample.has(link) ? [] : ['@slow'],
  }, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(link);
    const today = partsOf(addressToday(moved, link));
    // Where the browser went for the id as it was published, and what stands for it now.
    const target = page.locator(`#${today.id}`);
    await expect(target).toBeInViewport();
    await expect(page.locator(`#${partsOf(link).id}:target`)).toHaveCount(1);
    if (!id) return;
    await hydrated(page, id);
    const region = page.getByRole('region', { name: calculators[id].name });
    // The quick estimate has it among what is fetched when it is asked for, or with a link that names its data.
    if (id === 'estimate' && !new URLSearchParams(today.query).has('data')) {
      await region.getByRole('button', { name: /^Copy, keep/ }).click();
    }
    // One browser has one clipboard: what the test before has copied is still in it.
    await page.evaluate(() => navigator.clipboard.writeText(''));
    const copy = region.getByRole('button', { name: 'Copy link' });
    // The rows of the link's answer come a moment after it and move the button, out from under a pointer that is quicker.
    let place = '';
    await expect
      .poll(
        async () => {
          const before = place;
          place = JSON.stringify(await copy.boundingBox());
          return place === before;
        },
        { intervals: [250] },
      )
      .toBe(true);
    await copy.click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toContain('state=');
    const copied = new URL(await page.evaluate(() => navigator.clipboard.readText()));
    const read = (query: URLSearchParams) => decode(query, definitions[id]);
    expect(read(copied.searchParams)).toEqual(read(new URLSearchParams(today.query)));
  });
}
