import { useId } from 'preact/hooks';
import { decimal } from '../../format/number.ts';
import { unitWords } from '../../format/unit.ts';
import { numberInput } from './inputs.ts';
import { FieldName, FieldText, NumberInputBox } from './NumberField.tsx';
import { reasons } from './reasons.ts';
import { Sourced } from './Sourced.tsx';
import { useTyped } from './typed.ts';

/** An assumption with its unit, range, reason, sources and reset. */
export function AssumptionField({ name }: { name: string }) {
  const definition = numberInput(name);
  const { label, low, high, unit, decimals, due } = definition;
  const id = useId();
  const typed = useTyped(definition);
  const shown = (one: number) => decimal(one, Math.max(decimals, 2));
  const range = low !== null && high !== null ? `Range ${shown(low)} to ${shown(high)}.` : '';

  return (
    <div class="field assumption" id={`input-${name}`}>
      <FieldName id={id} name={name} />
      <NumberInputBox id={id} typed={typed} hint={range !== ''} unit={unitWords(unit)} />
      <FieldText id={id} {...typed} hint={range} />
      <p class="hint">
        {reasons.value[name] ?? definition.help}{' '}
        {due && (
          <Sourced row={`assumptions/${name}`} due={due}>
            Sources<span class="visually-hidden"> for {label}</span>
          </Sourced>
        )}
      </p>
    </div>
  );
}
