/** ISO dates as American text. Dates are calendar days, so they are read and written in UTC. */

const longForm = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });
const shortForm = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' });
const monthForm = new Intl.DateTimeFormat('en-US', {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** 'November 22, 2026' from '2026-11-22'; 'September 2026' from '2026-09'; anything else as it is. */
export function dateLong(iso: string): string {
  return written(iso, longForm);
}

/** 'Nov 22, 2026' from '2026-11-22'; months and other texts as in `dateLong`. */
export function dateShort(iso: string): string {
  return written(iso, shortForm);
}

function written(iso: string, form: Intl.DateTimeFormat): string {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(iso);
  const month = /^\d{4}-\d{2}$/.exec(iso);
  if (!day && !month) return iso;
  const time = new Date(`${day ? day[0] : `${iso}-01`}T00:00:00Z`);
  if (Number.isNaN(time.getTime())) return iso;
  return (day ? form : monthForm).format(time);
}
