/**
 * `npm run data:check`: every row that is due for a new look, oldest first, with the page to look at. Prices are due
 * 90 days after they were read, hardware after 180, licenses after 365; the table is src/data/review-rules.ts. What has
 * ended and what a newer reading has replaced is history and never due. It reports and never fails.
 *
 *     npm run data:check -- --as-of 2027-02-20
 */
import type { Data } from '../src/data/datasets.ts';
import { allFacts } from '../src/data/facts.ts';
import { loadData, readDataFiles } from '../src/data/load.ts';
import { dueOn, type ReviewRule, reviewDays, reviewRule } from '../src/data/review-rules.ts';
import { isMain, runMain, ToolError } from './process.mjs';

export interface Due {
  /** The first day on which it was due. */
  since: string;
  rule: ReviewRule;
  /** `content/data/gpus/h100.yaml:3: h100: rentals[3] (h100-lambda …)`. */
  place: string;
  checked: string;
  /** Addresses of its sources, as the row names them. */
  pages: string[];
}

/** Every fact that has a rule and is no history, by the day on which it is due. */
export function reviews(data: Data): Due[] {
  const pageOf = new Map(data.sources.map(({ id, url }) => [id, url]));
  const history = pastOf(data);
  const lineOf = rowLines();
  return allFacts(data)
    .flatMap(({ dataset, id, fact }): Due[] => {
      const { field, checked, sources } = fact;
      const rule = reviewRule(dataset, field, 'unit' in fact ? String(fact.unit) : '');
      if (
        rule === null ||
        history.has(`${dataset}/${id}/`) ||
        history.has(`${dataset}/${id}/${field}`)
      ) {
        return [];
      }
      const inner = field && 'id' in fact ? `${field} (${String(fact.id)})` : field;
      return [
        {
          since: dueOn(checked, rule),
          rule,
          place: [lineOf(data.files.get(`${dataset}/${id}`) ?? '', id), id, inner]
            .filter(Boolean)
            .join(': '),
          checked,
          pages: sources.flatMap((source) => pageOf.get(source) ?? []),
        },
      ];
    })
    .sort((x, y) => x.since.localeCompare(y.since) || x.place.localeCompare(y.place));
}

/** A file with the line on which a row begins, as an editor opens it. */
function rowLines(): (file: string, id: string) => string {
  const files = new Map(readDataFiles().map(({ path, text }) => [path, text.split('\n')]));
  return (file, id) => {
    const at = files.get(file)?.indexOf(`- id: ${id}`) ?? -1;
    return at < 0 ? file : `${file}:${at + 1}`;
  };
}

/** What nobody needs to look at again: prices and models that have ended, and rents that were read again later. */
function pastOf(data: Data): Set<string> {
  const { date } = data.version;
  const ended = [
    ...data.prices.filter(({ to }) => to !== null && to <= date).map(({ id }) => `prices/${id}/`),
    ...data.alternatives
      .filter(({ status }) => status === 'ended')
      .map(({ id }) => `alternatives/${id}/`),
  ];
  const readAgain = data.gpus.flatMap(({ id, rentals }) =>
    rentals.flatMap((one, at) =>
      rentals.some((other) => sameOffer(one, other) && other.date > one.date)
        ? [`gpus/${id}/rentals[${at}]`]
        : [],
    ),
  );
  return new Set([...ended, ...readAgain]);
}

type Rental = Data['gpus'][number]['rentals'][number];

function sameOffer(one: Rental, other: Rental): boolean {
  const offer = ({ provider, kind, tenure, form, tier, commitmentMonths }: Rental) =>
    JSON.stringify([provider, kind, tenure, form, tier, commitmentMonths]);
  return offer(one) === offer(other);
}

/** The report as text. @param asOf the day on which it is asked, YYYY-MM-DD */
export function report(data: Data, asOf: string): string {
  const all = reviews(data);
  const due = all.filter(({ since }) => since <= asOf);
  const lines = due.flatMap(({ since, rule, place, checked, pages }) => [
    `${since}  ${rule.padEnd(8)}  ${place} (read ${checked})`,
    ...pages.map((page) => `            ${page}`),
  ]);
  const next = all.find(({ since }) => since > asOf);
  const rules = Object.entries(reviewDays).map(([rule, days]) => {
    const count = due.filter((one) => one.rule === rule).length;
    return `${rule}, after ${days} days: ${count}`;
  });
  return [
    ...lines,
    ...(lines.length > 0 ? [''] : []),
    `Due on ${asOf}: ${due.length} of ${all.length} (${rules.join('; ')}).`,
    ...(next ? [`Next: ${next.since}, ${next.place}.`] : []),
  ].join('\n');
}

/** @throws ToolError on anything but nothing or `--as-of YYYY-MM-DD` */
export function askedDay(args: readonly string[], today: string): string {
  if (args.length === 0) return today;
  const [flag, day = ''] = args;
  const exists = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day));
  if (flag !== '--as-of' || !exists || args.length > 2) {
    throw new ToolError('Usage: npm run data:check -- [--as-of YYYY-MM-DD]');
  }
  return day;
}

if (isMain(import.meta.url)) {
  await runMain(async () => {
    // The clock belongs to a tool; the build reads none.
    const today = new Date().toISOString().slice(0, 10);
    console.log(report(loadData(), askedDay(process.argv.slice(2), today)));
  });
}
