/** The result of the reader's inputs in the browser, for a page with the quick estimate: less code than the explorer's. */

import { computed } from '@preact/signals';
import { catalog } from './catalog-store.ts';
import { estimate } from './estimate.ts';
import { pricingValues } from './pricing-values.ts';

export const estimated = computed(() => estimate(catalog, pricingValues.value));
