import { estimated } from '../state/estimated.ts';
import { AnswerText } from './parts/AnswerText.tsx';
import { Later } from './parts/Later.tsx';
import { ScrollTable } from './parts/ScrollTable.tsx';
import { WaysTable } from './parts/WaysTable.tsx';

/** The quick estimate's answer. It comes as HTML with the page; its script, with all prices, when one turns to the form. */
export function EstimateResult() {
  const result = estimated.value;
  return (
    <div class="result">
      <AnswerText answer={result.answer} />
      <Later of={result.ranking}>
        {(rows) => (
          <div>
            <ScrollTable label="Five ways to get this clip">
              <WaysTable rows={rows} caption="Five ways to get this clip, cheapest first" />
            </ScrollTable>
          </div>
        )}
      </Later>
    </div>
  );
}
