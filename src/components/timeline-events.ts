/** What opened and what closed, with its day: for the figure of the page on the versions and its table. */

import type { EventMark, MarkName, TimeEvent, Turn } from '../charts/time-lanes.ts';
import type { Data } from '../data/datasets.ts';
import type { AlternativeRow } from '../data/schema/alternative.ts';
import type { ModelRow } from '../data/schema/model.ts';
import type { turns } from '../data/schema/strategy.ts';
import { count } from '../format/number.ts';
import { isGeneral, releaseGroups, sinceLastOpen } from './release-rows.ts';

/** An event with what stands in the table beside it. */
export interface TimelineEvent extends TimeEvent {
  /** What it is, in a few words. */
  what: string;
  sources: readonly string[];
}

export interface Timeline {
  lanes: { name: string; events: TimelineEvent[] }[];
  key: MarkName[];
  turn: Turn;
  /** The finding in one sentence. */
  finding: string;
}

const looks = {
  opens: { mark: 'filled', color: 'open' },
  limits: { mark: 'hollow-diamond', color: 'open' },
  closes: { mark: 'hollow', color: 'closed' },
  ends: { mark: 'cross', color: 'closed' },
} as const satisfies Record<(typeof turns)[number] | 'ends', { mark: EventMark; color: string }>;

const words = {
  opens: 'weights to download',
  limits: 'weights with limits',
  closes: 'a service alone',
  ends: 'switched off',
} as const;

export function timeline(data: Data): Timeline {
  const [open, closed, special] = releaseGroups(data.models);
  if (!open || !closed || !special) throw new Error('timeline: a group of releases is missing');
  const lanes = [
    {
      name: 'Wan, general models',
      events: [...versions(open.releases), ...versions(closed.releases)],
    },
    { name: 'Wan, models for one task', events: specialists(special.releases) },
    { name: 'Other makers: how they publish', events: terms(data) },
    { name: 'Other makers: services that ended', events: endings(data.alternatives) },
  ];
  const { last } = sinceLastOpen(data.models, data.version.date);
  return {
    lanes,
    key: (['opens', 'limits', 'closes', 'ends'] as const).map((turn) => ({
      name: words[turn],
      ...looks[turn],
    })),
    turn: {
      date: last.released.date,
      of: `Wan ${last.version}`,
      name: `Wan ${last.version}: newest general one with weights`,
    },
    finding: finding(
      versions(open.releases),
      versions(closed.releases),
      specialists(special.releases),
    ),
  };
}

/** 'The first 2 general versions of Wan came with weights, the 4 since without; all 6 models for one task came with them.' */
function finding(
  open: readonly TimelineEvent[],
  closed: readonly TimelineEvent[],
  special: readonly TimelineEvent[],
): string {
  // Only while it is so: a version that is opened one day must not leave a false sentence.
  const isParted = open.every((one) => closed.every(({ date }) => one.date < date));
  const general = isParted
    ? `The first ${count(open.length)} general versions of Wan came with weights, the ${count(closed.length)} since without`
    : `Of ${count(open.length + closed.length)} general versions of Wan, ${count(open.length)} came with weights`;
  return `${general}; all ${count(special.length)} models for one task came with them.`;
}

/** The models of one version and day as one event. */
function versions(releases: readonly { models: readonly ModelRow[] }[]): TimelineEvent[] {
  const rows = releases.flatMap(({ models }) => models).filter(isGeneral);
  return [
    ...Map.groupBy(rows, ({ version, released }) => `${version} ${released.date}`).values(),
  ].map((group) => event(group, `Wan ${group[0]?.version}`));
}

/** Two sizes of one model of one day as one event. */
function specialists(releases: readonly { models: readonly ModelRow[] }[]): TimelineEvent[] {
  const rows = releases.flatMap(({ models }) => models);
  const name = ({ label }: ModelRow) =>
    label.replace(/^Wan[ -]?(?:\d\.\d)?[ -]?/, '').replace(/-[\d.]+B$/, '');
  return [...Map.groupBy(rows, (row) => `${name(row)} ${row.released.date}`).values()].map(
    (group) => event(group, `Wan ${name(group[0] as ModelRow)}`),
  );
}

function event(group: readonly ModelRow[], name: string): TimelineEvent {
  const [{ released, weights }] = group as [ModelRow, ...ModelRow[]];
  const turn = weights === 'open' ? 'opens' : 'closes';
  return {
    name,
    date: released.date,
    ...looks[turn],
    what: words[turn],
    sources: [...new Set(group.flatMap(({ sources }) => sources))],
  };
}

function terms({ strategies }: Data): TimelineEvent[] {
  return strategies
    .flatMap(({ cases }) => cases)
    .flatMap(({ date, timeline: shown, sources }): TimelineEvent[] => {
      if (!shown) return [];
      const { text, turn } = shown;
      return [{ name: text, date, ...looks[turn], what: words[turn], sources }];
    });
}

/** Models of one family that ended on one day as one event. */
function endings(rows: readonly AlternativeRow[]): TimelineEvent[] {
  const ended = rows.filter(({ end }) => end !== null);
  return [...Map.groupBy(ended, ({ family, end }) => `${family} ${end?.date}`).values()].map(
    (group) => {
      const [first] = group as [AlternativeRow, ...AlternativeRow[]];
      return {
        // 'Veo 3.1' for it and its two variants.
        name: group.map(({ label }) => label).toSorted((x, y) => x.length - y.length)[0] ?? '',
        date: first.end?.date ?? '',
        ...looks.ends,
        what: first.end?.scope ?? words.ends,
        sources: [...new Set(group.flatMap(({ end }) => end?.sources ?? []))],
      };
    },
  );
}
