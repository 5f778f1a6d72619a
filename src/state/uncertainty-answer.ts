/** The uncertainty view in a few sentences: who is cheaper, how sure that is, what alone flips it, what weighs most. */

import { list } from '../format/list.ts';
import { money } from '../format/money.ts';
import { nameOf } from '../format/name.ts';
import { count } from '../format/number.ts';
import { amounts } from './amounts.ts';
import { type Answer, type AnswerPart, answer } from './answer.ts';
import type { Chosen } from './priced.ts';
import type { Swings } from './swings.ts';
import { briefName, drawsText, flipText } from './uncertainty-words.ts';

/** Flips that the sentence names at most; the list below it has them all. */
const mostFlips = 3;

export function uncertaintyAnswer(view: Swings): Answer {
  const { a, b, asked, workload: work, result } = view;
  if (!view.question || !a.cost || !b.cost) {
    const { clipsPerMonth: clips, peakToAverage: peak } = work;
    return answer({ a, b, asked, clips, peak, cheaper: null, found: null });
  }
  const [low, high] = view.cheaper === 'b' ? [b, a] : [a, b];
  const parts = opening(view, low, high);
  if (view.inputs.length === 0) {
    parts.push({ text: ' Neither cost rests on an input that may be another.' });
  } else if (result) {
    parts.push(...inDraws(view, low, high), ...flipping(view), ...sources(view));
  }
  return { parts, text: parts.map(({ text }) => text).join('') };
}

function opening({ workload: work, cheaper }: Swings, low: Chosen, high: Chosen): AnswerPart[] {
  const [one, other] = [low.cost?.usdPerMonth ?? 0, high.cost?.usdPerMonth ?? 0];
  const start = {
    text: `With every input as it is, at ${count(work.clipsPerMonth)} clips a month, `,
  };
  if (cheaper === 'tie') {
    const text = one === 0 ? ' cost nothing.' : ` cost the same, ${money(one)} a month.`;
    return [start, name(low), { text: ' and ' }, name(high), { text }];
  }
  return [
    start,
    name(low),
    { text: ' is cheaper by ' },
    { text: amounts(one, other).less, tone: 'strong' },
    { text: ' a month than ' },
    name(high),
    { text: '.' },
  ];
}

function inDraws({ result, cheaper, b }: Swings, low: Chosen, high: Chosen): AnswerPart[] {
  if (!result) return [];
  const { shareBelowZero, samples } = result.draws;
  if (cheaper === 'tie') {
    const share = { text: drawsText(shareBelowZero, samples), tone: 'strong' } as const;
    return [
      { text: ' In ' },
      share,
      { text: ' of every input from its range, ' },
      name(b),
      { text: ' is cheaper.' },
    ];
  }
  const share = low.key === 'b' ? shareBelowZero : 1 - shareBelowZero;
  const often = share < 0.5;
  return [
    { text: often ? ' It stays so in only ' : ' It stays so in ' },
    { text: drawsText(share, samples), tone: 'strong' },
    { text: ' of every input from its range' },
    ...(often ? [{ text: '; more often ' }, name(high), { text: ' is cheaper' }] : []),
    { text: '.' },
  ];
}

function flipping({ flips, cheaper }: Swings): AnswerPart[] {
  if (cheaper === 'tie') return [];
  const inside = flips.filter((flip) => flip.inside);
  const [nearest] = flips;
  if (!nearest) return [{ text: ' No input alone flips it, at any value.' }];
  const named = (some: typeof flips) =>
    list(
      some.map((flip) => `${briefName(flip.input)} ${flipText(flip)}`),
      'or',
    );
  if (inside.length === 0) {
    return [
      {
        text: ` No input alone flips it within its range; the nearest would be ${named([nearest])}.`,
      },
    ];
  }
  const more = inside.length - mostFlips;
  const rest = more > 0 ? `, and ${more} more` : '';
  return [
    { text: ' One input alone flips it within its range: ' },
    { text: named(inside.slice(0, mostFlips)), tone: 'strong' },
    { text: `${rest}.` },
  ];
}

/** The inputs that make two thirds of the variance, taken one at a time. */
function sources({ differenceRows: rows }: Swings): AnswerPart[] {
  const all = rows.reduce((sum, { swing }) => sum + swing ** 2, 0);
  const weighty: string[] = [];
  let sum = 0;
  for (const { input, swing } of rows) {
    if (sum >= (2 / 3) * all || weighty.length === 3) break;
    weighty.push(briefName(input));
    sum += swing ** 2;
  }
  if (weighty.length === 0) return [{ text: ' No input in its range moves the difference.' }];
  return [{ text: ` Most of the uncertainty comes from ${list(weighty)}.` }];
}

const name = ({ entry, tone }: Chosen): AnswerPart => ({ text: nameOf(entry), tone });
