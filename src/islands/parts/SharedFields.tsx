import { numberInput } from './inputs.ts';
import { NumberField } from './NumberField.tsx';
import { SelectField } from './SelectField.tsx';
import { VolumeField } from './VolumeField.tsx';

/** The inputs that every reader knows, asked first: volume, length, resolution, sound. */
export function SharedFields({
  attempts = false,
  peak = false,
}: {
  attempts?: boolean;
  peak?: boolean;
}) {
  return (
    <div class="fields inputs">
      <VolumeField />
      <NumberField name="seconds" />
      <SelectField name="resolution" />
      <SelectField name="audio" />
      {attempts && (
        <NumberField
          name="attempts"
          hint={numberInput('attempts').help}
          row="assumptions/typical-attempts"
        />
      )}
      {peak && <NumberField name="peak" hint={numberInput('peak').help} />}
    </div>
  );
}
