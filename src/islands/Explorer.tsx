import { useEffect } from 'preact/hooks';
import { CostChart } from '../charts/canvas.tsx';
import { dateShort } from '../format/date.ts';
import {
  announce,
  catalog,
  changed,
  comparison,
  copyLink,
  resetAll,
  setValue,
  start,
  values,
} from '../state/store.ts';
import { AllOptions } from './parts/AllOptions.tsx';
import { AnswerText } from './parts/AnswerText.tsx';
import { Assumptions } from './parts/Assumptions.tsx';
import { BreakdownTable } from './parts/BreakdownTable.tsx';
import { Disclosure } from './parts/Disclosure.tsx';
import { choiceInput } from './parts/inputs.ts';
import { Mark } from './parts/Mark.tsx';
import { Notice } from './parts/Notice.tsx';
import { Remarks } from './parts/Remarks.tsx';
import { ScrollTable } from './parts/ScrollTable.tsx';
import { SelectField } from './parts/SelectField.tsx';
import { SharedFields } from './parts/SharedFields.tsx';
import { VolumeTable } from './parts/VolumeTable.tsx';
import { WaysTable } from './parts/WaysTable.tsx';

/** The break-even explorer: any option against any other, from one result object. */
export function Explorer({ heading }: { heading: string }) {
  useEffect(start, []);
  const result = comparison.value;
  const { a, b } = result;
  const counted = [a, b].flatMap((side) => [
    ...side.notes,
    ...(side.badge
      ? [
          `${side.entry.short} is derived: ${side.badge.reason}${side.badge.range ? ` Range: ${side.badge.range}.` : ''}`,
        ]
      : []),
  ]);
  if (result.peakNote) counted.push(result.peakNote);
  const warnings = [...a.warnings, ...b.warnings];

  async function copy() {
    const link = copyLink();
    try {
      await navigator.clipboard.writeText(link);
      announce('Link copied. It keeps its meaning when defaults change.');
    } catch {
      history.replaceState(history.state, '', link);
      announce('The browser refused the clipboard; the link is in the address bar.');
    }
  }

  return (
    <section class="calculator" data-calculator="break-even" aria-labelledby={heading}>
      <div class="fields">
        {([a, b] as const).map((side) => (
          <SelectField
            key={side.key}
            className="option"
            definition={choiceInput(side.key)}
            value={String(values.value[side.key])}
            onValue={(value) => setValue(side.key, value)}
            mark={<Mark family={side.entry.family} tone={side.tone} />}
          />
        ))}
      </div>
      <div class="joined">
        <SharedFields attempts />
      </div>
      <Assumptions />
      <Notice />
      <div>
        <AnswerText answer={result.answer} />
        {warnings.map((warning) => (
          <p key={warning} class="warning">
            {warning}
          </p>
        ))}
      </div>
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
        <CostChart comparison={result} onPoint={announce} />
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
      <Disclosure summary={`All ${result.all.length} options at this volume`}>
        {() => (
          <ScrollTable label="All options">
            <AllOptions options={result.all} />
          </ScrollTable>
        )}
      </Disclosure>
      <div class="actions no-print">
        <button type="button" class="plain js-only" onClick={copy}>
          Copy link
        </button>
        <button
          type="button"
          class="plain js-only"
          disabled={!changed.value}
          onClick={() => resetAll()}
        >
          Reset all
        </button>
        <a class="plain" href="/data/options.json">
          Data
        </a>
        <a class="plain" href="/method/">
          Method
        </a>
        <span>
          Prices read by {dateShort(catalog.date)} · <a href="/method/#assumptions">assumptions</a>
        </span>
      </div>
    </section>
  );
}
