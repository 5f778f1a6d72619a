import { useId, useState } from 'preact/hooks';
import { cleanName, longestName, type Refusal } from '../../state/tray.ts';
import { FieldText } from './NumberField.tsx';
import { refusalText } from './refusals.ts';
import type { Obstacle } from './tray-store.ts';

/** Keeps under a name; returns why not. `replace` is asked for only where it is offered. */
export type Submit = (name: string, replace: boolean) => Refusal | Obstacle | null;

interface Props {
  label: string;
  /** What the field holds until the reader types. */
  usual: string;
  button: string;
  submit: Submit;
  /** Offers to replace the set that has the name. */
  replaces?: boolean;
  /** Names the field to whoever moves the focus. */
  focus: string;
  cancel?: () => void;
}

/** A name with its button; what is wrong with it stands under it. */
export function NameForm({ label, usual, button, submit, replaces, focus, cancel }: Props) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [refused, setRefused] = useState<Refusal | Obstacle | null>(null);
  const name = typed ?? usual;

  function send(replace: boolean) {
    const found = submit(name, replace);
    setRefused(found);
    if (found === null) setTyped(null);
  }

  const another = `Choose another name${replaces ? ', or replace it' : ''}.`;
  const problem = refused
    ? `${refusalText(refused, cleanName(name))} ${refused === 'taken' ? another : ''}`
    : '';
  return (
    <form
      class="naming"
      onSubmit={(event) => {
        event.preventDefault();
        send(false);
      }}
      onKeyDown={(event) => event.key === 'Escape' && cancel?.()}
    >
      <div class="field">
        <div class="name">
          <label for={id}>{label}</label>
        </div>
        <input
          id={id}
          type="text"
          autocomplete="off"
          maxLength={longestName}
          value={name}
          data-focus={focus}
          aria-invalid={refused ? 'true' : undefined}
          aria-describedby={`${id}-problem`}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setRefused(null);
          }}
        />
      </div>
      <button type="submit" class="push">
        {button}
      </button>
      {refused === 'taken' && replaces && (
        <button type="button" class="push" onClick={() => send(true)}>
          Replace
        </button>
      )}
      {cancel && (
        <button type="button" class="plain" onClick={cancel}>
          Cancel
        </button>
      )}
      <div class="field">
        <FieldText id={id} problem={problem} note="" hint="" />
      </div>
    </form>
  );
}
