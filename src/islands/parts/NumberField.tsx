import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { unitWords } from '../../format/unit.ts';
import type { NumberInput } from '../../state/definition.ts';
import { input, numberInput } from './inputs.ts';
import { ResetField } from './ResetField.tsx';
import { Sourced } from './Sourced.tsx';
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
  /** The row behind the hint, where none is behind the default. */
  row?: string;
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

/** A number with its label and unit; what is wrong with it stands under it. */
export function NumberField({ name, hint = '', wide = false, row }: Props) {
  const definition = numberInput(name);
  const id = useId();
  const typed = useTyped(definition);
  return (
    <div class={wide ? 'field' : 'field narrow'}>
      <FieldName id={id} name={name} />
      <NumberInputBox id={id} typed={typed} hint={hint !== ''} unit={unitBeside(definition)} />
      <FieldText id={id} {...typed} hint={hint}>
        <Source of={definition} row={row} />
      </FieldText>
    </div>
  );
}

/** The way to the row that a default comes from; nothing where the reader alone knows. */
function Source({ of: { name, label, due }, row }: { of: NumberInput; row: string | undefined }) {
  if (due === undefined && !row) return null;
  return (
    <p class="hint">
      <Sourced row={row ?? `assumptions/${name}`} due={due}>
        Source<span class="visually-hidden"> for {label}</span>
      </Sourced>
    </p>
  );
}

/** The unit where the label does not name it: “Clips per month” needs no 'clips a month'. */
export function unitBeside({ label, unit }: NumberInput): string {
  const words = unitWords(unit);
  return label.toLowerCase().includes(words.toLowerCase().split(/\W/)[0] ?? '') ? '' : words;
}

interface BoxProps {
  id: string;
  typed: Typed;
  hint: boolean;
  /** Stands behind the field and belongs to it; empty where the label says it. */
  unit?: string;
}

export function NumberInputBox({ id, typed, hint, unit = '' }: BoxProps) {
  const box = (
    <input
      id={id}
      type="text"
      inputMode="decimal"
      autocomplete="off"
      value={typed.text}
      aria-invalid={typed.problem ? 'true' : undefined}
      aria-describedby={`${unit && `${id}-unit `}${id}-problem${hint ? ` ${id}-hint` : ''}`}
      onInput={(event) => typed.onInput(event.currentTarget.value)}
      onBlur={typed.onBlur}
    />
  );
  return unit ? (
    <div class="row">
      {box}
      <span id={`${id}-unit`} class="unit">
        {unit}
      </span>
    </div>
  ) : (
    box
  );
}

interface TextProps {
  id: string;
  problem: string;
  /** How a text was read that others would read differently. */
  note: string;
  hint: string;
  children?: ComponentChildren;
}

/**
 * What stands under a field: what is wrong with what was typed, or how it was read, else a hint. The region is always
 * there, so it speaks.
 */
export function FieldText({ id, problem, note, hint, children }: TextProps) {
  const said = problem || note;
  return (
    <>
      <p id={`${id}-problem`} class={note ? 'problem read' : 'problem'} aria-live="polite">
        {said || null}
      </p>
      {hint && (
        <p id={`${id}-hint`} class="hint" hidden={said !== ''}>
          {hint}
        </p>
      )}
      {children}
    </>
  );
}
