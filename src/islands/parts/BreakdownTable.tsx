import { money } from '../../format/money.ts';
import type { Comparison, FigureKey } from '../../state/comparison.ts';
import type { Side } from '../../state/side.ts';
import { BadgeMark } from './BadgeMark.tsx';
import { Datum } from './Datum.tsx';
import { Mark } from './Mark.tsx';
import { OptionName } from './Sourced.tsx';

/** What each of the two costs, line by line, with the figures that a program may read. */
export function BreakdownTable({ comparison }: { comparison: Comparison }) {
  const { a, b, lines, figures, words } = comparison;
  const usd = (value: number | null) => (value === null ? 'none' : money(value));
  const figure = (key: FigureKey) => (
    <td class="number">
      <Datum of={key} value={figures[key]}>
        {usd(figures[key])}
      </Datum>
    </td>
  );
  return (
    <table>
      <caption>Where the money goes, per month</caption>
      <thead>
        <tr>
          <th scope="col">Line</th>
          {[a, b].map((side) => (
            <th key={side.key} scope="col" class="number">
              {heading(side)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <th scope="row">{line.label}</th>
            {(['a', 'b'] as const).map((key) => (
              <td key={key} class="number">
                <Datum of={`${key}.${line.id}`} value={line[key]}>
                  {line[key] === null ? '–' : money(line[key])}
                </Datum>
              </td>
            ))}
          </tr>
        ))}
        <tr class="chosen">
          <th scope="row">A month</th>
          {figure('a.usdPerMonth')}
          {figure('b.usdPerMonth')}
        </tr>
        <tr class="chosen">
          <th scope="row">A clip</th>
          {figure('a.usdPerClip')}
          {figure('b.usdPerClip')}
        </tr>
        {changes.map(([key, label]) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            <td class="number words" colSpan={2}>
              <Datum of={key} value={figures[key]}>
                {words[key]}
              </Datum>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const changes = [
  ['firstClips', 'The cheaper one changes first at'],
  ['settledClips', 'and for good at'],
] as const;

function heading(side: Side) {
  return (
    <>
      <Mark family={side.entry.family} tone={side.tone} />{' '}
      <OptionName entry={side.entry} name={side.entry.short} />
      {side.badge && <BadgeMark badge={side.badge} />}
    </>
  );
}
