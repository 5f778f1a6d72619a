import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { CostChart, costsAt } from '../../src/charts/canvas.tsx';
import { compare } from '../../src/state/comparison.ts';
import { inputDefinitions } from '../../src/state/inputs.ts';
import { defaultValues } from '../../src/state/values.ts';
import { catalog } from '../state/fixture.ts';

const comparison = compare(catalog, defaultValues(inputDefinitions(catalog)));

test('the page comes with both pictures and nothing that needs a script', () => {
  const html = renderToString(h(CostChart, { comparison }));
  expect(html.match(/<svg /g)).toHaveLength(2);
  expect(html).toContain('<div class="broad"');
  expect(html).toContain('<div class="narrow"');
  expect(html).not.toMatch(/<canvas|role="slider"|<script/);
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(html).toContain('Shaded: the cost if one generation takes');
});

test('two charts on a page have their own ids', () => {
  const html = renderToString(h(CostChart, { comparison, id: 'other' }));
  expect(html).toContain('id="other-broad-title"');
});

test('a point on the chart in words', () => {
  expect(costsAt(comparison, 12_000)).toBe(
    'Wan 2.6 API $6,000 and 4-step A14B (rented H100) $5,633 a month',
  );
});
