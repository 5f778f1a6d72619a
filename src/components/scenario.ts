/** Scenarios as pages use them: one row of the data, and the link that opens the explorer with its workload. */

import { catalog } from '../data/catalog.ts';
import { loadData } from '../data/load.ts';
import { index, row } from '../data/lookup-row.ts';
import type { ScenarioRow } from '../data/schema/scenario.ts';
import type { OptionEntry } from '../data/types.ts';
import { encode } from '../state/codec.ts';
import { inputDefinitions } from '../state/inputs.ts';
import { defaultValues } from '../state/values.ts';
import type { Asked } from './result.ts';

/** @throws Error that names the nearest ids where there is no such scenario */
export function scenarioById(id: string): ScenarioRow {
  return row(index('scenarios', loadData().scenarios), id);
}

/** The six readers, in the order of the data. */
export function readers(): ScenarioRow[] {
  return loadData().scenarios.filter(({ group }) => group === 'reader');
}

/** @throws Error where the data have no such option */
export function optionById(id: string): OptionEntry {
  const found = catalog().options.find((option) => option.id === id);
  if (!found) throw new Error(`there is no option ${id}`);
  return found;
}

/** The scenario's workload as the model is asked. */
export function asked({
  clips,
  seconds,
  resolution,
  attempts,
  peak,
  assumptions,
}: ScenarioRow): Asked {
  return { clips: clips.value, seconds, resolution, attempts, peak, with: assumptions };
}

/** The explorer with the scenario's numbers: a query of what differs from the defaults. */
export function explorerLink(scenario: ScenarioRow): string {
  const data = catalog();
  const definitions = inputDefinitions(data);
  const [a, b] = scenario.options;
  const values = {
    ...defaultValues(definitions),
    ...scenario.assumptions,
    clips: scenario.clips.value,
    seconds: scenario.seconds,
    resolution: scenario.resolution,
    audio: scenario.audio ? 'yes' : 'no',
    attempts: scenario.attempts,
    peak: scenario.peak,
    a: a ?? '',
    b: b ?? '',
  };
  const query = encode(values, definitions, new URLSearchParams(), {
    everyShared: false,
    dataVersion: data.version,
  });
  return `/guide/break-even/?${query}#explorer`;
}
