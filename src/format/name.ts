/** Options by name. */

import type { OptionEntry } from '../data/types.ts';

/**
 * The short name as it stands in a sentence: 'Wan 2.6 API, Singapore' becomes 'Wan 2.6 API (Singapore)', because
 * a comma inside a name would be read as one of the sentence.
 */
export function nameOf({ short }: Pick<OptionEntry, 'short'>): string {
  const comma = short.indexOf(', ');
  return comma < 0 ? short : `${short.slice(0, comma)} (${short.slice(comma + 2)})`;
}
