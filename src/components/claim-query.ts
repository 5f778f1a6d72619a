/** Which claims are shown, as the link says it: `?verdict=contradicted&subject=prices&find=a100`. */

export interface ClaimQuery {
  /** '' = every one. */
  verdict: string;
  subject: string;
  /** Words that must all occur. */
  find: string;
}

const longest = 100;

/** What the link asks for. A value that the page does not have counts as none and is named in `refused`. */
export function readClaimQuery(
  search: URLSearchParams,
  allowed: Readonly<Record<'verdict' | 'subject', readonly string[]>>,
): { query: ClaimQuery; refused: string[] } {
  const query: ClaimQuery = { verdict: '', subject: '', find: '' };
  const refused: string[] = [];
  for (const name of ['verdict', 'subject'] as const) {
    const value = search.get(name) ?? '';
    if (value === '' || allowed[name].includes(value)) query[name] = value;
    else refused.push(`${name}=${value}`);
  }
  query.find = (search.get('find') ?? '').slice(0, longest);
  return { query, refused };
}

/** The same address with this query; other parameters and the hash stay. */
export function writeClaimQuery(address: string, query: ClaimQuery): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(query)) {
    if (value.trim() === '') url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  return url.href;
}

/** Whether a claim is among those asked for; `text` is all that it shows, in lower case. */
export function isAsked(
  claim: { verdict: string; subject: string; text: string },
  { verdict, subject, find }: ClaimQuery,
): boolean {
  const words = find.toLowerCase().split(/\s+/).filter(Boolean);
  return (
    (verdict === '' || claim.verdict === verdict) &&
    (subject === '' || claim.subject === subject) &&
    words.every((word) => claim.text.includes(word))
  );
}
