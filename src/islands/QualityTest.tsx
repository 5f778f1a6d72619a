import { useMemo } from 'preact/hooks';
import { money } from '../format/money.ts';
import { count, decimal, percent } from '../format/number.ts';
import type { AnswerOf } from '../state/answered.ts';
import { catalog } from '../state/catalog-store.ts';
import type { NumberInput } from '../state/definition.ts';
import { qualityTest, type QualityTest as TestResult } from '../state/quality-test.ts';
import { addInputs, values } from '../state/store.ts';
import { AnswerText } from './parts/AnswerText.tsx';
import { Datum } from './parts/Datum.tsx';
import { Disclosure } from './parts/Disclosure.tsx';
import { numberInput } from './parts/inputs.ts';
import { Later } from './parts/Later.tsx';
import { Notice } from './parts/Notice.tsx';
import { NumberField } from './parts/NumberField.tsx';
import { type Preset, Presets } from './parts/Presets.tsx';
import { ScrollTable } from './parts/ScrollTable.tsx';
import { SelectField } from './parts/SelectField.tsx';
import { ShareActions } from './parts/ShareActions.tsx';
import { SinceNote } from './parts/SinceNote.tsx';
import { OptionName } from './parts/Sourced.tsx';
import { Still } from './parts/Still.tsx';
import { useReader } from './parts/useReader.ts';
import { WithoutScript } from './parts/WithoutScript.tsx';
import { Working } from './parts/Working.tsx';

interface Props {
  heading: string;
  inputs: NumberInput[];
  presets: readonly Preset[];
}

/** How many blind pairs a quality test takes, and what they cost. `inputs` are its own, with defaults from the data. */
export function QualityTest({ heading, inputs, presets }: Props) {
  addInputs(inputs);
  const section = useReader();
  const given = values.value;
  const result = useMemo(() => qualityTest(catalog, given), [given]);
  const { a, b } = result;
  return (
    <section
      ref={section}
      class="calculator"
      data-calculator="quality-test"
      aria-labelledby={heading}
    >
      <Still by={[a.entry, b.entry]}>
        <div class="inputs">
          <Presets legend="Start from a difference" presets={presets} />
        </div>
        <div class="joined fields inputs">
          {[['a', a] as const, ['b', b] as const].map(([name, { entry, tone }]) => (
            <SelectField
              key={name}
              className="option"
              name={name}
              family={entry.family}
              tone={tone}
              entry={entry}
            />
          ))}
        </div>
        <div class="joined inputs fields">
          <NumberField name="seconds" />
          <SelectField name="resolution" />
        </div>
        <div class="joined inputs fields">
          {inputs.map(({ name }) => (
            <NumberField key={name} name={name} hint={numberInput(name).help} />
          ))}
        </div>
        <WithoutScript />
        <Notice />
        <SinceNote answered={takenAlong} />
      </Still>
      <AnswerText answer={result.answer} />
      <Later of={result}>{(later) => <Tables result={later} />}</Later>
      <p class="small">First tries only, without staff, at the price of high volume.</p>
      <Disclosure summary="Show the working" late>
        {() => (
          <Working
            of={result}
            steps={async () =>
              (await import('../state/quality-working.ts')).qualityWorking(result, values.value)
            }
          />
        )}
      </Disclosure>
      <Still>
        <ShareActions id="quality-test" answered={takenAlong}>
          <a class="plain" href="/method/#blind-pairs">
            Method
          </a>
        </ShareActions>
      </Still>
    </section>
  );
}

function Tables({ result }: { result: TestResult }) {
  const { a, b } = result;
  return (
    <>
      <div>
        <ScrollTable label="What the test costs">
          <table>
            <caption>What the test costs</caption>
            <tbody>
              <tr>
                <th scope="row">Blind pairs</th>
                <td class="number">
                  <Datum of="pairs" value={result.pairs}>
                    {count(result.pairs)}
                  </Datum>
                </td>
              </tr>
              {[['a', a] as const, ['b', b] as const].map(([key, side]) => (
                <tr key={key}>
                  <th scope="row">
                    One clip a pair, <OptionName entry={side.entry} />
                  </th>
                  <td class="number">
                    <Datum of={`${key}.usd`} value={side.usd}>
                      {side.usd === null ? 'not possible' : money(side.usd)}
                    </Datum>
                  </td>
                </tr>
              ))}
              <tr>
                <th scope="row">
                  Rating, {decimal(result.ratingHours, result.ratingHours < 10 ? 1 : 0)} hours
                </th>
                <td class="number">
                  <Datum of="rating.usd" value={result.ratingUsd}>
                    {money(result.ratingUsd)}
                  </Datum>
                </td>
              </tr>
              <tr>
                <th scope="row">In all</th>
                <td class="number">
                  <Datum of="total.usd" value={result.totalUsd}>
                    {result.totalUsd === null ? '–' : money(result.totalUsd)}
                  </Datum>
                </td>
              </tr>
            </tbody>
          </table>
        </ScrollTable>
      </div>
      <div>
        <ScrollTable label="Pairs by preference">
          <table>
            <caption>The smaller the difference, the more pairs</caption>
            <thead>
              <tr>
                <th scope="col">True preference</th>
                <th scope="col" class="number">
                  Pairs
                </th>
                <th scope="col" class="number">
                  In all
                </th>
              </tr>
            </thead>
            <tbody>
              {result.rows.map((row) => (
                <tr key={row.preference} class={row.chosen ? 'chosen' : undefined}>
                  <th scope="row">
                    {percent(row.preference)}
                    {row.chosen && <span class="visually-hidden"> (yours)</span>}
                  </th>
                  <td class="number">{count(row.pairs)}</td>
                  <td class="number">{row.usd === null ? '–' : money(row.usd)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollTable>
      </div>
    </>
  );
}

/** Its words load when somebody takes the answer along. */
const takenAlong: AnswerOf = async (values, data = catalog) =>
  (await import('../state/quality-answered.ts')).qualityAnswered(data, values);
