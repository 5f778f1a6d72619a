import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { decimal } from '../../format/number.ts';
import type { NumberInput } from '../../state/definition.ts';
import { checkTyped } from '../../state/typed.ts';

interface Props {
  definition: NumberInput;
  value: number;
  onValue: (value: number) => void;
  /** Shown under the field while there is nothing to correct. */
  hint?: string;
  narrow?: boolean;
}

/**
 * A number as the reader types it ('10,000', '10k'). What cannot be used is named under the field together with
 * the allowed range, and the last good value stays in force.
 */
export function useTyped({ definition, value, onValue }: Props) {
  const written = decimal(value, definition.decimals);
  const [text, setText] = useState(written);
  const [problem, setProblem] = useState('');
  const typed = useRef(value);

  // The value may change elsewhere (slider, link, reset): the field follows unless it holds what was typed.
  useEffect(() => {
    if (value === typed.current) return;
    typed.current = value;
    setText(written);
    setProblem('');
  }, [value, written]);

  return {
    text,
    problem,
    onInput: (next: string) => {
      setText(next);
      const checked = checkTyped(definition, next, value);
      if ('error' in checked) return setProblem(checked.error);
      setProblem('');
      typed.current = checked.value;
      if (checked.value !== value) onValue(checked.value);
    },
    onBlur: () => {
      if (!problem) setText(decimal(typed.current, definition.decimals));
    },
  };
}

export function NumberField(props: Props) {
  const { definition, hint, narrow } = props;
  const id = useId();
  const typed = useTyped(props);
  return (
    <div class={`field${narrow ? ' narrow' : ''}`}>
      <label for={id}>{definition.label}</label>
      <NumberInputBox id={id} typed={typed} />
      <FieldText id={id} problem={typed.problem} hint={hint} />
    </div>
  );
}

export function NumberInputBox({ id, typed }: { id: string; typed: ReturnType<typeof useTyped> }) {
  return (
    <input
      id={id}
      type="text"
      inputMode="decimal"
      autocomplete="off"
      value={typed.text}
      aria-invalid={typed.problem ? 'true' : undefined}
      aria-describedby={`${id}-text`}
      onInput={(event) => typed.onInput(event.currentTarget.value)}
      onBlur={typed.onBlur}
    />
  );
}

/** What stands under a field: a hint, or what is wrong with what was typed. */
export function FieldText({
  id,
  problem,
  hint,
}: {
  id: string;
  problem: string;
  hint?: string | undefined;
}) {
  return (
    <p id={`${id}-text`} class={problem ? 'problem' : 'hint'} role={problem ? 'alert' : undefined}>
      {problem || hint}
    </p>
  );
}
