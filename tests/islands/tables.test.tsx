import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { AllOptions } from '../../src/islands/parts/AllOptions.tsx';
import { BreakdownTable } from '../../src/islands/parts/BreakdownTable.tsx';
import { VolumeTable } from '../../src/islands/parts/VolumeTable.tsx';
import { compare } from '../../src/state/comparison.ts';
import { inputDefinitions } from '../../src/state/inputs.ts';
import { warningsOf } from '../../src/state/priced.ts';
import { defaultValues, type Value } from '../../src/state/values.ts';
import { catalog } from '../state/fixture.ts';

const defaults = defaultValues(inputDefinitions(catalog));
const at = (values: Record<string, Value> = {}) => compare(catalog, { ...defaults, ...values });

/** Rows of a table as their texts. */
const rowsOf = (html: string): string[] =>
  [...html.matchAll(/<tr.*?<\/tr>/gs)].map(([row]) =>
    row
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  );

test('where the money goes: nothing compared is not called never', () => {
  const breakdown = (values: Record<string, Value>) =>
    rowsOf(renderToString(h(BreakdownTable, { comparison: at(values) }))).slice(-2);
  expect(breakdown({ audio: 'yes' })).toEqual([
    'The cheaper one changes first at no comparison: 4-step A14B (rented H100) makes no sound',
    'and for good at no comparison',
  ]);
  expect(breakdown({})).toEqual([
    'The cheaper one changes first at 11,087 clips a month',
    'and for good at 11,087 clips a month',
  ]);
});

test('all options: exactly those above their default quota say so', () => {
  const comparison = at({ clips: 100_000 });
  const rows = rowsOf(renderToString(h(AllOptions, { comparison })));
  const above = comparison.all.filter((one) => warningsOf(one, comparison.workload).length > 0);
  expect(above.length).toBeGreaterThan(0);
  expect(rows.filter((row) => row.includes('above its default quota'))).toHaveLength(above.length);
  for (const { entry } of above) {
    expect(rows.find((row) => row.startsWith(entry.label))).toContain('above its default quota');
  }
});

test('costs by volume: derived ones are marked in the head, and changes without a row are counted', () => {
  const [head] = rowsOf(renderToString(h(VolumeTable, { comparison: at() })));
  expect(head).toBe(
    'Clips a month Wan 2.6 API 4-step A14B, rented H100 derived , 50 to 87 GPU-seconds Cheaper',
  );
  const found = at();
  if (!found.crossings) throw new Error('the two compare');
  const alternates = { from: 2_000, to: 9_000 };
  const zigzag = { ...found, crossings: { ...found.crossings, volumes: [], alternates } };
  const rows = rowsOf(renderToString(h(VolumeTable, { comparison: zigzag })));
  const note = rows.findIndex((row) => row.startsWith('Between about 2,000 and 9,000'));
  expect(rows[note - 1]).toMatch(/^1,000 /);
  expect(rows[note + 1]).toMatch(/^10,000 /);
});
