import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Answer } from '../../state/answer.ts';

interface Props {
  answer: Answer;
  /** What comes and goes with the answer, such as warnings. */
  children?: ComponentChildren;
}

/**
 * The answer: one sentence, the compared ways in the hues of their weights. An output speaks at every change by
 * itself, and a slider would make it stammer: it is plain text here (the one status of a calculator is its notice), and
 * a region beside it speaks when the reader pauses.
 */
export function AnswerText({ answer, children }: Props) {
  return (
    <div ref={useKeptRoom()}>
      {/* biome-ignore lint/a11y/useSemanticElements: an answer is an output; only its status would speak twice */}
      <output class="answer" role="paragraph" aria-live="off">
        {answer.parts.map(({ text, tone }, index) =>
          tone ? (
            <b key={index} class={tone}>
              {whole(text)}
            </b>
          ) : (
            text
          ),
        )}
      </output>
      <p class="visually-hidden" aria-live="polite">
        {useSpoken(answer.text)}
      </p>
      {children}
    </div>
  );
}

/** '4-step' stays on one line: by a style, because a special hyphen would go along with what is copied. */
function whole(name: string): ComponentChildren {
  const [step] = /^\d+-step/.exec(name) ?? [];
  return step ? [<span key="step">{step}</span>, name.slice(step.length)] : name;
}

/**
 * An answer keeps the lines that it has once taken, at its present width: what stands below it does not jump while a
 * slider moves, and is not laid out and painted again for it.
 */
function useKeptRoom(): RefObject<HTMLDivElement> {
  const room = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = room;
    if (!current) return;
    let width = 0;
    const observer = new ResizeObserver(() => {
      if (current.offsetWidth !== width) current.style.minHeight = '';
      width = current.offsetWidth;
      current.style.minHeight = `${Math.ceil(current.getBoundingClientRect().height)}px`;
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return room;
}

/** After the last change; longer than the pause between two presses of an arrow key. */
const pause = 900;
/** Then the sentence stands only once on the page again. */
const lasting = 8000;

/** A text some time after it has changed, for as long as it takes to say it. What a link brings along is not said. */
function useSpoken(text: string): string {
  const [spoken, setSpoken] = useState('');
  const known = useRef(text);
  const since = useRef(0);
  useEffect(() => {
    since.current = performance.now();
  }, []);
  useEffect(() => {
    if (known.current === text) return;
    known.current = text;
    if (performance.now() - since.current < pause) return;
    const start = setTimeout(() => setSpoken(text), pause);
    const end = setTimeout(() => setSpoken(''), pause + lasting);
    return () => {
      clearTimeout(start);
      clearTimeout(end);
    };
  }, [text]);
  return spoken;
}
