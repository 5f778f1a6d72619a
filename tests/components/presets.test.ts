import { describe, expect, test } from 'vitest';
import { fleetDefinitions } from '../../src/components/fleet-inputs.ts';
import { growthInputs } from '../../src/components/payback-inputs.ts';
import { estimatePresets, presetsOf, situationPresets } from '../../src/components/presets.ts';
import { ratingInputs } from '../../src/components/quality-test-inputs.ts';
import { catalog } from '../../src/data/catalog.ts';
import { loadData } from '../../src/data/load.ts';
import { decode } from '../../src/state/codec.ts';
import { inputDefinitions } from '../../src/state/inputs.ts';
import { licenseInputs } from '../../src/state/license-inputs.ts';

const shared = inputDefinitions(catalog());
const rows = [
  { id: 'estimate', own: shared, presets: estimatePresets() },
  { id: 'break-even', own: shared, presets: situationPresets() },
  { id: 'payback', own: growthInputs(), presets: presetsOf('payback', growthInputs()) },
  { id: 'quality-test', own: ratingInputs(), presets: presetsOf('quality-test', ratingInputs()) },
  { id: 'fleet', own: fleetDefinitions(), presets: presetsOf('fleet', fleetDefinitions()) },
  { id: 'uncertainty', own: shared, presets: presetsOf('uncertainty', shared) },
  { id: 'license', own: [...licenseInputs], presets: presetsOf('license', licenseInputs) },
];

describe.each(rows)('the presets of $id', ({ own, presets }) => {
  test('there are some, each with its own name', () => {
    expect(presets.length).toBeGreaterThan(2);
    expect(new Set(presets.map(({ label }) => label)).size).toBe(presets.length);
  });

  test.each(presets)('$label sets inputs that exist, to values that are allowed', ({ values }) => {
    const link = new URLSearchParams(
      Object.entries(values).map(([name, value]): [string, string] => [name, String(value)]),
    );
    const found = decode(link, own);
    expect(found.problems).toEqual([]);
    expect(found.values).toMatchObject(values);
  });

  test('all set the same inputs, so that one undoes another', () => {
    const names = presets.map(({ values }) => Object.keys(values).sort());
    for (const one of names) expect(one).toEqual(names[0]);
  });
});

test('no row of the presets is for a calculator that does not read it', () => {
  const read = ['fleet', 'payback', 'quality-test', 'license', 'uncertainty'];
  for (const { calculator } of loadData().presets) expect(read).toContain(calculator);
});
