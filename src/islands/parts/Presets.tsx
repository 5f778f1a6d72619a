import { batch } from '@preact/signals';
import { announce, setValue, values } from '../../state/store.ts';
import type { Values } from '../../state/values.ts';

/** Inputs to start from. */
export interface Preset {
  id: string;
  label: string;
  /** Every input that the preset settles, those at their default included, by name. */
  values: Values;
}

/** A row of starting points: pressed, one sets its inputs and leaves the others as they are. */
export function Presets({ legend, presets }: { legend: string; presets: readonly Preset[] }) {
  const given = values.value;
  return (
    <fieldset class="presets js-only">
      <legend class="visually-hidden">{legend}</legend>
      {presets.map(({ id, label, values: wanted }) => (
        <button
          key={id}
          type="button"
          class="plain"
          aria-pressed={Object.entries(wanted).every(([name, value]) => given[name] === value)}
          onClick={() => {
            batch(() => {
              for (const [name, value] of Object.entries(wanted)) setValue(name, value);
            });
            announce(`Inputs set: ${label}.`);
          }}
        >
          {label}
        </button>
      ))}
    </fieldset>
  );
}
