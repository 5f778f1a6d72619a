import { count, decimal } from '../../format/number.ts';
import { inputValue } from './inputs.ts';

/** In the place of the controls where no script runs: what the answer below is for. */
export function WithoutScript() {
  const clips = count(Number(inputValue('clips').value));
  const seconds = decimal(Number(inputValue('seconds').value), 2);
  const sound = inputValue('audio').value === 'yes' ? 'with' : 'without';
  return (
    <p class="no-js">
      The controls need JavaScript. Without it, this is the answer for {clips} clips a month of{' '}
      {seconds} seconds at {inputValue('resolution').value}, {sound} sound.
    </p>
  );
}
