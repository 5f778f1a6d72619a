import { expect, test } from 'vitest';
import { attribute, pages } from './pages.ts';

/** The published names of the calculators: other programs find them by these. */
const names: Record<string, string> = {
  estimate: 'Quick estimate',
  fleet: 'Fleet and running cost',
  'break-even': 'Break-even explorer',
  payback: 'Payback and growth',
  uncertainty: 'What could change the answer',
  planner: 'Scenario planner',
  license: 'License checker',
  'quality-test': 'Quality test planner',
};

/** The published labels of the shared inputs. */
const labels = [
  'Clips per month',
  'Seconds per clip',
  'Resolution',
  'Synchronized audio',
  'Attempts per kept clip',
  'Peak to average',
  'Option A',
  'Option B',
];

const calculators = pages.flatMap((page) =>
  page.document.querySelectorAll('section[data-calculator]').map((section) => ({
    title: `${attribute(section, 'data-calculator')} on ${page.route}`,
    page,
    section,
  })),
);

test('there are calculators', () => {
  expect(calculators.length).toBeGreaterThan(1);
});

test.each(calculators)('$title is named by its heading', ({ page, section }) => {
  const id = attribute(section, 'aria-labelledby');
  const heading = page.document.querySelector(`#${id}`);
  expect(heading?.tagName).toMatch(/^h[2-4]$/);
  expect(heading?.textContent.trim()).toBe(names[attribute(section, 'data-calculator') ?? '']);
});

test.each(calculators)('$title has one notice and one answer', ({ section }) => {
  expect(section.querySelectorAll('[role="status"]')).toHaveLength(1);
  expect(section.querySelectorAll('output')).toHaveLength(1);
  expect(section.querySelector('output')?.textContent.trim()).not.toBe('');
});

test.each(calculators)(
  '$title names its inputs as published, each once a page',
  ({ page, section }) => {
    const texts = section.querySelectorAll('label').map((label) => label.textContent.trim());
    const shared = texts.filter((text) => labels.includes(text));
    // The license checker prices nothing, so none of the shared inputs applies to it; a page has one panel of them.
    const prices = attribute(section, 'data-calculator') !== 'license';
    const hasPanel = prices && page.document.querySelector('section[data-calculator]') === section;
    expect(shared.length > 0).toBe(hasPanel);
    expect(texts.length).toBeGreaterThan(0);
    // Headings lend their name to the link beside them: one that repeats a label would be found in its place.
    const named = page.document
      .querySelectorAll('h1, h2, h3, h4, label')
      .map((element) => element.textContent.trim());
    for (const label of labels)
      expect(named.filter((text) => text === label).length).toBeLessThan(2);
  },
);

test.each(calculators)('$title has a table beside every chart', ({ section }) => {
  const figures = section.querySelectorAll('figure');
  if (figures.length > 0)
    expect(section.querySelectorAll('details table').length).toBeGreaterThan(0);
});
