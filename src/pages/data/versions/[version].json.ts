import type { APIRoute } from 'astro';
import { catalog } from '~/data/catalog.ts';
import { publishedOptions } from '~/data/published/option.ts';
import { inputDefinitions } from '~/state/inputs.ts';
import { json } from '../_json.ts';

/** `/data/versions/<version>.json`: the few values behind a link made with this version of the data. */
export function getStaticPaths() {
  return [{ params: { version: catalog().version } }];
}

export const GET: APIRoute = () => {
  const { version, date, assumptions } = catalog();
  const shared = inputDefinitions(catalog()).filter(({ group }) => group === 'shared');
  return json({
    version,
    date,
    defaults: Object.fromEntries(shared.map((input) => [input.name, input.default])),
    assumptions: Object.fromEntries(assumptions.map(({ id, value }) => [id, value])),
    options: Object.fromEntries(
      publishedOptions(catalog()).map(({ id, variants }) => [
        id,
        Object.fromEntries(variants.map(({ resolution, option }) => [resolution, option])),
      ]),
    ),
  });
};
