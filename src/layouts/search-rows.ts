/** What the index returns for a page, or for an entry that stands for a term, a figure, a table or a calculator. */
export interface PagefindData {
  url: string;
  excerpt: string;
  /** `href` is the place of an entry; its own `url`, `/entry/12/`, only tells it from others. */
  meta: {
    title?: string;
    href?: string;
    kind?: string;
    page?: string;
    also?: string;
    text?: string;
  };
  sub_results: { title: string; url: string; excerpt: string }[];
}

/** One hit, with the place that it leads to. */
export interface Found {
  url: string;
  title: string;
  /** Term, Chart, Table, Calculator, Section or Page. */
  kind: string;
  /** The page that has it; empty for a page itself. */
  page: string;
  /** HTML of the index: escaped text with `<mark>`s. */
  excerpt: string;
  /** What the entry says in one sentence, to be shown in the excerpt’s place. */
  text?: string | undefined;
  /** Other names of a term. */
  also: string[];
}

/** The hits of one result: the entry itself, or the sections of a page that fit best. */
export function rowsOf(data: PagefindData, sections: number): Found[] {
  const { excerpt, meta, sub_results: parts } = data;
  // Of a site below a path the index knows the path, and an entry's place does not.
  const url = meta.href ? data.url.replace(/\/entry\/\d+\/$/, meta.href) : data.url;
  const title = meta.title ?? url;
  if (meta.kind) {
    const also = meta.also ? meta.also.split(', ') : [];
    return [{ url, title, kind: meta.kind, page: meta.page ?? '', excerpt, text: meta.text, also }];
  }
  const whole = { title, url, excerpt };
  return (parts.length > 0 ? parts.slice(0, sections) : [whole]).map((part) =>
    part.title === title
      ? { ...part, kind: 'Page', page: '', also: [] }
      : { ...part, kind: 'Section', page: title, also: [] },
  );
}

/**
 * Hits in the order of the index, but what bears the very name that was asked for first, the glossary before the
 * rest; and no place twice.
 */
export function inOrder(found: readonly Found[], query: string): Found[] {
  const asked = query.trim().toLowerCase();
  const isNamed = ({ title, also }: Found) =>
    [title, ...also].some((name) => name.toLowerCase() === asked);
  const rank = (one: Found) => (isNamed(one) ? (one.kind === 'Term' ? 0 : 1) : 2);
  const seen = new Set<string>();
  return found
    .toSorted((x, y) => rank(x) - rank(y))
    .filter(({ url, title }) => {
      const place = `${url} ${title}`;
      return !seen.has(place) && seen.add(place);
    });
}
