/** The payback view in a few sentences: what costs least, when b has paid back, when the volume passes the break-even. */

import { plural } from '../format/list.ts';
import { money } from '../format/money.ts';
import { monthLong } from '../format/month.ts';
import { nameOf } from '../format/name.ts';
import { count } from '../format/number.ts';
import type { Answer, AnswerPart } from './answer.ts';
import type { Cash, CashOption } from './cash.ts';
import { estimated } from './priced.ts';
import type { Passing } from './volume-months.ts';

export function paybackAnswer(view: Cash): Answer {
  const { options, months, cut, start, a, b, paidBack, passings } = view;
  const parts: AnswerPart[] = options.map(({ refusal }) => ({
    text: refusal ? `${refusal} ` : '',
  }));
  const [least, other] = options
    .filter(({ option }) => option)
    .toSorted((x, y) => x.totalUsd - y.totalUsd);
  if (least) {
    const time = `${count(months)} ${plural(months, 'month')} from ${monthLong(start)} on`;
    const why = cut ? ' (then the volume exceeds a billion clips a month)' : '';
    parts.push(
      { text: `In ${time}${why}, ` },
      name(least),
      { text: `${other ? ' costs least, ' : ' costs '}${estimated(least)}` },
      strong(money(least.totalUsd)),
      { text: ' in all' },
    );
  } else parts.push({ text: 'There is nothing to compare' });
  if (a === b) parts.push({ text: '; option A and option B are the same' });
  else if (a.option && b.option) {
    parts.push({ text: '. ' }, name(b), { text: ` ${back(paidBack, a, start)}` });
    for (const [i, one] of passings.entries()) {
      parts.push(
        { text: i > 0 ? ', the last one at ' : '. At today’s prices they change places at ' },
        strong(count(one.clips)),
        { text: ` clips a month: your volume ${passes(one, start)}` },
      );
    }
    if (passings.length === 0) parts.push({ text: '. At today’s prices no volume changes that' });
  }
  parts.push({ text: '.' });
  return { parts, text: parts.map(({ text }) => text).join('') };
}

const name = ({ entry, tone }: CashOption): AnswerPart => ({ text: nameOf(entry), tone });
const strong = (text: string): AnswerPart => ({ text, tone: 'strong' });

/** What becomes of an option against a rival: 'has paid back against … by the end of May 2027'. */
export function back(month: number | null, { entry }: CashOption, start: string): string {
  const rival = nameOf(entry);
  if (month === null) return `does not pay back against ${rival} in this time`;
  if (month === 0) return `costs no more than ${rival} from the start`;
  return `has paid back against ${rival} by the end of ${monthLong(start, month)}`;
}

/** What the reader's volume does about a break-even: 'rises above that in April 2027'. */
export const passes = ({ above, month }: Passing, start: string): string =>
  month === null
    ? `stays ${above ? 'above' : 'below'} that for ten years`
    : `${above ? 'falls below' : 'rises above'} that in ${monthLong(start, month)}`;
