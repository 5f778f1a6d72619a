/** The sums behind the quality test: how many pairs, and what they cost. */

import { normalQuantile } from '../model/index.ts';
import type { QualityTest } from './quality-test.ts';
import type { Values } from './values.ts';
import { assumed, digits as n, type WorkingStep } from './working-steps.ts';

export function qualityWorking(
  { a, b, pairs, ratingHours, ratingUsd, totalUsd }: QualityTest,
  values: Values,
): WorkingStep[][] {
  const at = (id: string, sign = '') => assumed(id, Number(values[id]), sign);
  const preference = Number(values.preference);
  const zSignificance = -normalQuantile(Number(values.significance) / 2);
  const zPower = normalQuantile(Number(values.power));
  const clips = [a, b].flatMap(({ entry, usdPerClip, usd }): WorkingStep[] =>
    usdPerClip === null || usd === null
      ? []
      : [
          {
            label: `One clip a pair, ${entry.short}`,
            parts: [`${n(pairs)} × `, { text: `$${n(usdPerClip)}`, href: '/method/#break-even' }],
            value: usd,
            unit: 'USD',
          },
        ],
  );
  const money: WorkingStep[] = [
    {
      label: 'Rating',
      parts: [`${n(pairs)} × `, at('raters'), ' × ', at('rating-minutes'), ' min / 60'],
      value: ratingHours,
      unit: 'h',
    },
    {
      label: 'Its cost',
      parts: [`${n(ratingHours)} h × `, at('rater-cost', '$')],
      value: ratingUsd,
      unit: 'USD',
    },
  ];
  if (totalUsd !== null) {
    const terms = [a.usd, b.usd, ratingUsd].map((usd) => `$${n(usd ?? 0)}`);
    money.push({ label: 'In all', parts: [terms.join(' + ')], value: totalUsd, unit: 'USD' });
  }
  return [
    [
      {
        label: 'Standard normal quantile of 1 − significance / 2',
        parts: ['z(1 − ', at('significance'), ' / 2)'],
        value: zSignificance,
        unit: '',
      },
      {
        label: 'Standard normal quantile of the power',
        parts: ['z(', at('power'), ')'],
        value: zPower,
        unit: '',
      },
      {
        label: 'Blind pairs',
        parts: [
          `ceil(((${n(zSignificance)} × 0.5 + ${n(zPower)} × sqrt(`,
          at('preference'),
          ` × (1 − ${n(preference)}))) / (`,
          at('preference'),
          ' − 0.5)) ^ 2)',
        ],
        value: pairs,
        unit: '',
      },
    ],
    [...clips, ...money],
  ];
}
