import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { carried } from '../state/carry.ts';
import type { InputDefinition } from '../state/definition.ts';
import { addInputs, announce, changed, copyLink } from '../state/store.ts';
import { CurrencyField } from './parts/CurrencyField.tsx';
import { unanswered, useLatePart } from './parts/late-part.ts';
import { Notice } from './parts/Notice.tsx';
import { type Preset, Presets } from './parts/Presets.tsx';
import { Retry } from './parts/Retry.tsx';
import { SharedFields } from './parts/SharedFields.tsx';
import { useReader } from './parts/useReader.ts';
import { WithoutScript } from './parts/WithoutScript.tsx';

interface Props {
  heading: string;
  /** Date of the prices. */
  read: string;
  /** The shared inputs. */
  inputs: InputDefinition[];
  presets: readonly Preset[];
  /** The answer to the defaults, as HTML. */
  children?: ComponentChildren;
}

/** The quick estimate: four questions, one sentence, every family at that volume. */
export function Estimate({ heading, read, inputs, presets, children }: Props) {
  addInputs(inputs);
  const section = useReader();
  const [result, turn, lost] = useLatePart(() => import('./EstimateResult.tsx'));
  const [more, setMore] = useState<typeof import('./EstimateMore.tsx')>();
  const load = () => import('./EstimateMore.tsx').then(setMore, () => announce(offline, load));
  useEffect(() => {
    // Whoever follows a link learns what has changed since it was made.
    if (new URLSearchParams(location.search).has('data')) load();
  }, []);
  const explorer = '/guide/break-even/#explorer';
  return (
    <section ref={section} class="calculator" data-calculator="estimate" aria-labelledby={heading}>
      <div class="inputs" onPointerDown={turn} onFocusCapture={turn}>
        <Presets legend="Start from a situation" presets={presets} />
        <SharedFields />
      </div>
      <WithoutScript />
      <Notice />
      <div class="answers" aria-busy={changed.value && !result}>
        {lost && <Retry text={unanswered} again={turn} />}
        {result ? <result.EstimateResult /> : children}
      </div>
      {more && <more.EstimateMore />}
      <div class="actions">
        {!more && (
          <button type="button" class="plain js-only" onClick={load}>
            Copy, keep, embed, show the working
          </button>
        )}
        <a
          href={explorer}
          onClick={(event) => {
            event.currentTarget.href = carried(explorer, copyLink());
          }}
        >
          Compare any two in the explorer
        </a>
        <CurrencyField />
        <span>
          Prices read by {read} · <a href="/method/#assumptions">assumptions</a>
        </span>
      </div>
    </section>
  );
}

const offline = 'That could not be loaded. Check the connection.';
