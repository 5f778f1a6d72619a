import { useEffect, useState } from 'preact/hooks';
import { carried } from '../state/carry.ts';
import { estimated } from '../state/estimated.ts';
import { announce, copyLink } from '../state/store.ts';
import { AnswerText } from './parts/AnswerText.tsx';
import { Notice } from './parts/Notice.tsx';
import { type Preset, Presets } from './parts/Presets.tsx';
import { ScrollTable } from './parts/ScrollTable.tsx';
import { SharedFields } from './parts/SharedFields.tsx';
import { useReader } from './parts/useReader.ts';
import { WaysTable } from './parts/WaysTable.tsx';
import { WithoutScript } from './parts/WithoutScript.tsx';

interface Props {
  heading: string;
  /** Date of the prices. */
  read: string;
  presets: readonly Preset[];
}

/** The quick estimate: four questions, one sentence, every family at that volume. */
export function Estimate({ heading, read, presets }: Props) {
  const section = useReader();
  const [more, setMore] = useState<typeof import('./EstimateMore.tsx')>();
  const load = () => import('./EstimateMore.tsx').then(setMore, () => announce(offline));
  useEffect(() => {
    // Whoever follows a link learns what has changed since it was made.
    if (new URLSearchParams(location.search).has('data')) load();
  }, []);
  const result = estimated.value;
  const explorer = '/guide/break-even/#explorer';
  return (
    <section ref={section} class="calculator" data-calculator="estimate" aria-labelledby={heading}>
      <div class="inputs">
        <Presets legend="Start from a situation" presets={presets} />
      </div>
      <div class="joined inputs">
        <SharedFields />
      </div>
      <WithoutScript />
      <Notice />
      <div>
        <AnswerText answer={result.answer} />
      </div>
      <div>
        <ScrollTable label="Five ways to get this clip">
          <WaysTable rows={result.ranking} caption="Five ways to get this clip, cheapest first" />
        </ScrollTable>
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
        <span>
          Prices read by {read} · <a href="/method/#assumptions">assumptions</a>
        </span>
      </div>
    </section>
  );
}

const offline = 'That could not be loaded. Check the connection and try again.';
