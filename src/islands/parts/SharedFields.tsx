import { setValue, values } from '../../state/store.ts';
import { choiceInput, numberInput } from './inputs.ts';
import { NumberField } from './NumberField.tsx';
import { SelectField } from './SelectField.tsx';
import { VolumeField } from './VolumeField.tsx';

/** The inputs that every reader knows, asked first: volume, length, resolution, sound. */
export function SharedFields({ attempts = false }: { attempts?: boolean }) {
  const now = values.value;
  const number = (name: string, hint?: string) => {
    const definition = numberInput(name);
    return (
      <NumberField
        definition={definition}
        value={Number(now[name])}
        onValue={(value) => setValue(name, value)}
        {...(hint ? { hint } : {})}
        narrow
      />
    );
  };
  const choice = (name: string) => (
    <SelectField
      definition={choiceInput(name)}
      value={String(now[name])}
      onValue={(value) => setValue(name, value)}
    />
  );
  return (
    <div class="fields">
      <VolumeField
        definition={numberInput('clips')}
        value={Number(now.clips)}
        onValue={(value) => setValue('clips', value)}
      />
      {number('seconds')}
      {choice('resolution')}
      {choice('audio')}
      {attempts && number('attempts', numberInput('attempts').help)}
    </div>
  );
}
