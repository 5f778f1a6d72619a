/** What the scenario planner is made with: its presets and inputs, read at build. */

import { catalog } from '../data/catalog.ts';
import { loadData } from '../data/load.ts';
import { index, row } from '../data/lookup-row.ts';
import type { InputDefinition, NumberInput } from '../state/definition.ts';
import { inputDefinitions } from '../state/inputs.ts';
import { licenseInputs } from '../state/license-inputs.ts';
import type { PlannerPreset } from '../state/planner.ts';
import { cardsInput, plannerInputs, plannerShared } from '../state/planner-inputs.ts';
import { plannerLicenseNames } from '../state/planner-license.ts';
import { defaultValues } from '../state/values.ts';
import { dated } from './dated-input.ts';

export const cardsOf = (): NumberInput =>
  dated(row(index('assumptions', loadData().assumptions), 'gpu-count'), cardsInput);

/** Shared inputs and its own, in the order of the form. */
export const plannerDefinitions = (): InputDefinition[] => [
  ...inputDefinitions(catalog()).filter(({ name }) => plannerShared.some((one) => one === name)),
  ...plannerInputs(catalog(), cardsOf()),
  ...licenseInputs.filter(({ name }) => plannerLicenseNames.some((one) => one === name)),
];

/** The article's three situations and the six readers. */
export function plannerPresets(): PlannerPreset[] {
  const usual = defaultValues(plannerDefinitions());
  return loadData().scenarios.map((scenario) => {
    const { id, label, clips, seconds, resolution, attempts, peak, plan } = scenario;
    const { article: said, advice } = scenario;
    const audio = scenario.audio ? 'yes' : 'no';
    const all = { clips: clips.value, seconds, resolution, audio, attempts, peak, ...plan };
    return {
      id,
      label,
      values: Object.fromEntries(
        Object.entries(all).filter(([name, value]) => usual[name] !== value),
      ),
      clips: [clips.low, clips.high],
      article: said && advice ? { said, ...advice } : null,
    };
  });
}
