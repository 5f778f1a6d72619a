import { useEffect, useState } from 'preact/hooks';
import { announce } from '../../state/store.ts';
import type { WorkingStep } from '../../state/working-steps.ts';
import { Retry } from './Retry.tsx';

type Module = typeof import('../../state/working-steps.ts');

interface Props {
  /** What `steps` is made from: asked again when it changes. */
  of: unknown;
  /** The sums, each a list of steps; its code may load here. */
  steps: () => Promise<WorkingStep[][]>;
}

/** The sums behind an answer, line by line with the reader's numbers. Their code comes when they are first opened. */
export function Working({ of, steps }: Props) {
  const [shown, setShown] = useState<{ worked: WorkingStep[][]; words: Module } | null>(null);
  const [failed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let late = false;
    setFailed(false);
    Promise.all([steps(), import('../../state/working-steps.ts')]).then(
      ([worked, words]) => late || setShown({ worked: worked.map(words.inShown), words }),
      () => late || setFailed(true),
    );
    return () => {
      late = true;
    };
  }, [of, tries]);
  if (failed) {
    const again = () => setTries(tries + 1);
    return <Retry text="The working could not be loaded. Check the connection." again={again} />;
  }
  if (!shown) return null;
  const { worked, words } = shown;

  async function copy() {
    try {
      await navigator.clipboard.writeText(worked.map(words.workingText).join('\n\n'));
      announce('Working copied.');
    } catch {
      announce('The browser refused the clipboard.');
    }
  }

  return (
    <div class="working">
      {worked.map((list, index) => (
        <ol key={index}>
          {list.map(({ label, parts, value, unit }, at) => (
            <li key={at}>
              <b>{label}</b>
              <span>
                {parts.map((part, index) =>
                  typeof part === 'string' ? (
                    part
                  ) : (
                    <a key={index} href={part.href}>
                      {part.text}
                    </a>
                  ),
                )}
                {' = '}
                {words.result(value, unit)}
              </span>
            </li>
          ))}
        </ol>
      ))}
      <button type="button" class="plain" onClick={copy}>
        Copy the working
      </button>
    </div>
  );
}
