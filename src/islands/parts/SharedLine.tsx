import type { Values } from '../../state/values.ts';
import { input } from './inputs.ts';
import { clipsInWords } from './WithoutScript.tsx';

/**
 * The shared inputs in one line, on a page whose panel for them (`panel` is its address) stands elsewhere: those that
 * the answer below is for.
 */
export function SharedLine({ panel, given }: { panel: string; given: Values }) {
  const of = (name: string) => given[name] ?? input(name).default;
  return (
    <p class="small">
      For {clipsInWords(given)}; attempts {of('attempts')}, peak {of('peak')}. These, options A and
      B and the assumptions are those of <a href={panel}>the explorer</a>.
    </p>
  );
}
