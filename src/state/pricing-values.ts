/** The reader's inputs in the browser, for what follows those alone that price a clip. */

import { computed } from '@preact/signals';
import { catalog } from './catalog-store.ts';
import { inputDefinitions } from './inputs.ts';
import { values } from './store.ts';

const definitions = inputDefinitions(catalog);
let latest = values.peek();

/**
 * The inputs as they were when one that prices a clip last changed: what is typed into another calculator of the page
 * works out nothing anew here.
 */
export const pricingValues = computed(() => {
  const now = values.value;
  if (definitions.some(({ name }) => now[name] !== latest[name])) latest = now;
  return latest;
});
