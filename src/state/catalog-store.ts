/** The catalog in the browser, and the inputs that it brings: for every calculator that prices a clip. */

import { catalog } from 'virtual:catalog';
import { computed } from '@preact/signals';
import { inputDefinitions } from './inputs.ts';
import { addInputs, values } from './store.ts';

const definitions = inputDefinitions(catalog);
addInputs(definitions);

let latest = values.peek();

/**
 * The reader's inputs, as they were when one of those that price a clip last changed: what follows them is not worked
 * out anew for what is typed into another calculator beside it.
 */
export const pricingValues = computed(() => {
  const now = values.value;
  if (definitions.some(({ name }) => now[name] !== latest[name])) latest = now;
  return latest;
});

export { catalog };
