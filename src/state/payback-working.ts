/** The sums behind the payback view: the first month's cash of each option, and how the others follow from it. */

import { monthLong } from '../format/month.ts';
import type { CashOption } from './cash.ts';
import type { PaybackView } from './payback-view.ts';
import {
  assumed,
  growing,
  digits as n,
  type WorkingPart,
  type WorkingStep,
} from './working-steps.ts';

/** One list for the volume and the prices, one for each option that can make the clip, one for payback. */
export function paybackWorking(
  view: PaybackView,
  terms: { clips: number; growth: number; priceChange: number },
): WorkingStep[][] {
  const { months, start } = view;
  const { clips, growth, priceChange } = terms;
  const last = months - 1;
  const course: WorkingStep[] = [
    {
      label: `Clips in ${monthLong(start, last)}`,
      parts: [assumed('clips', clips), ' × ', ...growing('growth', growth), ` ^ ${last}`],
      value: clips * (1 + growth) ** last,
      unit: '',
    },
    {
      label: `Prices and rents in ${monthLong(start, last)}, times those of today`,
      parts: [...growing('price-change', priceChange), ` ^ (${last} / 12)`],
      value: (1 + priceChange) ** (last / 12),
      unit: '',
    },
  ];
  const shown = view.options.filter(({ option }) => option);
  return [course, ...shown.map((one) => cashSteps(one, view)), paybackSteps(view)].filter(
    (steps) => steps.length > 0,
  );
}

function cashSteps({ entry, option, cost, months }: CashOption, view: PaybackView): WorkingStep[] {
  const [first] = months;
  const end = months.at(-1);
  if (!option || !cost || !first || !end) return [];
  const steps: WorkingStep[] = [];
  const paid: { text: string }[] = [];
  if (option.kind === 'owned') {
    const gpus = cost.gpus ?? 0;
    const card = option.usdPerGpu * (1 + option.serverOverhead);
    const price = `price-${entry.gpu ?? ''}`;
    steps.push({
      label: `${entry.short}: cards bought in the first month`,
      parts: [
        `${n(gpus)} × `,
        assumed(price, option.usdPerGpu, '$'),
        ' × (1 + ',
        assumed('server-overhead', option.serverOverhead),
        ')',
      ],
      value: gpus * card,
      unit: 'USD',
    });
    paid.push({ text: `$${n(gpus * card)}` });
  }
  // Hardware is paid for when it is bought, so its monthly share is no cash.
  for (const { id, usdPerMonth } of cost.lines) {
    if (id !== 'hardware' && usdPerMonth !== 0) paid.push({ text: `$${n(usdPerMonth)}` });
  }
  steps.push({
    label: `${entry.short}: cash in ${monthLong(view.start, 0)}`,
    parts: [paid.map(({ text }) => text).join(' + ') || '$0'],
    value: first.cashUsd,
    unit: 'USD',
  });
  if (months.length > 1) {
    const before = months.at(-2)?.cumulativeUsd ?? 0;
    steps.push({
      label: `${entry.short}: in all by the end of ${monthLong(view.start, end.month)}, the months before and this one`,
      parts: [`$${n(before)} + $${n(end.cashUsd)}`],
      value: end.cumulativeUsd,
      unit: 'USD',
    });
  }
  return steps;
}

/** The two sums that decide: in the month before b has paid back, and in the month itself. */
function paybackSteps({ a, b, paidBack, start, months }: PaybackView): WorkingStep[] {
  if (a === b || !a.option || !b.option) return [];
  const at = paidBack ?? months - 1;
  const sums = (month: number): WorkingPart[] => {
    const of = ({ months }: CashOption) => months[month]?.cumulativeUsd ?? 0;
    return [`$${n(of(b))} − $${n(of(a))}`];
  };
  const off = (month: number) =>
    (b.months[month]?.cumulativeUsd ?? 0) - (a.months[month]?.cumulativeUsd ?? 0);
  return [at - 1, at]
    .filter((month) => month >= 0)
    .map((month) => ({
      label: `${b.entry.short} over ${a.entry.short} by the end of ${monthLong(start, month)}`,
      parts: sums(month),
      value: off(month),
      unit: 'USD',
    }));
}
