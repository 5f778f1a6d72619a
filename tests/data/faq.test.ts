import { expect, test } from 'vitest';
import { faqFaults, faqPage, faqSections } from '../../src/data/faq.ts';
import { loadData } from '../../src/data/load.ts';

const rows = [
  { id: 'first', subject: 'openness' as const },
  { id: 'second', subject: 'money' as const },
];
const page = `
## Openness {#openness}

<Question id="first">

Yes.

</Question>

## Money {#money}

<Question id="second">No.</Question>

## Where to go next {#next}
`;

test('the page answers every question once, in the order of the rows and under their subjects', () => {
  expect(faqFaults(loadData().faq, faqPage())).toEqual([]);
});

test('the four questions of the article are among them, and the twenty most asked', () => {
  const { faq } = loadData();
  expect(faq.filter(({ article }) => article)).toHaveLength(4);
  const ranks = faq.flatMap(({ rank }) => rank ?? []).sort((x, y) => x - y);
  expect(ranks).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
});

test('a page is read as sections with their questions; sections without any are left out', () => {
  expect(faqSections(page)).toEqual([
    { id: 'openness', title: 'Openness', questions: ['first'] },
    { id: 'money', title: 'Money', questions: ['second'] },
  ]);
  expect(faqFaults(rows, faqSections(page))).toEqual([]);
});

test.each([
  ['a row without an answer', page.replace('id="second"', 'id="first"'), 'second has no answer'],
  ['an answer without a row', page.replace('id="second"', 'id="third"'), 'third has no row'],
  ['an answer given twice', `${page}<Question id="first">`, 'first is answered twice'],
  [
    'an answer under another subject',
    page.replace('## Money {#money}', '## Rights {#rights-and-data}'),
    'second stands under rights-and-data, not under money',
  ],
  [
    'another order',
    `${page.slice(page.indexOf('## Money'))}${page.slice(0, page.indexOf('## Money'))}`,
    'the order of the answers is second, first, not first, second',
  ],
])('%s is a fault', (_name, text, says) => {
  expect(faqFaults(rows, faqSections(text)).join('\n')).toContain(says);
});

test('a question before the first heading belongs nowhere', () => {
  expect(() => faqSections('<Question id="first">')).toThrow('first stands before any heading');
});
