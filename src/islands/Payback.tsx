import { useMemo } from 'preact/hooks';
import { cashChart, cashColumns } from '../charts/cash-chart.ts';
import { layout } from '../charts/layout.ts';
import { drawingSvg } from '../charts/svg.ts';
import { money, moneyHead } from '../format/money.ts';
import { monthShort } from '../format/month.ts';
import { count } from '../format/number.ts';
import type { AnswerOf } from '../state/answered.ts';
import { tableMonths } from '../state/cash.ts';
import { catalog } from '../state/catalog-store.ts';
import type { NumberInput } from '../state/definition.ts';
import { back } from '../state/payback-answer.ts';
import { paybackInputs } from '../state/payback-inputs.ts';
import { type PaybackView, paybackView } from '../state/payback-view.ts';
import { paidBackText, passingText } from '../state/payback-words.ts';
import { badgeOf } from '../state/priced.ts';
import { addInputs, values } from '../state/store.ts';
import { AnswerText } from './parts/AnswerText.tsx';
import { BadgeMark } from './parts/BadgeMark.tsx';
import { Datum } from './parts/Datum.tsx';
import { Disclosure } from './parts/Disclosure.tsx';
import { useFollowed } from './parts/followed.ts';
import { numberInput } from './parts/inputs.ts';
import { Later } from './parts/Later.tsx';
import { Mark } from './parts/Mark.tsx';
import { Notice } from './parts/Notice.tsx';
import { NumberField } from './parts/NumberField.tsx';
import { type Preset, Presets } from './parts/Presets.tsx';
import { ReadPoints } from './parts/ReadPoints.tsx';
import { ScrollTable } from './parts/ScrollTable.tsx';
import { SelectField } from './parts/SelectField.tsx';
import { ShareActions } from './parts/ShareActions.tsx';
import { SharedLine } from './parts/SharedLine.tsx';
import { SharedPanel } from './parts/SharedPanel.tsx';
import { SinceNote } from './parts/SinceNote.tsx';
import { OptionName } from './parts/Sourced.tsx';
import { Still } from './parts/Still.tsx';
import { useSettled } from './parts/settled.ts';
import { useReader } from './parts/useReader.ts';
import { WithoutScript } from './parts/WithoutScript.tsx';
import { Working } from './parts/Working.tsx';

interface Props {
  heading: string;
  /** Have their defaults from the data. */
  inputs: NumberInput[];
  presets: readonly Preset[];
  /** Where the page has the shared inputs; null where it has them here. */
  panel: string | null;
}

/** The options besides the pair. */
const moreKeys = ['c', 'd'] as const;

/** Cash over months, payback, and when a growing volume passes the break-even. */
export function Payback({ heading, inputs, presets, panel }: Props) {
  useMemo(() => addInputs(paybackInputs(catalog, inputs)), []);
  const section = useReader();
  const given = useFollowed(section);
  const view = useMemo(() => paybackView(catalog, given), [given]);
  const settled = useSettled(view);
  const more = moreKeys.map((key) => view.options.find((option) => option.key === key));
  return (
    <section ref={section} class="calculator" data-calculator="payback" aria-labelledby={heading}>
      {panel === null ? <SharedPanel /> : <SharedLine panel={panel} given={given} />}
      <Still by={more.map((one) => one?.entry)}>
        <div class={panel === null ? 'inputs' : 'inputs joined'}>
          <Presets legend="Start from a course of things" presets={presets} />
        </div>
        <div class="fields inputs joined">
          {inputs.map(({ name }) => (
            <NumberField key={name} name={name} hint={numberInput(name).help} />
          ))}
          <SelectField name="start" className="month" />
          {more.map((one, index) => (
            <SelectField
              key={moreKeys[index]}
              className="option"
              name={`option-${moreKeys[index]}`}
              {...(one ? { family: one.entry.family, tone: one.tone, entry: one.entry } : {})}
            />
          ))}
        </div>
        <WithoutScript />
        <Notice />
        <SinceNote answered={takenAlong} />
      </Still>
      <AnswerText answer={view.answer} />
      {settled.cheapest && <CashChart view={settled} />}
      <div>
        <ScrollTable label="Cash and payback">
          <Later of={view}>{(later) => <Totals view={later} />}</Later>
        </ScrollTable>
      </div>
      <Disclosure summary="The chart’s numbers as a table">
        {() => (
          <ScrollTable label="Cash paid in all by month">
            <CashTable view={settled} />
          </ScrollTable>
        )}
      </Disclosure>
      <Disclosure summary="Show the working" late>
        {() => (
          <Working
            of={settled}
            steps={async () =>
              (await import('../state/payback-working.ts')).paybackWorking(settled, {
                clips: Number(values.peek().clips),
                growth: Number(values.peek().growth),
                priceChange: Number(values.peek()['price-change']),
              })
            }
          />
        )}
      </Disclosure>
      <Still by={[view.cheapest !== null]}>
        <ShareActions
          id="payback"
          answered={takenAlong}
          picture={view.cheapest ? picture : undefined}
        >
          <a class="plain" href="/method/#payback">
            Method
          </a>
        </ShareActions>
      </Still>
    </section>
  );
}

/** Its words load when somebody takes the answer along. */
const takenAlong: AnswerOf = async (values, data = catalog) =>
  (await import('../state/payback-answered.ts')).paybackAnswered(data, values);

/** The chart of the present answer, to take along; what frames it loads when somebody asks for it. */
const picture = async () =>
  (await import('../charts/framed-picture.ts')).pictureOf(
    cashChart(paybackView(catalog, values.value)),
  );

/** The picture in both formats; drawn again when the reader pauses. */
function CashChart({ view }: { view: PaybackView }) {
  const pictures = useMemo(() => {
    const spec = cashChart(view);
    return (['broad', 'narrow'] as const).map((format) => {
      const drawing = layout(spec, format);
      return {
        format,
        svg: { __html: drawingSvg(drawing, spec, `cash-${format}`) },
        columns: cashColumns(view, drawing),
      };
    });
  }, [view]);
  return (
    <figure class="chart">
      {pictures.map(({ format, svg, columns }) => (
        <div key={format} class={format}>
          <ReadPoints label="Read the chart by month" points={columns}>
            <div dangerouslySetInnerHTML={svg} />
          </ReadPoints>
        </div>
      ))}
    </figure>
  );
}

/** What each has cost in all, and what becomes of it against the one that is cheapest now. */
function Totals({ view }: { view: PaybackView }) {
  const { options, start, cheapest, paidBack, passings } = view;
  const short = (at: number) => monthShort(start, at);
  return (
    <table class="ways">
      <caption>Cash and payback</caption>
      <thead>
        <tr>
          <th scope="col">Option, and payback</th>
          <th scope="col" class="number">
            {moneyHead('in all')}
            <span class="under">{moneyHead('the first month')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {options.map((one) => {
          const { key, entry, tone, variant, option, refusal, totalUsd, months } = one;
          const badge = variant && badgeOf(variant);
          const usd = (of: string, value: number) => (
            <Datum of={`${key}.${of}`} value={option && value}>
              {option ? money(value) : '–'}
            </Datum>
          );
          return (
            <tr key={key}>
              <th scope="row">
                <Mark family={entry.family} tone={tone} />
                <OptionName entry={entry} />
                {badge && <BadgeMark badge={badge} />}
                <span class="under">
                  <Datum of={`${key}.paybackMonth`} value={one.paidBack}>
                    {refusal ??
                      (one === cheapest || !cheapest
                        ? 'is the cheapest a month now'
                        : back(one.paidBack, cheapest, start))}
                  </Datum>
                </span>
              </th>
              <td class="number">
                {usd('totalUsd', totalUsd)}
                <span class="under">{usd('firstMonthUsd', months[0]?.cashUsd ?? 0)}</span>
              </td>
            </tr>
          );
        })}
        <tr>
          <th scope="row">Option B pays back against option A</th>
          <td class="number">
            <Datum of="paybackMonth" value={paidBack}>
              {paidBackText(view, short)}
            </Datum>
          </td>
        </tr>
        {(['firstMonth', 'settledMonth'] as const).map((key, i) => {
          const one = passings[i] ?? passings[0] ?? null;
          return (
            <tr key={key}>
              <th scope="row">
                {i === 0 ? 'Your volume passes their break-even' : 'and for good'}
              </th>
              <td class="number">
                <Datum of={key} value={one?.month ?? null}>
                  {passingText(view, one, short)}
                </Datum>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function CashTable({ view }: { view: PaybackView }) {
  const shown = view.options.filter(({ option }) => option);
  return (
    <table>
      <caption>Cash paid by the end of a month</caption>
      <thead>
        <tr>
          <th scope="col">Month</th>
          <th scope="col" class="number">
            Clips in it
          </th>
          {shown.map(({ key, entry, variant }) => {
            const badge = variant && badgeOf(variant);
            return (
              <th key={key} scope="col" class="number">
                {entry.short}
                {badge && <BadgeMark badge={badge} />}
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {tableMonths(view).map((month) => (
          <tr key={month}>
            <th scope="row">{monthShort(view.start, month)}</th>
            <td class="number">{count(shown[0]?.months[month]?.clips ?? 0)}</td>
            {shown.map(({ key, months }) => (
              <td key={key} class="number">
                {money(months[month]?.cumulativeUsd ?? 0)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
