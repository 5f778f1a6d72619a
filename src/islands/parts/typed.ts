import { useEffect, useRef, useState } from 'preact/hooks';
import { decimal } from '../../format/number.ts';
import type { NumberInput } from '../../state/definition.ts';
import { setValue } from '../../state/store.ts';
import { inputValue } from './inputs.ts';

/** How long a text may be wrong before the page says so: an emptied field is mostly one that is being filled. */
const patience = 700;

export interface Typed {
  text: string;
  /** What is wrong with the text and what is allowed; empty where nothing is. */
  problem: string;
  /** How it was read, where that is not plain. */
  note: string;
  onInput: (text: string) => void;
  onBlur: () => void;
}

/** The value of digits that everybody reads alike, within the range; NaN for any other text. */
function plain(text: string, { min, max, whole }: NumberInput): number {
  const value = /^\d+(\.\d\d?)?$/.test(text) ? Number(text) : Number.NaN;
  return value >= min && value <= max && !(whole && value % 1) ? value : Number.NaN;
}

/**
 * A number as the reader types it ('10,000', '10k', '1,5'). What cannot be used is named under the field together with
 * the allowed range once the reader pauses, and the last good value stays in force. The code that reads more than plain
 * digits comes with the first text that needs it.
 */
export function useTyped(definition: NumberInput): Typed {
  const { name, decimals } = definition;
  const source = inputValue(name);
  const value = Number(source.value);
  const [text, setText] = useState(decimal(value, decimals));
  const [problem, setProblem] = useState('');
  const [note, setNote] = useState('');
  const typed = useRef(value);
  const timer = useRef(0);
  const pending = useRef('');
  /** What the page says is wrong: a reading may end after several drawings. */
  const said = useRef('');
  /** The text that is being read. */
  const latest = useRef('');
  const reading = useRef<Promise<void> | null>(null);

  const settle = (found: string) => {
    clearTimeout(timer.current);
    pending.current = '';
    said.current = found;
    setProblem(found);
  };

  const take = (next: number, read: string) => {
    settle('');
    setNote(read);
    typed.current = next;
    setValue(name, next);
  };

  const refuse = (error: string) => {
    setNote('');
    if (said.current) return settle(error);
    clearTimeout(timer.current);
    pending.current = error;
    timer.current = window.setTimeout(() => settle(error), patience);
  };

  const read = async (next: string) => {
    const words = await import('../../state/typed.ts').catch(() => null);
    // Typed on, or set elsewhere, while the code was on its way.
    if (latest.current !== next) return;
    if (!words)
      return refuse('The page is offline: write plain digits, with a point before decimals.');
    const kept = Number(source.peek());
    const checked = words.checkTyped(definition, next, kept, navigator.language);
    if ('error' in checked) refuse(checked.error);
    else take(checked.value, checked.note);
  };

  // The value may change elsewhere (slider, link, reset): the field follows unless it holds what was typed.
  // Effects come after painting: on a slow machine the next key may have been typed since, so what counts is now.
  useEffect(() => {
    const now = Number(source.peek());
    if (now === typed.current) return;
    typed.current = now;
    latest.current = '';
    setText(decimal(now, decimals));
    setNote('');
    settle('');
  }, [value]);

  useEffect(() => () => clearTimeout(timer.current), []);

  const leave = () => {
    setNote('');
    if (pending.current) return settle(pending.current);
    if (!said.current) setText(decimal(typed.current, decimals));
  };

  return {
    text,
    problem,
    note,
    onInput: (next) => {
      setText(next);
      latest.current = next;
      reading.current = null;
      const value = plain(next, definition);
      if (value >= 0) take(value, '');
      else reading.current = read(next);
    },
    onBlur: () => {
      const { current } = reading;
      if (!current) return leave();
      current.then(() => current === reading.current && leave());
    },
  };
}
