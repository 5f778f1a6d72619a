/** Where a number of the data comes from, as its note says it: on the page, beside the number and on paper. */

import type { DatasetName } from '../data/datasets.ts';
import { allFacts } from '../data/facts.ts';
import { loadData } from '../data/load.ts';
import { lookup, sourceById } from '../data/lookup.ts';
import { dueOn, reviewRule } from '../data/review-rules.ts';
import { confidences, type Provenance, type Quantity } from '../data/types.ts';
import { dateShort } from '../format/date.ts';
import { decimal, percent } from '../format/number.ts';
import { unitWords } from '../format/unit.ts';
import { escapeHtml } from './escape-html.ts';

/** The note of a row: `assumptions/pue`, `prices/<id>`, `gpus/h100/rent` … as HTML. */
export function rowNote(path: string): string {
  const row = lookup(path);
  return `<b>${escapeHtml(row.label)}</b>: ${amount(row)}. ${behind(row, dueOf(path, row))} ${rowLink(path)}`;
}

/** A row that a computed number rests on: its value, and what is behind it. */
export function rowInBrief(path: string): string {
  const row = lookup(path);
  return `${rowLink(path)}: ${amount(row)}; ${behind(row, dueOf(path, row))}`;
}

/** '2.99 USD a GPU-hour (2.4 to 6.16)', '70% (40% to 90%)'. */
function amount({ value, unit, low, high }: Quantity): string {
  const share = unit.startsWith('share');
  const shown = (one: number) => (share ? percent(one) : decimal(one, 6));
  const words = share
    ? unit.slice('share'.length)
    : ` ${unitWords(unit).replace(/ a s$/, ' a second')}`;
  const range = low === null || high === null ? '' : ` (${shown(low)} to ${shown(high)})`;
  return escapeHtml(`${shown(value)}${words}${range}`);
}

/** Who says so, when it was read and how sure it is; the day carries the one from which on it needs a new look. */
export function behind({ sources, checked, confidence }: Provenance, due: string | null): string {
  const seen = new Map<string, number>();
  const names = sources.map((id) => {
    const { publisher } = sourceById(id);
    const times = (seen.get(publisher) ?? 0) + 1;
    seen.set(publisher, times);
    // A publisher's further pages by number: its name once is enough.
    const name = times > 1 ? `${times}` : escapeHtml(publisher);
    return `<a href="/evidence/sources/#${id}">${name}</a>`;
  });
  const who = names.length > 0 ? names.join(', ') : 'Our judgment';
  return `${who}; checked ${dayHtml(checked, due)}; ${confidence}.`;
}

/** A day, with the one from which on it needs a new look. */
const dayHtml = (day: string, due: string | null): string =>
  due ? `<span data-due="${due}">${dateShort(day)}</span>` : dateShort(day);

/** The first day on which a row needs a new look; null where it never does. */
export function dueOf(
  path: string,
  { checked, unit }: { checked: string; unit: string },
): string | null {
  const rule = reviewRule(path.split('/')[0] as DatasetName, '', unit);
  return rule && dueOn(checked, rule);
}

export const rowLink = (path: string, name = path): string =>
  `<a href="${rowHref(path)}">${name}</a>`;

/** Where a row stands with everything that is known of it. */
function rowHref(path: string): string {
  const [dataset, id] = path.split('/');
  if (dataset === 'assumptions') return `/method/#assumption-${id}`;
  if (dataset === 'licenses') return `/guide/licenses/#${id}`;
  return `/data/${dataset}.json`;
}

const worked = 'from:';
const whole = 'all:';

/** What `data-of` of a number holds that a page works out from rows. */
export const workedPath = (paths: readonly string[]): string => worked + paths.join(' ');

/** What it holds of a count over a whole dataset. */
export const countedPath = (dataset: DatasetName): string => whole + dataset;

/** The note of any path but that of a computed number. */
export function noteOf(path: string): string {
  if (path.startsWith(worked)) {
    const rows = path.slice(worked.length).split(' ');
    return `Worked out on this page from${rows.map((row) => `<br>${rowInBrief(row)}`).join('')}`;
  }
  return path.startsWith(whole)
    ? datasetNote(path.slice(whole.length) as DatasetName)
    : rowNote(path);
}

function datasetNote(dataset: DatasetName): string {
  const facts = allFacts(loadData()).filter(
    (one) => one.dataset === dataset && one.fact.field === '',
  );
  const days = facts.map(({ fact }) => fact.checked).toSorted();
  const [first = '', last = ''] = [days[0], days.at(-1)];
  const rule = reviewRule(dataset);
  const sure = confidences.filter((one) => facts.some(({ fact }) => fact.confidence === one));
  return `Counted over the ${facts.length} rows of <a href="/data/${dataset}.json">${dataset}</a>, each with its sources; checked ${dayHtml(first, rule && dueOn(first, rule))} to ${dateShort(last)}; ${sure.join(', ')}.`;
}
