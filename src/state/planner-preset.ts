/** The cases of the guide as inputs of the scenario planner: for the form, which knows no price. */

import type { InputDefinition } from './definition.ts';
import type { PlannerPreset } from './planner.ts';
import type { Value, Values } from './values.ts';

/** All that a preset sets: what it names, and the rest at its default. */
export function presetValues(
  { values }: PlannerPreset,
  own: readonly InputDefinition[],
): [name: string, value: Value][] {
  return own.map(({ name, default: usual }) => [name, values[name] ?? usual]);
}

/** The founding article's situation that the inputs describe: its conditions and its volumes, whatever the clip. */
export function situation(
  presets: readonly PlannerPreset[],
  own: readonly InputDefinition[],
  values: Values,
): PlannerPreset | null {
  const conditions = own.filter(({ group }) => group === 'planner');
  const found = presets.find((preset) => {
    const [low, high] = preset.clips;
    const clips = Number(values.clips);
    return (
      preset.article &&
      clips >= low &&
      clips <= high &&
      presetValues(preset, conditions).every(([name, value]) => values[name] === value)
    );
  });
  return found ?? null;
}
