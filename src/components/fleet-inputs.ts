import { catalog } from '../data/catalog.ts';
import { fleetData } from '../data/fleet-data.ts';
import { loadData } from '../data/load.ts';
import type { InputDefinition } from '../state/definition.ts';
import { fleetInputs } from '../state/fleet-inputs.ts';
import { inputDefinitions } from '../state/inputs.ts';

/** The shared inputs and the fleet calculator's own, each once. */
export function fleetDefinitions(): InputDefinition[] {
  const shared = inputDefinitions(catalog());
  const own = fleetInputs(catalog(), fleetData(loadData()));
  return [...shared, ...own.filter(({ name }) => !shared.some((one) => one.name === name))];
}
