import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { AnswerOf } from '../state/answered.ts';
import type { InputDefinition } from '../state/definition.ts';
import type { PlannerPreset } from '../state/planner.ts';
import { plannerLicenseNames } from '../state/planner-license.ts';
import { presetValues, situation } from '../state/planner-preset.ts';
import { addInputs, changed, values } from '../state/store.ts';
import type { Values } from '../state/values.ts';
import { Disclosure } from './parts/Disclosure.tsx';
import { numberInput } from './parts/inputs.ts';
import { Late } from './parts/Late.tsx';
import { unanswered, useLatePart } from './parts/late-part.ts';
import { Notice } from './parts/Notice.tsx';
import { NumberField } from './parts/NumberField.tsx';
import { Presets } from './parts/Presets.tsx';
import { Retry } from './parts/Retry.tsx';
import { SelectField } from './parts/SelectField.tsx';
import { ShareActions } from './parts/ShareActions.tsx';
import { SinceNote } from './parts/SinceNote.tsx';
import { Still } from './parts/Still.tsx';
import { useReader } from './parts/useReader.ts';
import { Working } from './parts/Working.tsx';

interface Props {
  heading: string;
  inputs: InputDefinition[];
  /** What amounts are shown in: no question of the form, and in no preset. */
  currency: InputDefinition;
  presets: PlannerPreset[];
  /** The answer to the defaults, as HTML. */
  children?: ComponentChildren;
}

/**
 * Which way suits a reader: rules rule out, the price ranks the rest. The form alone comes at first; the rules and what
 * computes the answer are fetched when the reader turns to the form.
 */
export function ScenarioPlanner({ heading, inputs, currency, presets, children }: Props) {
  addInputs([...inputs, currency]);
  const section = useReader();
  const [part, turn, lost] = useLatePart(() => import('./PlannerResult.tsx'));
  const given = values.value;
  const asked = inputs.filter(({ name }) => !idle[name]?.(given));
  const about = inputs.map(({ name }) => name);
  const takenAlong: AnswerOf = async (given, data) => {
    const { catalog } = await import('../state/catalog-store.ts');
    const { rules } = await import('virtual:planner-rules');
    const { plannerAnswered } = await import('../state/planner-answered.ts');
    return plannerAnswered(data ?? catalog, rules, about, given);
  };

  return (
    <section ref={section} class="calculator" data-calculator="planner" aria-labelledby={heading}>
      <div class="inputs" onPointerDown={turn} onFocusCapture={turn}>
        <Still by={asked.map(({ name }) => name)}>
          <Presets
            legend="Start from a case of this page"
            presets={presets.map((preset) => ({
              ...preset,
              values: Object.fromEntries(presetValues(preset, inputs)),
            }))}
          />
          <div class="fields even">
            {asked.map(({ name, kind }) =>
              kind === 'choice' ? (
                <SelectField key={name} name={name} />
              ) : (
                <NumberField key={name} name={name} hint={numberInput(name).help} wide />
              ),
            )}
          </div>
        </Still>
      </div>
      <Still>
        <p class="no-js">
          The controls need JavaScript. Without it, this is the answer for the guide’s default
          volume.
        </p>
        <Notice />
        <SinceNote answered={takenAlong} />
      </Still>
      <div class="answers" aria-busy={changed.value && !part}>
        {lost && <Retry text={unanswered} again={turn} />}
        {part ? <part.PlannerResult known={situation(presets, inputs, given)} /> : children}
      </div>
      <Disclosure summary="All options" late>
        {() => (part ? <part.AllWays /> : <Awaited ask={turn} />)}
      </Disclosure>
      {given.commercial === 'yes' && (
        <Disclosure summary="What the licenses say at your size" late>
          {() => <Late load={licenses} />}
        </Disclosure>
      )}
      <Disclosure summary="Show the working" late>
        {() => (
          <Working
            of={given}
            steps={async () => (await import('./parts/planner-working.ts')).plannerWorking()}
          />
        )}
      </Disclosure>
      <Still>
        <ShareActions id="planner" answered={takenAlong}>
          <a class="plain" href="/method/#planner">
            Method
          </a>
        </ShareActions>
      </Still>
    </section>
  );
}

/** In the place of what is still to come: asks for it. */
function Awaited({ ask }: { ask: () => void }) {
  useEffect(ask, []);
  return <p>Loading …</p>;
}

const licenses = async () => (await import('./PlannerLicenses.tsx')).PlannerLicenses;

/** What is asked only where another answer makes it matter. */
const idle: Record<string, (given: Values) => boolean> = {
  'gpu-count': ({ gpus }) => gpus === 'none',
  ...Object.fromEntries(
    plannerLicenseNames.map((name) => [name, ({ commercial }: Values) => commercial !== 'yes']),
  ),
};
