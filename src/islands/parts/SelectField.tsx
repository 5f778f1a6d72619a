import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Choice, ChoiceInput } from '../../state/definition.ts';

interface Props {
  definition: ChoiceInput;
  value: string;
  onValue: (value: string) => void;
  className?: string;
  /** Stands before the label's text: the mark of a chosen option. */
  mark?: ComponentChildren;
  hint?: string;
}

/** A choice as a native select; a long list stands in groups. */
export function SelectField({ definition, value, onValue, className, mark, hint }: Props) {
  const id = useId();
  return (
    <div class={`field ${className ?? ''}`}>
      <label for={id}>
        {mark}
        {definition.label}
      </label>
      <select
        id={id}
        value={value}
        aria-describedby={hint ? `${id}-text` : undefined}
        onChange={(event) => onValue(event.currentTarget.value)}
      >
        {grouped(definition.choices).map(([group, choices]) =>
          group ? (
            <optgroup key={group} label={group}>
              {choices.map((choice) => option(choice, value))}
            </optgroup>
          ) : (
            choices.map((choice) => option(choice, value))
          ),
        )}
      </select>
      {hint && (
        <p id={`${id}-text`} class="hint">
          {hint}
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
