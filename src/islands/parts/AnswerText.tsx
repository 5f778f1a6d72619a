import type { Answer } from '../../state/answer.ts';

/** The answer: one sentence, the compared ways in the hues of their weights. */
export function AnswerText({ answer }: { answer: Answer }) {
  return (
    <output class="answer">
      {answer.parts.map(({ text, tone }, index) =>
        tone ? (
          <b key={index} class={tone}>
            {text}
          </b>
        ) : (
          text
        ),
      )}
    </output>
  );
}
