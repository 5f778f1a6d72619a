/** The inputs of every calculator, with the real data: what its links can name. */

import { fleetDefinitions } from '../../src/components/fleet-inputs.ts';
import { growthInputs } from '../../src/components/payback-inputs.ts';
import { plannerDefinitions } from '../../src/components/planner-inputs.ts';
import { ratingInputs } from '../../src/components/quality-test-inputs.ts';
import { catalog as realCatalog } from '../../src/data/catalog.ts';
import type { CalculatorId } from '../../src/state/calculators.ts';
import type { InputDefinition } from '../../src/state/definition.ts';
import { inputDefinitions } from '../../src/state/inputs.ts';
import { licenseInputs } from '../../src/state/license-inputs.ts';
import { paybackInputs } from '../../src/state/payback-inputs.ts';
import { seedInput } from '../../src/state/uncertainty-inputs.ts';

export const catalog = realCatalog();

const comparison = inputDefinitions(catalog);

export const definitions = {
  estimate: comparison,
  'break-even': comparison,
  fleet: fleetDefinitions(),
  payback: [...comparison, ...paybackInputs(catalog, growthInputs())],
  planner: [
    ...comparison,
    ...plannerDefinitions().filter(({ name }) => !comparison.some((one) => one.name === name)),
  ],
  license: [...licenseInputs],
  uncertainty: [...comparison, seedInput],
  'quality-test': [...comparison, ...ratingInputs()],
} satisfies Record<CalculatorId, InputDefinition[]>;
