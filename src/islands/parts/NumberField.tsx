import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { input, numberInput } from './inputs.ts';
import { ResetField } from './ResetField.tsx';
import { type Typed, useTyped } from './typed.ts';

interface FieldNameProps {
  id: string;
  name: string;
  children?: ComponentChildren;
}

interface Props {
  name: string;
  /** Shown under the field while there is nothing to correct. */
  hint?: string;
  /** For numbers of many digits. */
  wide?: boolean;
}

/** The label of a control, and the way back to its default beside it. `children` stand before the label's text. */
export function FieldName({ id, name, children }: FieldNameProps) {
  return (
    <div class="name">
      <label for={id}>
        {children}
        {input(name).label}
      </label>
      <ResetField name={name} of={id} />
    </div>
  );
}

/** A number with its label; what is wrong with it stands under it. */
export function NumberField({ name, hint = '', wide = false }: Props) {
  const definition = numberInput(name);
  const id = useId();
  const typed = useTyped(definition);
  return (
    <div class={wide ? 'field' : 'field narrow'}>
      <FieldName id={id} name={name} />
      <NumberInputBox id={id} typed={typed} hint={hint !== ''} />
      <FieldText id={id} problem={typed.problem} hint={hint} />
    </div>
  );
}

export function NumberInputBox({ id, typed, hint }: { id: string; typed: Typed; hint: boolean }) {
  return (
    <input
      id={id}
      type="text"
      inputMode="decimal"
      autocomplete="off"
      value={typed.text}
      aria-invalid={typed.problem ? 'true' : undefined}
      aria-describedby={hint ? `${id}-problem ${id}-hint` : `${id}-problem`}
      onInput={(event) => typed.onInput(event.currentTarget.value)}
      onBlur={typed.onBlur}
    />
  );
}

/** What stands under a field: what is wrong with what was typed, else a hint. The region is always there, so it speaks. */
export function FieldText({ id, problem, hint }: { id: string; problem: string; hint: string }) {
  return (
    <>
      <p id={`${id}-problem`} class="problem" aria-live="polite">
        {problem}
      </p>
      {hint && (
        <p id={`${id}-hint`} class="hint" hidden={problem !== ''}>
          {hint}
        </p>
      )}
    </>
  );
}
