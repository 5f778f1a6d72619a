import { expect, test } from 'vitest';
import { assertAsShown } from '../../tools/for-programs/as-shown.mjs';
import { withJsonLd } from '../../tools/for-programs/json-ld.mjs';

const page =
  '<html><head><meta name="description" content="What it is."></head><body><a class="brand">Guide</a>' +
  '<h1>Is it open?</h1><p>No,<sup class="cite"><a href="#ref-a">1</a></sup> its weights &amp; code are <b>closed</b>.</p></body></html>';
const said = (text: string) =>
  withJsonLd(page, {
    '@graph': [
      { '@type': 'FAQPage', '@id': '/faq/', name: 'Is it open?', description: 'What it is.' },
      { '@type': 'Question', acceptedAnswer: { '@type': 'Answer', text } },
      { '@type': 'DataDownload', name: 'Every price' },
    ],
  });

test('JSON-LD in the words of the page goes through, numerals of sources aside', () => {
  const fine = said('No, its weights & code are closed.');
  expect(() => assertAsShown('/faq/', fine, ['Every price'])).not.toThrow();
});

test('the build stops at JSON-LD that says what the page does not show', () => {
  expect(() => assertAsShown('/faq/', said('Yes, its weights are open.'), ['Every price'])).toThrow(
    '/faq/: JSON-LD says what the page does not show: “Yes, its weights are open.”',
  );
  expect(() => assertAsShown('/faq/', said('No, its weights & code are closed.'))).toThrow(
    '“Every price”',
  );
});
