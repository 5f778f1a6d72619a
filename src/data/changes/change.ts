import type { AlternativeRow } from '../schema/alternative.ts';

/** In the order of one day: prices that were only seen come last. */
export const changeKinds = ['correction', 'end', 'rent', 'release', 'license', 'price'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** A piece of a text: words, an amount with its unit, or a day. Rooms that show it know how each is written. */
export type Part = string | { value: number; unit: string } | { day: string };

/** Something that happened on a day, or that was seen on it for the first time. */
export interface Change {
  /** Made from the id of the first row behind it, so it holds for good. */
  id: string;
  /** A day, or a month or a year where no more is known. */
  date: string;
  kind: ChangeKind;
  title: string;
  parts: Part[];
  sources: string[];
  /** The page where it matters. */
  href: string;
}

/** A month or a year as a day before all of its days. */
export const padded = (date: string): string => `${date}-00-00`.slice(0, 10);

/** Rows that one sentence tells, in the order of their files. */
export function grouped<Row>(
  rows: readonly Row[],
  key: (row: Row) => unknown[],
): [Row, ...Row[]][] {
  return [...Map.groupBy(rows, (row) => JSON.stringify(key(row))).values()] as [Row, ...Row[]][];
}

/** 'a', 'a and b', 'a, b and c'. */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

export const unique = (names: readonly string[]): string[] => [...new Set(names)];

/** Parts of several things in a row, with commas between. */
export const joined = (items: readonly Part[][]): Part[] =>
  items.flatMap((parts, i) => (i === 0 ? parts : [', ', ...parts]));

/** ': 12% more.', or the full stop alone where nothing moved. */
export function share(before: number, after: number): Part[] {
  if (before === after || before === 0) return ['.'];
  const part = { value: Math.abs(after / before - 1), unit: 'share' };
  return [': ', part, after > before ? ' more.' : ' less.'];
}

/** Where the other models are listed. */
export const placeOf = ({ weights }: AlternativeRow): string =>
  `/guide/alternatives/#${weights === 'open' ? 'open-models' : 'closed-apis'}`;

/** 'Sora 2 (OpenAI)'; a name that has its maker in it stays as it is. */
export const byMaker = (label: string, maker: string): string =>
  label.includes(maker) ? label : `${label} (${maker})`;
