import { expect, test } from 'vitest';
import { costChart } from '../../src/charts/cost-chart.ts';
import { chartSvg } from '../../src/charts/svg.ts';
import { catalog as load } from '../../src/data/catalog.ts';
import { compare } from '../../src/state/comparison.ts';
import { inputDefinitions } from '../../src/state/inputs.ts';
import { defaultValues } from '../../src/state/values.ts';

const catalog = load();
const definitions = inputDefinitions(catalog);
const defaults = defaultValues(definitions);

test('every option of the data compares with the default at every resolution, with and without sound', () => {
  for (const { id } of catalog.options) {
    for (const resolution of ['480p', '720p', '1080p']) {
      for (const audio of ['yes', 'no']) {
        const comparison = compare(catalog, { ...defaults, b: id, resolution, audio });
        const { answer, ranking, b } = comparison;
        expect(answer.text, id).toMatch(/\.$/);
        expect(answer.text, id).not.toMatch(/NaN|undefined|null|Infinity/);
        expect(ranking).toHaveLength(5);
        expect(b.cost === null, id).toBe(b.refusal !== null);
        expect(chartSvg(costChart(comparison), 'broad', 'x'), id).not.toMatch(/NaN|Infinity/);
      }
    }
  }
});

test('every default lies within its bounds and its range', () => {
  for (const definition of definitions) {
    if (definition.kind === 'choice') continue;
    const { name, min, max, low, high, whole, default: value } = definition;
    expect(value, name).toBeGreaterThanOrEqual(low ?? min);
    expect(value, name).toBeLessThanOrEqual(high ?? max);
    expect(low ?? min, name).toBeGreaterThanOrEqual(min);
    expect(high ?? max, name).toBeLessThanOrEqual(max);
    if (whole) expect(Number.isInteger(value), name).toBe(true);
  }
});

test('every bound of every assumption computes', () => {
  const ids = new Set(catalog.options.map(({ family }) => family));
  const one = [...ids].map(
    (family) => catalog.options.find((entry) => entry.family === family)?.id,
  );
  for (const definition of definitions) {
    if (definition.kind === 'choice') continue;
    for (const value of [definition.min, definition.max]) {
      for (const b of one) {
        const values = { ...defaults, b: b ?? String(defaults.b), [definition.name]: value };
        expect(() => compare(catalog, values), `${definition.name}=${value}`).not.toThrow();
      }
    }
  }
});
