import { useEffect, useMemo, useState } from 'preact/hooks';
import { shownCurrency } from '../format/currency.ts';
import type { AnswerOf } from '../state/answered.ts';
import { catalog } from '../state/catalog-store.ts';
import { addInputs, setValue, values } from '../state/store.ts';
import { largestSeed, seedInput } from '../state/uncertainty-inputs.ts';
import type { Values } from '../state/values.ts';
import { useFollowed } from './parts/followed.ts';
import { Notice } from './parts/Notice.tsx';
import { NumberField } from './parts/NumberField.tsx';
import { type Preset, Presets } from './parts/Presets.tsx';
import { Retry } from './parts/Retry.tsx';
import { ShareActions } from './parts/ShareActions.tsx';
import { SharedLine } from './parts/SharedLine.tsx';
import { SharedPanel } from './parts/SharedPanel.tsx';
import { SinceNote } from './parts/SinceNote.tsx';
import { useSettled } from './parts/settled.ts';
import { asking, type Shown } from './parts/uncertainties.ts';
import { useReader } from './parts/useReader.ts';
import { WithoutScript } from './parts/WithoutScript.tsx';
import { UncertaintyResult } from './UncertaintyResult.tsx';

addInputs([seedInput]);

/**
 * What is shown first: worked out before the calculator comes alive, so that its first picture is the one that the
 * page has already, and a page with other inputs never shows the answer to the default ones.
 */
const first = await worked();

async function worked(): Promise<Shown> {
  const asked = asking(catalog, values.value);
  try {
    return { ...asked, result: await ask(asked) };
  } catch {
    return { ...asked, result: null };
  }
}

async function ask({ request }: Pick<Shown, 'request'>): Promise<Shown['result']> {
  if (!request) return null;
  if (import.meta.env.SSR) return (await import('../state/uncertainty.ts')).workOut(request);
  return (await import('./parts/draws.ts')).workedOut(request);
}

interface Props {
  heading: string;
  presets: readonly Preset[];
  /** Where the page has the shared inputs; null where it has them here. */
  panel: string | null;
}

/** Every input's range, what each does alone, and what all do together. */
export function Uncertainty({ heading, presets, panel }: Props) {
  const section = useReader();
  const given = useFollowed(section);
  const { shown, state, again } = useShown(given);
  // What works it out has never come: the answer to the defaults stays.
  const isPages = shown.request !== null && !shown.result;
  // Drawn again when an answer comes, or in another currency, not with every step of a slider.
  const { code } = shownCurrency();
  const heads = panel === null ? 'h3' : 'h4';
  const result = useMemo(
    () => <UncertaintyResult key={code} shown={shown} heading={heads} />,
    [shown, code],
  );
  return (
    <section
      ref={section}
      class="calculator"
      data-calculator="uncertainty"
      aria-labelledby={heading}
    >
      {panel === null ? <SharedPanel /> : <SharedLine panel={panel} given={given} />}
      <div class={panel === null ? 'inputs' : 'inputs joined'}>
        <Presets legend="Pairs to start from" presets={presets} />
        <div class="fields">
          <NumberField name="seed" hint={seedInput.help} wide />
          <button type="button" class="plain draw" onClick={drawAnew}>
            New draws
          </button>
          <p
            class="small computing"
            style={{ visibility: state === 'busy' ? 'visible' : 'hidden' }}
          >
            Computing …
          </p>
        </div>
      </div>
      <WithoutScript />
      <Notice />
      <SinceNote answered={takenAlong} />
      {state === 'failed' && (
        <Retry
          text="Your inputs could not be worked out: below is the answer before."
          again={again}
        />
      )}
      {isPages ? (
        // An empty text leaves the page's own markup as it is while the calculator comes alive.
        <div key="page" class="results" dangerouslySetInnerHTML={{ __html: '' }} />
      ) : (
        <div key="drawn" class="results" aria-busy={state === 'busy'}>
          {result}
        </div>
      )}
      <ShareActions id="uncertainty" answered={takenAlong}>
        <a class="plain" href="/method/#uncertainty">
          Method
        </a>
      </ShareActions>
    </section>
  );
}

/** Its code, and new draws, when somebody takes the answer along. */
const takenAlong: AnswerOf = async (values, data = catalog) =>
  (await import('../state/uncertainty-answered.ts')).uncertaintyAnswered(data, values);

function drawAnew() {
  const [seed = 0] = crypto.getRandomValues(new Uint32Array(1));
  setValue('seed', Math.min(seed, largestSeed));
}

/** The last good answer, and whether a newer one is on its way; asked for when the reader pauses. */
function useShown(given: Values): {
  shown: Shown;
  state: 'still' | 'busy' | 'failed';
  again: () => void;
} {
  const [shown, setShown] = useState(first);
  const [failed, setFailed] = useState('');
  const [tries, setTries] = useState(0);
  const settled = useSettled(given);
  const asked = useMemo(() => asking(catalog, settled), [settled]);
  useEffect(() => {
    if (asked.key === shown.key && tries === 0) return;
    let late = false;
    ask(asked).then(
      (result) => {
        // Nothing where a newer question has overtaken this one.
        if (!late && (result || !asked.request)) setShown({ ...asked, result });
      },
      () => late || setFailed(asked.key),
    );
    return () => {
      late = true;
    };
  }, [asked.key, tries]);
  const isLate = settled !== given;
  const isShown = asked.key === shown.key && (shown.result || !shown.request);
  const isLost = asked.key === failed || asked.key === shown.key;
  return {
    shown,
    state: isLate ? 'busy' : isShown ? 'still' : isLost ? 'failed' : 'busy',
    again: () => setTries(tries + 1),
  };
}
