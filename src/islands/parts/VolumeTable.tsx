import { Fragment } from 'preact';
import { money } from '../../format/money.ts';
import { count } from '../../format/number.ts';
import type { Comparison } from '../../state/comparison.ts';
import { leftOut } from '../../state/volume-rows.ts';
import { BadgeMark } from './BadgeMark.tsx';
import { useSettled } from './settled.ts';

const kinds = { round: '', yours: 'your volume', crossing: 'they change places' } as const;

/** The chart's numbers as a table. */
export function VolumeTable({ comparison }: { comparison: Comparison }) {
  const { a, b, rows, crossings } = useSettled(comparison);
  const more = leftOut(crossings);
  const last = more && rows.findLast(({ clips }) => clips <= more.after);
  const usd = (value: number | null) => (value === null ? 'none' : money(value));
  const cheaper = { a: a.entry.short, b: b.entry.short, tie: 'alike' } as const;
  return (
    <table>
      <caption>Cost a month by volume</caption>
      <thead>
        <tr>
          <th scope="col" class="number">
            Clips a month
          </th>
          {[a, b].map(({ key, entry, badge }) => (
            <th key={key} scope="col" class="number">
              {entry.short}
              {badge && <BadgeMark badge={badge} />}
            </th>
          ))}
          <th scope="col">Cheaper</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Fragment key={row.clips}>
            <tr class={row.kind === 'yours' ? 'chosen' : undefined}>
              <th scope="row" class="number">
                {count(row.clips)}
                {kinds[row.kind] && <span class="small"> {kinds[row.kind]}</span>}
              </th>
              <td class="number">{usd(row.a)}</td>
              <td class="number">{usd(row.b)}</td>
              <td>{row.cheaper === null ? 'no comparison' : cheaper[row.cheaper]}</td>
            </tr>
            {row === last && (
              <tr>
                <td colSpan={4}>{more?.text}</td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}
