import { money, moneyHead } from '../../format/money.ts';
import type { RankRow } from '../../state/ranking.ts';
import { BadgeMark } from './BadgeMark.tsx';
import { Datum } from './Datum.tsx';
import { Mark } from './Mark.tsx';
import { QuotaWarning } from './QuotaWarning.tsx';
import { OptionName } from './Sourced.tsx';

/** Every family at the reader's volume, cheapest first: two options alone mislead. */
export function WaysTable({ rows, caption }: { rows: readonly RankRow[]; caption: string }) {
  return (
    <table class="ways">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Way, and its option</th>
          <th scope="col" class="number">
            {moneyHead('a month')}
            <span class="under">{moneyHead('a clip')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.family} class={row.chosen ? 'chosen' : undefined} data-family={row.family}>
            <th scope="row">
              <Mark family={row.family} tone={row.tone} />
              {row.familyLabel}
              {row.chosen && (
                <span class="visually-hidden"> (option {row.chosen.toUpperCase()})</span>
              )}
              <span class="under">
                {row.best ? <OptionName entry={row.best.entry} /> : row.refusal}
                {row.badge && <BadgeMark badge={row.badge} />}
                {row.warnings.length > 0 && <QuotaWarning />}
                {row.cheaper && (
                  <>
                    ; cheapest of its kind: <OptionName entry={row.cheaper.entry} />,{' '}
                    {money(row.cheaper.usdPerMonth ?? 0)}
                  </>
                )}
              </span>
            </th>
            <td class={`number${row.best ? '' : ' why'}`}>
              <Datum of={`${row.family}.usdPerMonth`} value={row.usdPerMonth}>
                {row.usdPerMonth === null ? 'not possible' : money(row.usdPerMonth)}
              </Datum>
              {row.usdPerClip !== null && (
                <span class="under">
                  <Datum of={`${row.family}.usdPerClip`} value={row.usdPerClip}>
                    {money(row.usdPerClip)}
                  </Datum>
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
