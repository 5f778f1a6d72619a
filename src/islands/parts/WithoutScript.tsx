import { count, decimal } from '../../format/number.ts';
import { values } from '../../state/store.ts';
import type { Values } from '../../state/values.ts';
import { input } from './inputs.ts';

/** In the place of the controls where no script runs: what the answer below is for. */
export function WithoutScript() {
  return (
    <p class="no-js">
      The controls need JavaScript. Without it, this is the answer for {clipsInWords(values.peek())}
      .
    </p>
  );
}

/** The shared inputs that every reader knows: '10,000 clips a month of 5 seconds at 720p, without sound'. */
export function clipsInWords(given: Values): string {
  const of = (name: string) => given[name] ?? input(name).default;
  const clips = count(Number(of('clips')));
  const seconds = decimal(Number(of('seconds')), 2);
  const sound = of('audio') === 'yes' ? 'with' : 'without';
  return `${clips} clips a month of ${seconds} seconds at ${of('resolution')}, ${sound} sound`;
}
