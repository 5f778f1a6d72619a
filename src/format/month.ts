/** Calendar months as text, counted from a first one. Months are read and written in UTC, like dates. */

const long = new Intl.DateTimeFormat('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const short = new Intl.DateTimeFormat('en-US', {
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** The first day of the month so many months after `first`, an ISO month or date. */
const dayOf = (first: string, later: number): Date =>
  new Date(Date.UTC(Number(first.slice(0, 4)), Number(first.slice(5, 7)) - 1 + later));

/** monthAfter('2026-11-22', 2) is '2027-01'. */
export const monthAfter = (first: string, later: number): string =>
  dayOf(first, later).toISOString().slice(0, 7);

/** 'January 2027' from ('2026-11', 2). */
export const monthLong = (first: string, later = 0): string => long.format(dayOf(first, later));

/** 'Jan 2027' from ('2026-11', 2). */
export const monthShort = (first: string, later = 0): string => short.format(dayOf(first, later));
