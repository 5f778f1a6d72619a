/**
 * The format of a link, and the way from each older one to today's. `state` names it in a copied link; an address that
 * the reader has not copied says nothing, so it may be of any.
 *
 * Format 1 is the only one so far. A parameter or an option that gets another name, or another meaning, needs a new
 * format: raise `version` and add the step that leads there. A step leaves a link alone that is of the newer format
 * already, which is easy as long as no old name is ever used again for something else.
 */

export interface LinkFormat {
  version: number;
  /** By the older format: a link of it as the next one writes it. What it does not know, it hands on. */
  steps: Readonly<Record<number, (older: URLSearchParams) => URLSearchParams>>;
}

export const linkFormat: LinkFormat = { version: 1, steps: {} };

/** A link of any format as today's would say it; one of no known format as it is. */
export function upToDate(
  params: URLSearchParams,
  { version, steps }: LinkFormat = linkFormat,
): URLSearchParams {
  const oldest = Math.min(version, ...Object.keys(steps).map(Number));
  const named = params.get('state');
  const given = named === null ? oldest : /^\d{1,3}$/.test(named) ? Number(named) : version;
  if (given < oldest) return params;
  let link = params;
  for (let at = given; at < version; at += 1) link = steps[at]?.(link) ?? link;
  if (link !== params && named !== null) link.set('state', String(version));
  return link;
}
