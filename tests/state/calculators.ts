/** Every calculator as a function of its inputs, with the real data: what the fuzzing and the workings are tested on. */

import { plannerDefinitions } from '../../src/components/planner-inputs.ts';
import { licenseList } from '../../src/data/license-terms.ts';
import { loadData } from '../../src/data/load.ts';
import { plannerRules } from '../../src/data/planner-rules.ts';
import type { Answered } from '../../src/state/answered.ts';
import type { CalculatorId } from '../../src/state/calculators.ts';
import type { InputDefinition } from '../../src/state/definition.ts';
import { explorerAnswered } from '../../src/state/explorer-answered.ts';
import { fleetAnswered } from '../../src/state/fleet-answered.ts';
import { licenseAnswered } from '../../src/state/license-answered.ts';
import { paybackAnswered } from '../../src/state/payback-answered.ts';
import { plannerAnswered } from '../../src/state/planner-answered.ts';
import { qualityAnswered } from '../../src/state/quality-answered.ts';
import { uncertaintyAnswered } from '../../src/state/uncertainty-answered.ts';
import type { Values } from '../../src/state/values.ts';
import { catalog, definitions } from './definitions.ts';

export { catalog };

export const licenses = licenseList(loadData());

export interface TestedCalculator {
  definitions: InputDefinition[];
  answered: (values: Values) => Answered;
  /** How often it is tried at most, where each answer takes a while. */
  most?: number;
}

const planned = plannerDefinitions();
const rules = plannerRules(loadData());

export const tested: Partial<Record<CalculatorId, TestedCalculator>> = {
  'break-even': {
    definitions: definitions['break-even'],
    answered: (values) => explorerAnswered(catalog, values),
  },
  fleet: {
    definitions: definitions.fleet,
    answered: (values) => fleetAnswered(catalog, values),
  },
  payback: {
    definitions: definitions.payback,
    answered: (values) => paybackAnswered(catalog, values),
  },
  planner: {
    definitions: definitions.planner,
    answered: (values) =>
      plannerAnswered(
        catalog,
        rules,
        planned.map(({ name }) => name),
        values,
      ),
  },
  license: {
    definitions: definitions.license,
    answered: (values) => licenseAnswered(licenses.licenses, licenses.wan, licenses.data, values),
  },
  uncertainty: {
    definitions: definitions.uncertainty,
    answered: (values) => uncertaintyAnswered(catalog, values),
    // Ten thousand draws each.
    most: 20,
  },
  'quality-test': {
    definitions: definitions['quality-test'],
    answered: (values) => qualityAnswered(catalog, values),
  },
};
