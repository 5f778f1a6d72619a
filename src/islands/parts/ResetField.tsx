import { decimal } from '../../format/number.ts';
import { shown } from '../../state/codec.ts';
import { resetValue } from '../../state/store.ts';
import { input, inputValue } from './inputs.ts';

/** One field back to its default; nothing where it is there. `of` is the id of the control, which takes the focus. */
export function ResetField({ name, of }: { name: string; of: string }) {
  const definition = input(name);
  const { label, default: usual } = definition;
  if (inputValue(name).value === usual) return null;
  const to = definition.kind === 'number' ? decimal(Number(usual), 4) : shown(definition, usual);

  function reset() {
    resetValue(name);
    // The button goes with the change, and the focus must not go with it.
    document.getElementById(of)?.focus();
  }

  // As text: a name given by a label would be found beside the field's own.
  return (
    <button type="button" class="reset" onClick={reset}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M3 3v4h4M3.4 7A5 5 0 1 1 3 9.5" />
      </svg>
      <span class="visually-hidden">
        Reset {label} to {to}
      </span>
    </button>
  );
}
