/** Starting points of the calculators: rows of `presets`, or the situations of the guide. Read at build. */

import { catalog } from '../data/catalog.ts';
import { loadData } from '../data/load.ts';
import type { ScenarioRow } from '../data/schema/scenario.ts';
import type { Preset } from '../islands/parts/Presets.tsx';
import type { CalculatorId } from '../state/calculators.ts';
import type { InputDefinition } from '../state/definition.ts';
import { inputDefinitions } from '../state/inputs.ts';
import { defaultValues, type Value, type Values } from '../state/values.ts';

/** @param own the calculator's own inputs: what a preset leaves out and another one sets goes back to its default */
export function presetsOf(calculator: CalculatorId, own: readonly InputDefinition[]): Preset[] {
  const rows = loadData().presets.filter((row) => row.calculator === calculator);
  return settled(rows, defaultValues(own));
}

/** The situations of the guide as questions to the explorer: clip, volume, the two ways, and what is assumed otherwise. */
export function situationPresets(): Preset[] {
  const usual = defaultValues(inputDefinitions(catalog()));
  return settled(
    loadData().scenarios.map((scenario) => ({
      ...labelOf(scenario),
      values: { ...clipOf(scenario), ...waysOf(scenario), ...scenario.assumptions },
    })),
    usual,
  );
}

/** The founding article's three situations, as far as the quick estimate asks. */
export function estimatePresets(): Preset[] {
  return loadData()
    .scenarios.filter(({ group }) => group === 'article')
    .map((scenario) => {
      const { clips, seconds, resolution, audio } = clipOf(scenario);
      return { ...labelOf(scenario), values: { clips, seconds, resolution, audio } };
    });
}

const labelOf = ({ id, label }: ScenarioRow) => ({ id, label });

function clipOf({ clips, seconds, resolution, audio, attempts, peak }: ScenarioRow) {
  return {
    clips: clips.value,
    seconds,
    resolution,
    audio: audio ? 'yes' : 'no',
    attempts,
    peak,
  };
}

const waysOf = ({ options: [a = '', b = ''] }: ScenarioRow) => ({ a, b });

/** Each sets every input that one of them names. */
function settled(
  rows: readonly { id: string; label: string; values: Record<string, Value> }[],
  usual: Values,
): Preset[] {
  const names = new Set(rows.flatMap(({ values }) => Object.keys(values)));
  return rows.map(({ id, label, values }) => ({
    id,
    label,
    values: Object.fromEntries(
      [...names].map((name): [string, Value] => [name, values[name] ?? usual[name] ?? '']),
    ),
  }));
}
