import { inputValue } from './inputs.ts';
import { clipsInWords } from './WithoutScript.tsx';

/** The shared inputs in one line, on a page whose panel for them (`panel` is its address) stands elsewhere. */
export function SharedLine({ panel }: { panel: string }) {
  return (
    <p class="small">
      For {clipsInWords()}; attempts {inputValue('attempts').value}, peak {inputValue('peak').value}
      . These, options A and B and the assumptions are those of <a href={panel}>the explorer</a>.
    </p>
  );
}
