/** Every calculator as a function of its inputs, with the real data: what the fuzzing and the workings are tested on. */

import { fleetDefinitions } from '../../src/components/fleet-inputs.ts';
import { growthInputs } from '../../src/components/payback-inputs.ts';
import { plannerDefinitions, plannerRules } from '../../src/components/planner-inputs.ts';
import { ratingInputs } from '../../src/components/quality-test-inputs.ts';
import { catalog as realCatalog } from '../../src/data/catalog.ts';
import { licenseList } from '../../src/data/license-terms.ts';
import { loadData } from '../../src/data/load.ts';
import type { Answered } from '../../src/state/answered.ts';
import type { CalculatorId } from '../../src/state/calculators.ts';
import type { InputDefinition } from '../../src/state/definition.ts';
import { explorerAnswered } from '../../src/state/explorer-answered.ts';
import { fleetAnswered } from '../../src/state/fleet-answered.ts';
import { inputDefinitions } from '../../src/state/inputs.ts';
import { licenseAnswered } from '../../src/state/license-answered.ts';
import { licenseInputs } from '../../src/state/license-inputs.ts';
import { paybackAnswered } from '../../src/state/payback-answered.ts';
import { paybackInputs } from '../../src/state/payback-inputs.ts';
import { plannerAnswered } from '../../src/state/planner-answered.ts';
import { qualityAnswered } from '../../src/state/quality-answered.ts';
import { uncertaintyAnswered } from '../../src/state/uncertainty-answered.ts';
import { seedInput } from '../../src/state/uncertainty-inputs.ts';
import type { Values } from '../../src/state/values.ts';

export const catalog = realCatalog();
export const licenses = licenseList(loadData());

export interface TestedCalculator {
  definitions: InputDefinition[];
  answered: (values: Values) => Answered;
  /** How often it is tried at most, where each answer takes a while. */
  most?: number;
}

const comparison = inputDefinitions(catalog);
const planned = plannerDefinitions();
const rules = plannerRules();

export const tested: Partial<Record<CalculatorId, TestedCalculator>> = {
  'break-even': {
    definitions: comparison,
    answered: (values) => explorerAnswered(catalog, values),
  },
  fleet: {
    definitions: fleetDefinitions(),
    answered: (values) => fleetAnswered(catalog, values),
  },
  payback: {
    definitions: [...comparison, ...paybackInputs(catalog, growthInputs())],
    answered: (values) => paybackAnswered(catalog, values),
  },
  planner: {
    definitions: [
      ...comparison,
      ...planned.filter(({ name }) => !comparison.some((one) => one.name === name)),
    ],
    answered: (values) =>
      plannerAnswered(
        catalog,
        rules,
        planned.map(({ name }) => name),
        values,
      ),
  },
  license: {
    definitions: [...licenseInputs],
    answered: (values) => licenseAnswered(licenses.licenses, licenses.wan, licenses.data, values),
  },
  uncertainty: {
    definitions: [...comparison, seedInput],
    answered: (values) => uncertaintyAnswered(catalog, values),
    // Ten thousand draws each.
    most: 20,
  },
  'quality-test': {
    definitions: [...comparison, ...ratingInputs()],
    answered: (values) => qualityAnswered(catalog, values),
  },
};
