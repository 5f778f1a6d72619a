import { useEffect, useId, useMemo, useState } from 'preact/hooks';
import type { Family, OptionEntry } from '../../data/types.ts';
import type { Choice } from '../../state/definition.ts';
import type { Tone } from '../../state/families.ts';
import { setValue } from '../../state/store.ts';
import { choiceInput, inputValue } from './inputs.ts';
import { Mark } from './Mark.tsx';
import { FieldName } from './NumberField.tsx';
import { OptionName } from './Sourced.tsx';

interface Props {
  name: string;
  className?: string;
  /** Where the choice is an option: its mark stands before the label. */
  family?: Family;
  tone?: Tone;
  /** The option that is chosen: what it costs and who says so is a link away. */
  entry?: OptionEntry | undefined;
  /** Those that stand in the list now, where it is not all. */
  offer?: (choice: Choice) => boolean;
}

const shortList = 10;

/** A choice as a native select; a long list stands in groups. */
export function SelectField({
  name,
  className = '',
  family,
  tone,
  entry,
  offer = () => true,
}: Props) {
  const choices = choiceInput(name).choices.filter(offer);
  const value = String(inputValue(name).value);
  const id = useId();
  // A long list comes with the script that it needs: in the page it would be twice a hundred names of no use.
  const [whole, setWhole] = useState(choices.length <= shortList);
  useEffect(() => setWhole(true), []);
  const offered = whole ? choices : choices.filter((choice) => choice.value === value);
  // A calculator that draws its form again at every step of a slider does not compare a hundred names each time.
  const options = useMemo(
    () =>
      grouped(offered).map(([group, members]) => {
        const list = members.map((choice) => option(choice, value));
        return group ? (
          <optgroup key={group} label={group}>
            {list}
          </optgroup>
        ) : (
          list
        );
      }),
    [value, offered.map((choice) => choice.value).join()],
  );
  return (
    <div class={`field ${className}`}>
      <FieldName id={id} name={name}>
        {family && tone && <Mark family={family} tone={tone} />}
      </FieldName>
      <select
        id={id}
        value={value}
        autocomplete="off"
        onChange={(event) => setValue(name, event.currentTarget.value)}
      >
        {options}
      </select>
      {entry && (
        <p class="hint">
          <OptionName
            entry={entry}
            name={entry.gpu === null ? 'Price and sources' : 'Speed and sources'}
          />
        </p>
      )}
    </div>
  );
}

// `selected` is written out so that the page shows the choice before any script runs.
const option = (choice: Choice, value: string) => (
  <option key={choice.value} value={choice.value} selected={choice.value === value}>
    {choice.label}
  </option>
);

function grouped(choices: readonly Choice[]): [string | null, Choice[]][] {
  const groups = new Map<string | null, Choice[]>();
  for (const choice of choices) {
    groups.set(choice.group, [...(groups.get(choice.group) ?? []), choice]);
  }
  return [...groups];
}
