import type { APIRoute } from 'astro';
import { beyondCatalog } from '~/data/beyond-catalog.ts';
import { catalog } from '~/data/catalog.ts';
import { type FrozenVersion, freeze } from '~/state/frozen-version.ts';
import { json } from '../_json.ts';

/** Every version that was frozen (`npm run data:freeze`), and the present one. */
const frozen = import.meta.glob<FrozenVersion>('/content/data/versions/*.json', {
  import: 'default',
  eager: true,
});

/** `/data/versions/<version>.json`: the few values behind a link made with this version of the data. */
export function getStaticPaths() {
  const versions = new Map(Object.values(frozen).map((one) => [one.version, one]));
  const now = freeze(catalog(), beyondCatalog());
  versions.set(now.version, now);
  return [...versions].map(([version, values]) => ({ params: { version }, props: { values } }));
}

export const GET: APIRoute = ({ props }) => json(props.values);
