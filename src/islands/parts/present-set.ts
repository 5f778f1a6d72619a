import { encode } from '../../state/codec.ts';
import { copyLink, definitions, values, version } from '../../state/store.ts';
import { type KeptSet, longestQuery } from '../../state/tray.ts';

/** The present inputs and whatever else the address holds, as a copied link has them. */
export const presentQuery = (): string => new URL(copyLink()).search.slice(1);

/** The present inputs, ready to be kept. */
export function presentSet(name: string): KeptSet {
  const query = presentQuery();
  const how = { everyShared: true, dataVersion: version };
  return {
    name,
    // What the address holds besides inputs is kept too, unless it is a whole novel.
    query:
      query.length <= longestQuery
        ? query
        : encode(values.value, definitions, new URLSearchParams(), how).toString(),
    data: version,
    saved: today(),
  };
}

/** The reader's day, not that of Greenwich. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
