/** The answer in one sentence: which is cheaper, by how much, from which volume on that changes, and why. */

import { plural } from '../format/list.ts';
import { money } from '../format/money.ts';
import { nameOf } from '../format/name.ts';
import { count } from '../format/number.ts';
import { amounts, perClip } from './amounts.ts';
import type { Crossings } from './crossings.ts';
import { type Asked, refusalPredicate } from './eligibility.ts';
import { feelsPeak } from './peak.ts';
import { type Chosen, estimated } from './priced.ts';

export interface AnswerPart {
  text: string;
  /** `open` and `closed` are the hues of weights; `strong` is a figure that carries the answer. */
  tone?: 'open' | 'closed' | 'strong';
}

export interface Answer {
  parts: AnswerPart[];
  /** The same as plain text. */
  text: string;
}

export type Verdict = 'a' | 'b' | 'tie' | null;

/** What the sentence is made of. */
export interface Question {
  a: Chosen;
  b: Chosen;
  asked: Asked;
  clips: number;
  peak: number;
  cheaper: Verdict;
  found: Crossings | null;
}

/** The sentence for every situation; it never leaves one out. */
export function answer(question: Question): Answer {
  const parts = [...sentence(question), { text: '.' }];
  return { parts, text: parts.map(({ text }) => text).join('') };
}

function sentence(question: Question): AnswerPart[] {
  const { a, b, clips, cheaper, found } = question;
  if (!a.cost || !b.cost) return refused(question);
  if (a.entry.id === b.entry.id) {
    return [
      ...at(clips),
      name(a),
      {
        text: ` costs ${estimated(a)}${money(a.cost.usdPerMonth)} a month${each(a)}; option A and option B are the same, so choose another to compare`,
      },
    ];
  }
  if (!found) return [];
  const opening =
    cheaper === 'tie' ? tied(question) : opened(question, cheaper === 'b' ? [b, a] : [a, b]);
  return [...opening, ...change(question, found), ...peakClause(question)];
}

function refused({ a, b, asked, clips }: Question): AnswerPart[] {
  const able = [a, b].find(({ cost }) => cost);
  const unable = [a, b].filter(({ cost }) => !cost);
  const reasons = unable.flatMap((one, index): AnswerPart[] => [
    ...(index > 0 ? [{ text: ' and ' }] : []),
    name(one),
    { text: ` ${refusalPredicate(one.entry, asked, one.obstacles)}` },
  ]);
  if (!able?.cost) {
    return [...neither(a, b, asked, reasons), { text: ', so there is nothing to compare' }];
  }
  return [
    ...reasons,
    { text: ', so there is nothing to compare; ' },
    name(able),
    {
      text: ` costs ${estimated(able)}${money(able.cost.usdPerMonth)} a month at ${clipsText(clips)}${each(able)}`,
    },
  ];
}

/** Both refuse; for the same reason in one breath. */
function neither(a: Chosen, b: Chosen, asked: Asked, reasons: AnswerPart[]): AnswerPart[] {
  if (a.entry.id === b.entry.id) return reasons.slice(0, 2);
  const same = refusalPredicate(a.entry, asked, a.obstacles);
  if (same !== refusalPredicate(b.entry, asked, b.obstacles)) return reasons;
  const both = same.replace(/^makes/, 'make');
  return [{ text: 'Both ' }, name(a), { text: ' and ' }, name(b), { text: ` ${both}` }];
}

function tied({ a, b, clips }: Question): AnswerPart[] {
  const usd = a.cost?.usdPerMonth ?? 0;
  const cost =
    usd === 0
      ? 'cost nothing'
      : `cost the same, ${estimated(a) || estimated(b)}${money(usd)} a month`;
  return [...at(clips), name(a), { text: ' and ' }, name(b), { text: ` ${cost}` }];
}

function opened({ clips }: Question, [low, high]: [Chosen, Chosen]): AnswerPart[] {
  const text = amounts(low.cost?.usdPerMonth ?? 0, high.cost?.usdPerMonth ?? 0);
  return [
    ...at(clips),
    name(low),
    { text: ` costs ${estimated(low)}${text.low}, ` },
    { text: `${text.less} a month less`, tone: 'strong' },
    { text: ' than ' },
    name(high),
    { text: ` at ${estimated(high)}${text.high}` },
  ];
}

/** From which volume on the verdict changes, or that it never does; decided by the limits per clip. */
function change({ a, b, clips, cheaper }: Question, found: Crossings): AnswerPart[] {
  const { volumes, settled, alternates } = found;
  const winner = settled === null ? null : settled === 'a' ? a : b;
  const loser = winner === a ? b : a;
  if (alternates) {
    const between = `; between about ${count(alternates.from)} and ${count(alternates.to)} clips the cheaper one changes with almost every GPU added`;
    if (!winner) return [{ text: between }];
    return [{ text: `${between}, and beyond that ` }, name(winner), ...stays(winner, loser, found)];
  }
  if (!winner) {
    const byLimit = found.limit.a < found.limit.b ? a : b;
    const why = because('it', byLimit, byLimit === a ? b : a, found);
    const reach = count(found.reach);
    if (volumes.length === 0) {
      const never = `; up to ${reach} clips that does not change, and only beyond would `;
      return [{ text: never }, name(byLimit), { text: ` be cheaper${why}` }];
    }
    return [
      { text: `; the two change places ${times(volumes.length)} up to ${reach} clips, first at ` },
      strong(volumes[0] ?? 0),
      { text: ', and only beyond would ' },
      name(byLimit),
      { text: ` stay cheaper${why}` },
    ];
  }
  const [first] = volumes;
  const final = volumes[volumes.length - 1];
  if (first === undefined || final === undefined) {
    return cheaper === 'tie'
      ? [
          { text: '; otherwise ' },
          name(winner),
          { text: ' is the cheaper one at every volume' },
          { text: because('it', winner, loser, found) },
        ]
      : [{ text: `; that never changes, at any volume${because(null, winner, loser, found)}` }];
  }
  if (volumes.length === 1) {
    if (clips > first && cheaper === winner.key) {
      return [
        { text: `; it is the cheaper one from ` },
        strong(first),
        { text: ` clips a month on${because('it', winner, loser, found)}` },
      ];
    }
    return [
      { text: '; from ' },
      strong(first),
      { text: ' clips a month on ' },
      name(winner),
      { text: ` is cheaper${because('it', winner, loser, found)}` },
    ];
  }
  return [
    { text: `; the two change places ${times(volumes.length)}, first at ` },
    strong(first),
    { text: ' clips a month, and from ' },
    strong(final),
    { text: ' on ' },
    name(winner),
    ...stays(winner, loser, found),
  ];
}

const stays = (winner: Chosen, loser: Chosen, found: Crossings): AnswerPart[] => [
  { text: ` stays cheaper${because('it', winner, loser, found)}` },
];

/** The reason in dollars per clip, where fixed costs and whole GPUs no longer count. */
function because(
  pronoun: 'it' | null,
  winner: Chosen,
  loser: Chosen,
  { limit }: Crossings,
): string {
  const [low, high] = [limit[winner.key], limit[loser.key]];
  if (Math.abs(low - high) <= 1e-9 * Math.max(low, high)) {
    return `, because at high volume both come to ${money(low)} a clip and only the fixed costs differ`;
  }
  const [cheap, dear] = perClip(low, high);
  return `, because at high volume a clip costs ${cheap} with ${pronoun ?? nameOf(winner.entry)} and ${dear} with ${nameOf(loser.entry)}`;
}

/** A peak costs nothing where every output has its price or GPUs follow the load; the answer says so. */
function peakClause({ a, b, peak }: Question): AnswerPart[] {
  if (peak <= 1) return [];
  const moved = [a, b].filter(({ option }) => option && feelsPeak(option));
  if (moved.length === 2) return [];
  const [one] = moved;
  const text = one
    ? `; the peak raises only the cost of ${nameOf(one.entry)}`
    : '; the peak changes neither cost, since neither pays for idle GPUs';
  return [{ text }];
}

const at = (clips: number): AnswerPart[] => [{ text: `At ${clipsText(clips)} a month, ` }];
const clipsText = (clips: number): string => `${count(clips)} ${plural(clips, 'clip')}`;
const times = (n: number): string => (n === 2 ? 'twice' : `${count(n)} times`);
const name = (side: Chosen): AnswerPart => ({ text: nameOf(side.entry), tone: side.tone });
const strong = (volume: number): AnswerPart => ({ text: count(volume), tone: 'strong' });
const each = ({ usdPerClip }: Chosen): string =>
  usdPerClip === null ? '' : `, ${money(usdPerClip)} a clip`;
