import { fleetData } from 'virtual:fleet';
import { useId, useMemo, useRef } from 'preact/hooks';
import { costBars } from '../charts/cost-bars.ts';
import { drawingSvg } from '../charts/svg.ts';
import type { TimingEvidence as Evidence } from '../data/types.ts';
import { money } from '../format/money.ts';
import type { AnswerOf } from '../state/answered.ts';
import { lineLabels } from '../state/breakdown.ts';
import { catalog } from '../state/catalog-store.ts';
import { conditions } from '../state/fleet-conditions.ts';
import { firstTiming, fleetInputs } from '../state/fleet-inputs.ts';
import type { FleetRow } from '../state/fleet-rows.ts';
import { type FleetView, fleetView } from '../state/fleet-view.ts';
import { addInputs, definitions, resetAll, setValue, values } from '../state/store.ts';
import { tenures } from '../state/tenures.ts';
import { AnswerText } from './parts/AnswerText.tsx';
import { Assumptions } from './parts/Assumptions.tsx';
import { Datum } from './parts/Datum.tsx';
import { Disclosure } from './parts/Disclosure.tsx';
import { numberInput } from './parts/inputs.ts';
import { Later } from './parts/Later.tsx';
import { Notice } from './parts/Notice.tsx';
import { NumberField } from './parts/NumberField.tsx';
import { type Preset, Presets } from './parts/Presets.tsx';
import { ReadPoints } from './parts/ReadPoints.tsx';
import { ScrollTable } from './parts/ScrollTable.tsx';
import { SelectField } from './parts/SelectField.tsx';
import { ShareActions } from './parts/ShareActions.tsx';
import { SharedFields } from './parts/SharedFields.tsx';
import { SinceNote } from './parts/SinceNote.tsx';
import { Still } from './parts/Still.tsx';
import { useSettled } from './parts/settled.ts';
import { TimingEvidence } from './parts/TimingEvidence.tsx';
import { useReader } from './parts/useReader.ts';
import { WaysOut } from './parts/WaysOut.tsx';
import { WithoutScript } from './parts/WithoutScript.tsx';
import { Working } from './parts/Working.tsx';

interface Props {
  heading: string;
  /** Evidence of the timing that the page shows. */
  known: { timing: string; evidence: Evidence };
  presets: readonly Preset[];
}

const own = fleetInputs(catalog, fleetData);
const nameOfCard = (id: string) => fleetData.cards.find((card) => card.id === id)?.label ?? id;

/** A recipe on a card under a tenure: how many cards, how fast, whether it fits, and what a month costs. */
export function Fleet({ heading, known, presets }: Props) {
  useMemo(() => addInputs(own), []);
  const section = useReader();
  const answer = useRef<HTMLDivElement>(null);
  const view = useMemo(() => fleetView(catalog, fleetData, values.value), [values.value]);
  const settled = useSettled(view);
  const { timing, chosen, obstacles } = view;
  const ways = obstacles.flatMap((one) => one.ways);
  const { family } = tenures[chosen.tenure];
  return (
    <section ref={section} class="calculator" data-calculator="fleet" aria-labelledby={heading}>
      <Still by={[timing.model, family, view.assumptions.join()]}>
        <div class="inputs">
          <Presets legend="Start from" presets={presets} />
          <div class="fields even">
            <ModelField value={timing.model} />
            <SelectField
              className="long"
              name="timing"
              offer={({ value }) => ofModel(value) === timing.model}
            />
            <SelectField name="card" />
            <SelectField className="option" name="tenure" family={family} tone="open" />
            <NumberField name="measured-seconds" hint={numberInput('measured-seconds').help} wide />
          </div>
        </div>
        <div class="joined inputs">
          <SharedFields attempts peak />
        </div>
        <Assumptions applying={definitions.filter(({ name }) => view.assumptions.includes(name))}>
          <button type="button" class="plain" onClick={() => resetAll()}>
            Reset all inputs
          </button>
        </Assumptions>
        <WithoutScript />
        <Notice />
        <SinceNote answered={takenAlong} />
      </Still>
      <div ref={answer} tabIndex={-1}>
        <AnswerText answer={view.answer}>
          {view.memory && <p class="memory">{view.memory}</p>}
        </AnswerText>
        {ways.length > 0 && <WaysOut ways={once(ways)} to={answer} />}
      </div>
      <Later of={view}>
        {(later) => (
          <>
            <div class="remarks">
              <TimingEvidence
                timing={later.timing.id}
                conditions={conditions({ ...later, cardLabel: nameOfCard(later.timing.gpu) })}
                known={known}
              />
              {later.notes.length > 0 && <p>{later.notes.join(' ')}</p>}
            </div>
            <div class="two-tables">
              <ScrollTable label="What it takes">
                <Rows caption="What it takes" rows={later.needs} />
              </ScrollTable>
              <ScrollTable label="What a month costs">
                <Rows
                  caption={`What a month costs: ${later.chosen.label.toLowerCase()}`}
                  rows={later.month}
                />
              </ScrollTable>
            </div>
          </>
        )}
      </Later>
      {settled.costs.some(({ cost }) => cost) && (
        <>
          <Bars view={settled} />
          <Disclosure summary="The bars as a table">
            {() => (
              <ScrollTable label="Cost a month by tenure">
                <ByTenure view={settled} />
              </ScrollTable>
            )}
          </Disclosure>
        </>
      )}
      {chosen.cost && (
        <Disclosure summary="Show the working" late>
          {() => <Working of={view} steps={() => worked(view)} />}
        </Disclosure>
      )}
      <Still>
        <ShareActions id="fleet" answered={takenAlong} picture={picture}>
          <a class="plain" href="/method/#fleet-figures">
            Method
          </a>
        </ShareActions>
      </Still>
    </section>
  );
}

const ofModel = (id: string) => fleetData.timings.find((one) => one.id === id)?.model;

/** Two refusals may have the same way out. */
const once = <Way extends { label: string }>(ways: readonly Way[]) =>
  ways.filter(({ label }, index) => ways.findIndex((one) => one.label === label) === index);

/** Its words load when somebody takes the answer along. */
const takenAlong: AnswerOf = async (given, data = catalog) =>
  (await import('../state/fleet-answered.ts')).fleetAnswered(data, given);

/** The bars of the present answer. */
const picture = async () => costBars(fleetView(catalog, fleetData, values.value), 'broad');

async function worked(view: FleetView) {
  return (await import('../state/fleet-working.ts')).fleetWorking(view);
}

/** Chooses among the recipes: a model is the model of a timing, and no input of its own. */
function ModelField({ value }: { value: string }) {
  const id = useId();
  return (
    <div class="field">
      <div class="name">
        <label for={id}>Model</label>
      </div>
      <select
        id={id}
        value={value}
        autocomplete="off"
        onChange={({ currentTarget }) => {
          const first = firstTiming(fleetData, currentTarget.value, values.peek());
          if (first) setValue('timing', first.id);
        }}
      >
        {Object.entries(fleetData.models).map(([model, { label }]) => (
          <option key={model} value={model} selected={model === value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

function Rows({ caption, rows }: { caption: string; rows: readonly FleetRow[] }) {
  return (
    <table>
      <caption>{caption}</caption>
      <tbody>
        {rows.map(({ key, label, value, shown }) => (
          <tr
            key={key}
            class={key === 'usdPerMonth' || key === 'usdPerClip' ? 'chosen' : undefined}
          >
            <th scope="row">{label}</th>
            <td class="number">
              <Datum of={key} value={value}>
                {shown}
              </Datum>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The picture in both formats; drawn again when the reader pauses. */
function Bars({ view }: { view: FleetView }) {
  const pictures = useMemo(
    () =>
      (['broad', 'narrow'] as const).map((format) => {
        const picture = costBars(view, format);
        const svg = { __html: drawingSvg(picture.drawing, picture, `fleet-${format}`) };
        return { format, svg, points: picture.points };
      }),
    [view],
  );
  return (
    <figure class="chart">
      {pictures.map(({ format, svg, points }) => (
        <div key={format} class={format}>
          <ReadPoints label="Read the bars piece by piece" points={points}>
            <div dangerouslySetInnerHTML={svg} />
          </ReadPoints>
        </div>
      ))}
    </figure>
  );
}

function ByTenure({ view: { costs } }: { view: FleetView }) {
  const ids = (Object.keys(lineLabels) as (keyof typeof lineLabels)[]).filter((id) =>
    costs.some(({ lines }) => lines.some((line) => line.id === id)),
  );
  const cell = (of: string, value: number | null | undefined) => (
    <td key={of} class="number">
      <Datum of={of} value={value ?? null}>
        {value === null || value === undefined ? '–' : money(value)}
      </Datum>
    </td>
  );
  return (
    <table>
      <caption>Cost a month by tenure</caption>
      <thead>
        <tr>
          <th scope="col">Line</th>
          {costs.map(({ tenure, label }) => (
            <th key={tenure} scope="col" class="number">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ids.map((id) => (
          <tr key={id}>
            <th scope="row">{lineLabels[id]}</th>
            {costs.map(({ tenure, lines }) =>
              cell(`${tenure}.${id}`, lines.find((line) => line.id === id)?.usdPerMonth),
            )}
          </tr>
        ))}
        <tr class="chosen">
          <th scope="row">A month</th>
          {costs.map(({ tenure, cost }) => cell(`${tenure}.usdPerMonth`, cost?.usdPerMonth))}
        </tr>
      </tbody>
    </table>
  );
}
