import { useEffect, useRef, useState } from 'preact/hooks';
import { decimal } from '../../format/number.ts';
import type { NumberInput } from '../../state/definition.ts';
import { setValue } from '../../state/store.ts';
import { checkTyped } from '../../state/typed.ts';
import { inputValue } from './inputs.ts';

/** How long a text may be wrong before the page says so: an emptied field is mostly one that is being filled. */
const patience = 700;

export interface Typed {
  text: string;
  /** What is wrong with the text and what is allowed; empty where nothing is. */
  problem: string;
  onInput: (text: string) => void;
  onBlur: () => void;
}

/**
 * A number as the reader types it ('10,000', '10k'). What cannot be used is named under the field together with
 * the allowed range once the reader pauses, and the last good value stays in force.
 */
export function useTyped(definition: NumberInput): Typed {
  const { name, decimals } = definition;
  const source = inputValue(name);
  const value = Number(source.value);
  const [text, setText] = useState(decimal(value, decimals));
  const [problem, setProblem] = useState('');
  const typed = useRef(value);
  const timer = useRef(0);
  const pending = useRef('');

  const settle = (found: string) => {
    clearTimeout(timer.current);
    pending.current = '';
    setProblem(found);
  };

  // The value may change elsewhere (slider, link, reset): the field follows unless it holds what was typed.
  // Effects come after painting: on a slow machine the next key may have been typed since, so what counts is now.
  useEffect(() => {
    const now = Number(source.peek());
    if (now === typed.current) return;
    typed.current = now;
    setText(decimal(now, decimals));
    settle('');
  }, [value]);

  useEffect(() => () => clearTimeout(timer.current), []);

  return {
    text,
    problem,
    onInput: (next) => {
      setText(next);
      const checked = checkTyped(definition, next, value);
      if ('error' in checked) {
        if (problem) return settle(checked.error);
        clearTimeout(timer.current);
        pending.current = checked.error;
        timer.current = window.setTimeout(() => settle(checked.error), patience);
        return;
      }
      settle('');
      typed.current = checked.value;
      setValue(name, checked.value);
    },
    onBlur: () => {
      if (pending.current) return settle(pending.current);
      if (!problem) setText(decimal(typed.current, decimals));
    },
  };
}
