import { derivations } from 'virtual:derivations';
import type { AnswerOf } from '../state/answered.ts';
import { catalog } from '../state/catalog-store.ts';
import { comparison } from '../state/compared.ts';
import type { Comparison } from '../state/comparison.ts';
import type { Side } from '../state/side.ts';
import { AllOptions } from './parts/AllOptions.tsx';
import { AnswerText } from './parts/AnswerText.tsx';
import { BreakdownTable } from './parts/BreakdownTable.tsx';
import { Disclosure } from './parts/Disclosure.tsx';
import { Late } from './parts/Late.tsx';
import { LateChart } from './parts/LateChart.tsx';
import { Later } from './parts/Later.tsx';
import { Mark } from './parts/Mark.tsx';
import { Notice } from './parts/Notice.tsx';
import { type Preset, Presets } from './parts/Presets.tsx';
import { Remarks } from './parts/Remarks.tsx';
import { ScrollTable } from './parts/ScrollTable.tsx';
import { ShareActions } from './parts/ShareActions.tsx';
import { SharedPanel } from './parts/SharedPanel.tsx';
import { SinceNote } from './parts/SinceNote.tsx';
import { useReader } from './parts/useReader.ts';
import { VolumeTable } from './parts/VolumeTable.tsx';
import { WaysTable } from './parts/WaysTable.tsx';
import { WithoutScript } from './parts/WithoutScript.tsx';
import { Working } from './parts/Working.tsx';
import { workedPair } from './parts/worked-pair.ts';

interface Props {
  heading: string;
  /** Date of the prices. */
  read: string;
  presets: readonly Preset[];
}

/** The break-even explorer: any option against any other, from one result object. */
export function Explorer({ heading, read, presets }: Props) {
  const section = useReader();
  return (
    <section
      ref={section}
      class="calculator"
      data-calculator="break-even"
      aria-labelledby={heading}
    >
      <SharedPanel>
        <Presets legend="Start from a situation" presets={presets} />
      </SharedPanel>
      <WithoutScript />
      <Notice />
      <SinceNote answered={takenAlong} />
      <Result />
      <ShareActions id="break-even" answered={takenAlong} picture={picture}>
        <a class="plain" href="/data/options.json">
          Data
        </a>
        <a class="plain" href="/method/">
          Method
        </a>
        <span>
          Prices read by {read} · <a href="/method/#assumptions">assumptions</a>
        </span>
      </ShareActions>
    </section>
  );
}

/** What an input changes: drawn again alone, and under the answer one frame later. */
function Result() {
  const result = comparison.value;
  const warnings = [...result.a.warnings, ...result.b.warnings];
  return (
    <>
      <AnswerText answer={result.answer}>
        {warnings.map((warning) => (
          <p key={warning} class="warning">
            {warning}
          </p>
        ))}
      </AnswerText>
      <Later of={result}>{(settled) => <Details result={settled} />}</Later>
    </>
  );
}

function Details({ result }: { result: Comparison }) {
  const { a, b } = result;
  const counted = [a, b].flatMap((side) => [...side.notes, ...derivation(side)]);
  if (result.peakNote) counted.push(result.peakNote);
  return (
    <>
      <div>
        <ScrollTable label="Five ways to get this clip">
          <WaysTable rows={result.ranking} caption="Five ways to get this clip, cheapest first" />
        </ScrollTable>
      </div>
      <div class="remarks">
        <Remarks id="not-alike" title="Not alike" items={result.unlike} />
        <Remarks id="how-counted" title="How it is counted" items={counted} />
      </div>
      <figure>
        <LateChart comparison={result} />
      </figure>
      <div>
        <ScrollTable label="Where the money goes">
          <BreakdownTable comparison={result} />
        </ScrollTable>
        {[a, b].map((side) => {
          const fleet = result.fleets[side.key];
          return (
            fleet && (
              <p key={side.key} class="small">
                <Mark family={side.entry.family} tone={side.tone} /> {side.entry.short}:{' '}
                {fleet.sentence}
              </p>
            )
          );
        })}
      </div>
      <Disclosure summary="The same numbers as a table">
        {() => (
          <ScrollTable label="Cost a month by volume">
            <VolumeTable comparison={result} />
          </ScrollTable>
        )}
      </Disclosure>
      <Disclosure summary="Show the working" late>
        {() => <Working of={result} steps={() => workedPair(result)} />}
      </Disclosure>
      <Disclosure summary={`All ${result.all.length} options at this volume`} late>
        {() => (
          <>
            <Late load={costPicture} />
            <ScrollTable label="All options">
              <AllOptions comparison={result} />
            </ScrollTable>
          </>
        )}
      </Disclosure>
    </>
  );
}

/** Its words load when somebody takes the answer along. */
const takenAlong: AnswerOf = async (values, data = catalog) =>
  (await import('../state/explorer-answered.ts')).explorerAnswered(data, values);

/** Drawn for whoever opens the table of all options. */
const costPicture = async () => (await import('./parts/CostPicture.tsx')).CostPicture;

/** The chart of the present answer. */
async function picture() {
  const { pictureOf } = await import('../charts/framed-picture.ts');
  const { costChart } = await import('../charts/cost-chart.ts');
  return pictureOf(costChart(comparison.value));
}

/** From what a derived speed is made, and how far it may be off. */
function derivation({ entry, variant, badge }: Side): string[] {
  if (!variant || !badge) return [];
  const reason = derivations[`${entry.id} ${variant.resolution}`] ?? '';
  return [`${entry.short} is derived: ${reason}${badge.range ? ` Range: ${badge.range}.` : ''}`];
}
