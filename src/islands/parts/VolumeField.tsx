import { useId } from 'preact/hooks';
import { count } from '../../format/number.ts';
import { setValue } from '../../state/store.ts';
import { inputValue, numberInput } from './inputs.ts';
import { FieldName, FieldText, NumberInputBox } from './NumberField.tsx';
import { useTyped } from './typed.ts';

/** Round volumes from 0 to a million, evenly spread on a logarithmic scale: the stops of the slider. */
const stops = [0, 10, 20, 50, 100, 200, 300, 500, 700];
for (const power of [1e3, 1e4, 1e5]) {
  for (const step of [1, 1.2, 1.5, 2, 2.5, 3, 3.5, 4, 5, 6, 7, 8, 9]) stops.push(power * step);
}
stops.push(1e6);

/** The stop nearest to a volume; typing may go between and beyond the stops, and the slider never rounds it. */
export function nearestStop(clips: number): number {
  let nearest = 0;
  const distance = (stop: number) => Math.abs(Math.log1p(stop) - Math.log1p(clips));
  for (const [index, stop] of stops.entries()) {
    if (distance(stop) < distance(stops[nearest] ?? 0)) nearest = index;
  }
  return nearest;
}

/** Clips per month: a number field, and a slider on a logarithmic scale beside it. */
export function VolumeField() {
  const definition = numberInput('clips');
  const value = Number(inputValue('clips').value);
  const id = useId();
  const typed = useTyped(definition);
  const stop = nearestStop(value);
  return (
    <div class="field volume">
      <FieldName id={id} name="clips" />
      <div class="pair">
        <NumberInputBox id={id} typed={typed} hint={false} />
        <input
          type="range"
          aria-label="Volume, logarithmic scale"
          aria-valuetext={`${count(value)} clips a month`}
          autocomplete="off"
          min={0}
          max={stops.length - 1}
          step={1}
          value={stop}
          style={`--filled: ${(100 * stop) / (stops.length - 1)}%`}
          onInput={(event) => {
            const { valueAsNumber } = event.currentTarget;
            setValue('clips', stops[valueAsNumber] ?? value);
          }}
        />
      </div>
      <FieldText id={id} {...typed} hint="" />
    </div>
  );
}
