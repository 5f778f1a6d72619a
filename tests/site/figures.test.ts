import { describe, expect, test } from 'vitest';
import { attribute, pages } from './pages.ts';

/** The pictures that the build draws into the pages; those of calculators are theirs to test. */
const figures = pages
  .filter(({ indexed }) => indexed)
  .flatMap(({ route, document }) =>
    document
      .querySelectorAll('figure')
      .filter(
        (figure) => figure.querySelector('svg[role="img"]') && !figure.closest('[data-calculator]'),
      )
      .map((figure) => [`${route}#${figure.id}`, figure] as const),
  );

test('each figure stands where its question is asked', () => {
  expect(figures.map(([name]) => name).toSorted()).toEqual([
    '/evidence/article/#two-break-evens',
    '/evidence/changes/#rent-steps',
    '/guide/api/#price-steps',
    '/guide/break-even/#cost-dots',
    '/guide/break-even/#staircase',
    '/guide/evolution/#timeline',
    '/guide/licenses/#license-ladder',
    '/guide/self-hosting/#gpu-day',
    '/guide/strategies/#two-axes',
  ]);
});

describe.each(figures)('%s', (_, figure) => {
  test('says its finding in one sentence, which its pictures repeat to whoever does not see them', () => {
    const finding = (figure.querySelector('figcaption b')?.textContent ?? '')
      .replaceAll(/\s+/g, ' ')
      .trim();
    expect(finding).toMatch(/^[A-Z0-9].*\d.*\.$/s);
    const pictures = figure.querySelectorAll('svg[role="img"]');
    expect(pictures).toHaveLength(2);
    for (const svg of pictures) {
      const named = (attribute(svg, 'aria-labelledby') ?? '')
        .split(' ')
        .map((id) => svg.querySelector(`#${id}`)?.textContent.trim());
      expect(named).toHaveLength(2);
      expect(named[0]).toMatch(/\w{3}/);
      expect(named[1]).toBe(finding);
    }
  });

  test('has its numbers as a table in it or right below it', () => {
    const table = figure.querySelector('table') ?? figure.nextSibling?.querySelector('table');
    expect(table?.querySelectorAll('tbody th[scope="row"]').length).toBeGreaterThan(2);
  });

  test('no text in it is smaller than can be read, and nothing of it is styled inline', () => {
    for (const text of figure.querySelectorAll('svg text')) {
      expect(Number(attribute(text, 'font-size'))).toBeGreaterThanOrEqual(11.5);
    }
    expect(figure.querySelectorAll('svg [style]')).toEqual([]);
  });
});
