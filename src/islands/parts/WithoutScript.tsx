import { count, decimal } from '../../format/number.ts';
import { inputValue } from './inputs.ts';

/** In the place of the controls where no script runs: what the answer below is for. */
export function WithoutScript() {
  return (
    <p class="no-js">
      The controls need JavaScript. Without it, this is the answer for {clipsInWords()}.
    </p>
  );
}

/** The shared inputs that every reader knows: '10,000 clips a month of 5 seconds at 720p, without sound'. */
export function clipsInWords(): string {
  const clips = count(Number(inputValue('clips').value));
  const seconds = decimal(Number(inputValue('seconds').value), 2);
  const sound = inputValue('audio').value === 'yes' ? 'with' : 'without';
  return `${clips} clips a month of ${seconds} seconds at ${inputValue('resolution').value}, ${sound} sound`;
}
