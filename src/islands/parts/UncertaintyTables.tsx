import { signed } from '../../charts/uncertainty-charts.ts';
import { inputText, volumeText } from '../../format/input-text.ts';
import { money, moneyHead } from '../../format/money.ts';
import { count } from '../../format/number.ts';
import type { UncertaintyView } from '../../state/uncertainty-view.ts';
import { Datum } from './Datum.tsx';
import { Sourced } from './Sourced.tsx';

interface Props {
  view: UncertaintyView;
}

/** Every input that moves something: its range, the difference and the break-even at either end. */
export function SwingTable({ view, hasVolume }: Props & { hasVolume: boolean }) {
  const { differenceRows, breakEvenRows, still, result } = view;
  const only = breakEvenRows.filter(
    ({ input }) => !differenceRows.some((row) => row.input === input),
  );
  const open = result?.breakEven.open ?? false;
  const swings = (id: string) => result?.swings.find((one) => one.id === id);
  const volumes = (id: string) => result?.breakEven.swings.find((one) => one.id === id);
  return (
    <table class="swings">
      <caption>What each input does alone</caption>
      <thead>
        <tr>
          <th scope="col">Input, at its low and its high end</th>
          <th scope="col" class="number">
            {moneyHead('a month')}, B minus A
          </th>
          {hasVolume && (
            <th scope="col" class="number">
              Break-even, clips a month
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {[...differenceRows, ...only].map(({ input: { id, label, low, high, unit, href } }) => {
          const [usd, volume] = [swings(id), volumes(id)];
          return (
            <tr key={id}>
              <th scope="row">
                {href.startsWith('/method/#assumption-') ? (
                  <Sourced row={`assumptions/${id}`}>{label}</Sourced>
                ) : (
                  <a href={href}>{label}</a>
                )}
                <br />
                {inputText(low, unit)}
                <br />
                {inputText(high, unit)}
              </th>
              <td class="number">
                <Datum of={`tornado.${id}.low`} value={usd?.atLow ?? null}>
                  {signed(usd?.atLow ?? 0)}
                </Datum>
                <br />
                <Datum of={`tornado.${id}.high`} value={usd?.atHigh ?? null}>
                  {signed(usd?.atHigh ?? 0)}
                </Datum>
              </td>
              {hasVolume && (
                <td class="number">
                  <Datum of={`breakEven.${id}.low`} value={volume?.atLow ?? null}>
                    {volumeText(volume?.atLow ?? null, open)}
                  </Datum>
                  <br />
                  <Datum of={`breakEven.${id}.high`} value={volume?.atHigh ?? null}>
                    {volumeText(volume?.atHigh ?? null, open)}
                  </Datum>
                </td>
              )}
            </tr>
          );
        })}
        {still.length > 0 && (
          <tr>
            <td colSpan={hasVolume ? 3 : 2}>
              Moves nothing within its range: {still.map(({ label }) => label).join('; ')}.
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

/** Every how manyth volume of the bands is a row. */
const stride = 4;

/** The bands of the draws at a few volumes. */
export function BandTable({ view: { result, a, b } }: Props) {
  if (!result) return null;
  const { clips, ...bands } = result.bands;
  return (
    <table>
      <caption>Nine of ten draws cost, a month</caption>
      <thead>
        <tr>
          <th scope="col" class="number">
            Clips a month
          </th>
          <th scope="col" class="number">
            {a.entry.short}
          </th>
          <th scope="col" class="number">
            {b.entry.short}
          </th>
        </tr>
      </thead>
      <tbody>
        {clips.map((volume, i) =>
          i % stride > 0 ? null : (
            <tr key={volume}>
              <th scope="row" class="number">
                {count(volume)}
              </th>
              {([a, b] as const).map(({ key }) => (
                <td key={key} class="number">
                  {money(bands[key].p5[i] ?? 0)} to {money(bands[key].p95[i] ?? 0)}
                </td>
              ))}
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}
