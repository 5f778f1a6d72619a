import { money } from '../format/money.ts';
import { count, decimal, percent } from '../format/number.ts';
import { catalog } from '../state/catalog-store.ts';
import type { NumberInput } from '../state/definition.ts';
import { qualityAnswered } from '../state/quality-answered.ts';
import { qualityTest } from '../state/quality-test.ts';
import { addInputs, values } from '../state/store.ts';
import { AnswerText } from './parts/AnswerText.tsx';
import { Datum } from './parts/Datum.tsx';
import { numberInput } from './parts/inputs.ts';
import { Notice } from './parts/Notice.tsx';
import { NumberField } from './parts/NumberField.tsx';
import { ScrollTable } from './parts/ScrollTable.tsx';
import { SelectField } from './parts/SelectField.tsx';
import { ShareActions } from './parts/ShareActions.tsx';
import { useReader } from './parts/useReader.ts';
import { WithoutScript } from './parts/WithoutScript.tsx';

/** How many blind pairs a quality test takes, and what they cost. `inputs` are its own, with defaults from the data. */
export function QualityTest({ heading, inputs }: { heading: string; inputs: NumberInput[] }) {
  addInputs(inputs);
  const section = useReader();
  const result = qualityTest(catalog, values.value);
  const { a, b } = result;
  return (
    <section
      ref={section}
      class="calculator"
      data-calculator="quality-test"
      aria-labelledby={heading}
    >
      <div class="fields inputs">
        {[['a', a] as const, ['b', b] as const].map(([name, { entry, tone }]) => (
          <SelectField
            key={name}
            className="option"
            name={name}
            family={entry.family}
            tone={tone}
          />
        ))}
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
      <div>
        <AnswerText answer={result.answer} />
      </div>
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
                  <th scope="row">One clip a pair, {side.entry.label}</th>
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
      <p class="small">First tries only, without staff, at the price of high volume.</p>
      <ShareActions
        id="quality-test"
        answered={(given, data = catalog) => qualityAnswered(data, given)}
      >
        <a class="plain" href="/method/#blind-pairs">
          Method
        </a>
      </ShareActions>
    </section>
  );
}
