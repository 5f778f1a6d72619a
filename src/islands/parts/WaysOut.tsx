import { batch } from '@preact/signals';
import type { RefObject } from 'preact';
import { setValue } from '../../state/store.ts';
import type { Values } from '../../state/values.ts';

interface Props {
  /** What can be chosen instead, without doubles. */
  ways: readonly { id: string; label: string; values: Values }[];
  /** Takes the focus when a way is taken, because its button goes. */
  to: RefObject<HTMLElement>;
}

/** Buttons out of a refusal, each of which sets some inputs. */
export function WaysOut({ ways, to }: Props) {
  return (
    <fieldset class="presets ways-out js-only">
      <legend>Choose instead</legend>
      {ways.map(({ id, label, values }) => (
        <button
          key={id}
          type="button"
          class="plain"
          onClick={() => {
            batch(() => {
              for (const [name, value] of Object.entries(values)) setValue(name, value);
            });
            to.current?.focus();
          }}
        >
          {label}
        </button>
      ))}
    </fieldset>
  );
}
