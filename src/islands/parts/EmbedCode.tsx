import { useId, useRef, useState } from 'preact/hooks';
import type { CalculatorId } from '../../state/calculators.ts';
import { embedAddress, embedCode } from '../../state/embed-code.ts';
import { announce, copyLink } from '../../state/store.ts';
import style from '../../styles/embed-code.css?inline';

const sheet = new CSSStyleSheet();
sheet.replaceSync(style);
document.adoptedStyleSheets.push(sheet);

/** Name and last line of an embed, above and below the calculator. */
const around = 120;

/** The code that shows this calculator, with the reader's inputs, in another page. Loads when it is first asked for. */
export function EmbedCode({ id }: { id: CalculatorId }) {
  const field = useId();
  const text = useRef<HTMLTextAreaElement>(null);
  const [height] = useState(() => {
    const section = document.querySelector<HTMLElement>(`[data-calculator="${id}"]`);
    return (section?.offsetHeight ?? 0) + around;
  });
  const { origin } = location;
  const { search } = new URL(copyLink());

  async function copy() {
    const { current } = text;
    try {
      await navigator.clipboard.writeText(current?.value ?? '');
      announce('Code copied.');
    } catch {
      current?.focus();
      current?.select();
      announce('The browser refused the clipboard; the code is selected, copy it by hand.');
    }
  }

  return (
    <div class="embed-code">
      <label for={field}>Code for your page</label>
      <textarea
        ref={text}
        id={field}
        readOnly
        rows={12}
        spellcheck={false}
        value={embedCode(origin, id, search, height)}
      />
      <p class="small">
        A frame with your inputs, and a script that gives it the height of what is in it.{' '}
        <a href="/about/#embed">What the frame does</a>
      </p>
      <p class="line">
        <button type="button" class="plain" onClick={copy}>
          Copy code
        </button>
        <a href={embedAddress('', id, search)}>Open it alone</a>
      </p>
    </div>
  );
}
