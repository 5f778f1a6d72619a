import { expect, test } from 'vitest';
import { computedPath } from '../../src/components/computed-note.ts';
import { escapeHtml } from '../../src/components/escape-html.ts';
import { numberNotes } from '../../src/components/number-notes.ts';
import { lookup } from '../../src/data/lookup.ts';
import { dateShort } from '../../src/format/date.ts';

const list = '<details class="references numbers"><summary>Numbers</summary></details>';
const num = (path: string, text = '1') =>
  `<data value="1" data-of="${escapeHtml(path)}">${text}</data>`;
const result = (of: string, options: string[], text: string, asked = {}) =>
  num(computedPath({ of, options, asked, text }), text);

test('numbers lead to notes, numbered by first appearance, one for each row', () => {
  const html = numberNotes(
    `${num('assumptions/pue')} ${num('currency/cny-2026-06')} ${num('assumptions/pue')}${list}`,
  );
  const leads = [...html.matchAll(/href="#n(\d)" data-n="(\d)"/g)].map(([, a, b]) => `${a}${b}`);
  expect(leads).toEqual(['11', '22', '11']);
  expect(html.match(/<li id="n\d"/g)).toEqual(['<li id="n1"', '<li id="n2"']);
  expect(html).not.toContain('data-of');
});

test('a note has value, unit, range, source, day, the day of the next look, confidence and row', () => {
  const html = numberNotes(`${num('assumptions/rent-h100')}${list}`);
  const { value, low, high, checked, confidence, sources } = lookup('assumptions/rent-h100');
  expect(html).toContain(`: ${value} USD a GPU-hour (${low} to ${high}).`);
  for (const id of sources) expect(html).toContain(`href="/evidence/sources/#${id}"`);
  expect(html).toMatch(new RegExp(`<span data-due="\\d{4}-\\d\\d-\\d\\d">${dateShort(checked)}<`));
  expect(html).toContain(`; ${confidence}.`);
  expect(html).toContain('href="/method/#assumption-rent-h100"');
});

test('what is computed for an option or a pair has one note, with function and rows', () => {
  const api = 'wan-2.6-api-singapore';
  const html = numberNotes(
    result('usdPerClip', [api], '$0.50') +
      result('usdPerClip', [api], '$0.75', { resolution: '1080p' }) +
      result('firstClips', [api, 'a14b-4step-h100-rented'], '12,400') +
      list,
  );
  expect(html.match(/<li /g)).toHaveLength(2);
  expect(html).toContain('cost a clip $0.50, $0.75 (1080p). Computed by');
  expect(html).toContain('>monthlyCost</a>');
  for (const row of ['720p', '1080p']) {
    expect(html).toContain(`prices/model-studio-wan26-singapore-${row}`);
  }
  expect(html).toMatch(/>breakEven<\/a>.*throughput\/[\w-]+\/gpuSeconds.*assumption-rent-h100/);
});

test('a row that stands on the same page is its own note, and no empty list stays behind', () => {
  const html = numberNotes(
    `${num('gpus/h100/rent')}<td id="assumption-rent-h100">4.29</td>${list}`,
  );
  expect(html).toContain('href="#assumption-rent-h100"');
  expect(html).not.toContain('<details');
});
