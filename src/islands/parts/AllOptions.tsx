import { useMemo } from 'preact/hooks';
import { money, moneyHead } from '../../format/money.ts';
import type { Workload } from '../../model/index.ts';
import type { Comparison } from '../../state/comparison.ts';
import { badgeOf, warningsOf } from '../../state/priced.ts';
import type { RankedOption } from '../../state/ranking.ts';
import { BadgeMark } from './BadgeMark.tsx';
import { Mark } from './Mark.tsx';
import { QuotaWarning } from './QuotaWarning.tsx';
import { OptionName } from './Sourced.tsx';
import { useSettled } from './settled.ts';

/** Every option in the data at the reader's volume; those that cannot do it stay visible with the reason. */
export function AllOptions({ comparison }: { comparison: Comparison }) {
  const settled = useSettled(comparison);
  // The same node as before is not looked at again.
  return useMemo(() => <Rows options={settled.all} work={settled.workload} />, [settled]);
}

function Rows({ options, work }: { options: readonly RankedOption[]; work: Workload }) {
  return (
    <table class="ways">
      <caption>Every option at this volume, cheapest first</caption>
      <thead>
        <tr>
          <th scope="col">Option</th>
          <th scope="col" class="number">
            {moneyHead('per clip')}
          </th>
          <th scope="col" class="number">
            {moneyHead('a month')}
          </th>
        </tr>
      </thead>
      <tbody>
        {options.map((one) => {
          const badge = one.variant ? badgeOf(one.variant) : null;
          return (
            <tr key={one.entry.id} class={one.chosen ? 'chosen' : undefined}>
              <th scope="row">
                <Mark family={one.entry.family} tone={one.tone} />
                <OptionName entry={one.entry} />
                {badge && <BadgeMark badge={badge} />}
                {warningsOf(one, work).length > 0 && (
                  <span class="under">
                    <QuotaWarning />
                  </span>
                )}
              </th>
              {one.refusal ? (
                <td class="why" colSpan={2}>
                  {one.refusal}
                </td>
              ) : (
                <>
                  <td class="number">{one.usdPerClip === null ? 'none' : money(one.usdPerClip)}</td>
                  <td class="number">{money(one.usdPerMonth ?? 0)}</td>
                </>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
