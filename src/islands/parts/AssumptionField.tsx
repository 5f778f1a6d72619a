import { useId } from 'preact/hooks';
import { decimal } from '../../format/number.ts';
import type { NumberInput } from '../../state/definition.ts';
import { NumberInputBox, useTyped } from './NumberField.tsx';

interface Props {
  definition: NumberInput;
  value: number;
  onValue: (value: number) => void;
}

/** Units as the form says them; the rest are said as the data spell them. */
const unitWords: Record<string, string> = { share: 'share, 0 to 1', times: 'times' };

/** An assumption with its unit, range, reason, sources and reset. */
export function AssumptionField(props: Props) {
  const { definition, value, onValue } = props;
  const id = useId();
  const typed = useTyped(props);
  const { low, high, unit } = definition;
  const shown = (one: number) => decimal(one, Math.max(definition.decimals, 2));
  return (
    <div class="field assumption" id={`input-${definition.name}`}>
      <label for={id}>{definition.label}</label>
      <div class="row">
        <NumberInputBox id={id} typed={typed} />
        <span class="unit">{unitWords[unit] ?? unit}</span>
        {value !== definition.default && (
          <button type="button" class="plain" onClick={() => onValue(definition.default)}>
            Reset<span class="visually-hidden"> {definition.label}</span> to{' '}
            {decimal(definition.default, definition.decimals)}
          </button>
        )}
      </div>
      <p
        id={`${id}-text`}
        class={typed.problem ? 'problem' : 'hint'}
        role={typed.problem ? 'alert' : undefined}
      >
        {typed.problem ||
          (low !== null && high !== null && `Range ${shown(low)} to ${shown(high)}.`)}
      </p>
      <p class="hint">
        {definition.reason}{' '}
        <a href={`/method/#assumption-${definition.name}`}>
          Sources<span class="visually-hidden"> for {definition.label}</span>
        </a>
      </p>
    </div>
  );
}
