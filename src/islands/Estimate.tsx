import { carried } from '../state/carry.ts';
import { estimated } from '../state/estimated.ts';
import { copyLink } from '../state/store.ts';
import { AnswerText } from './parts/AnswerText.tsx';
import { Notice } from './parts/Notice.tsx';
import { ScrollTable } from './parts/ScrollTable.tsx';
import { SharedFields } from './parts/SharedFields.tsx';
import { useReader } from './parts/useReader.ts';
import { WaysTable } from './parts/WaysTable.tsx';
import { WithoutScript } from './parts/WithoutScript.tsx';

/** The quick estimate: four questions, one sentence, every family at that volume. `read` is the date of the prices. */
export function Estimate({ heading, read }: { heading: string; read: string }) {
  const section = useReader();
  const result = estimated.value;
  const explorer = '/guide/break-even/#explorer';
  return (
    <section ref={section} class="calculator" data-calculator="estimate" aria-labelledby={heading}>
      <SharedFields />
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
      <div class="actions">
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
