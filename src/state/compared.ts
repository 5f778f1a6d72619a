/** The result of the reader's inputs in the browser, for a page with the whole explorer. */

import { computed } from '@preact/signals';
import { catalog } from './catalog-store.ts';
import { compare } from './comparison.ts';
import { pricingValues } from './pricing-values.ts';

export const comparison = computed(() => compare(catalog, pricingValues.value));
