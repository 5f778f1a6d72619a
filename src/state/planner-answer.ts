/** The scenario planner's recommendation in words, and what the founding article said of the same situation. */

import type { Family } from '../data/types.ts';
import { list, plural } from '../format/list.ts';
import { money } from '../format/money.ts';
import { nameOf } from '../format/name.ts';
import { count, decimal } from '../format/number.ts';
import type { Answer, AnswerPart } from './answer.ts';
import { familyLabels } from './families.ts';
import type { Candidate, FamilyRow, Plan, PlannerPreset } from './planner.ts';
import { passes } from './planner.ts';
import { estimated } from './priced.ts';

export function plannerAnswer(plan: Plan): Answer {
  const parts = plan.best ? recommended(plan, plan.best) : nothing(plan);
  return { parts, text: parts.map(({ text }) => text).join('') };
}

function recommended({ next, all, families, work }: Plan, best: Candidate): AnswerPart[] {
  const passing = all.filter(passes).length;
  const clips = work.clipsPerMonth;
  const out = families.filter(({ passes, able }) => !passes && able > 0);
  return [
    { text: 'Take ' },
    name(best),
    { text: ` (${way(best)}): ` },
    { text: `${estimated(best)}${money(best.usdPerMonth ?? 0)} a month`, tone: 'strong' },
    { text: ` for ${count(clips)} ${plural(clips, 'clip')}` },
    {
      text:
        passing > 1
          ? `, the cheapest of ${count(passing)} options that pass`
          : ', the only option that passes',
    },
    ...(next
      ? [
          { text: '; the next way is ' },
          name(next),
          { text: ` (${way(next)}) at ${estimated(next)}${money(next.usdPerMonth ?? 0)}` },
        ]
      : []),
    ...(out.length > 0 ? [{ text: `; ruled out: ${because(out)}` }] : []),
    { text: '.' },
  ];
}

/** 'vendor API and hosted open weights (not your own machines)': families by the rule that rules out all of them. */
function because(rows: readonly FamilyRow[]): string {
  const by = new Map<string, string[]>();
  for (const { rule, family } of rows) {
    const why = rule ? lower(rule.label) : 'by several rules';
    by.set(why, [...(by.get(why) ?? []), short(family)]);
  }
  return [...by].map(([why, families]) => `${list(families)} (${why})`).join(', ');
}

function nothing({ nearest, asked }: Plan): AnswerPart[] {
  if (!nearest) {
    const sound = asked.audio ? ' with sound' : '';
    return [
      {
        text: `No option in the data makes a clip of ${decimal(asked.seconds, 2)} seconds at ${asked.resolution}${sound}.`,
      },
    ];
  }
  return [
    { text: 'Nothing passes all that you ask; nearest is ' },
    name(nearest),
    { text: ` (${way(nearest)}) at ${money(nearest.usdPerMonth ?? 0)} a month, ruled out by ` },
    { text: list(nearest.against.map(({ label }) => `“${label}”`)) },
    { text: '.' },
  ];
}

const name = (one: Candidate): AnswerPart => ({ text: nameOf(one.entry), tone: one.tone });
const way = (one: Candidate): string => short(one.entry.family);
/** 'rented GPUs' for 'Rented GPUs, on demand': a comma would be read as one of the sentence. */
const short = (family: Family): string => lower(familyLabels[family].split(',')[0] ?? '');
/** As inside a sentence; 'EU', 'GPUs' and the like keep their capitals. */
const lower = (text: string): string =>
  /^[A-Z][a-z]/.test(text) ? text[0]?.toLowerCase() + text.slice(1) : text;

/** What the article said of it, and whether that is still so. */
export function articleRemark({ article }: PlannerPreset, plan: Plan): string | null {
  if (!article) return null;
  const { said, families, versions, holds, changed } = article;
  const of = ({ entry }: Candidate) =>
    families.some((family) => family === entry.family) &&
    (entry.family !== 'vendor-api' || versions.some((version) => entry.model === version));
  if (plan.best && of(plan.best)) return `${said} ${holds}`;
  const named = plan.all.find((one) => passes(one) && of(one));
  const prices =
    plan.best && named
      ? ` Today ${nameOf(plan.best.entry)} costs ${money(plan.best.usdPerMonth ?? 0)} a month, and the cheapest of the ways that it named ${money(named.usdPerMonth ?? 0)}, with ${nameOf(named.entry)}.`
      : '';
  return `${said} ${changed}${prices}`;
}
