import { useEffect, useState } from 'preact/hooks';
import type { Comparison } from '../../state/comparison.ts';
import { announce } from '../../state/store.ts';

type Module = typeof import('../../state/working.ts');

/** The sum behind both costs, line by line with the reader's numbers. Its code comes when it is first opened. */
export function Working({ comparison: { a, b, workload } }: { comparison: Comparison }) {
  const [module, setModule] = useState<Module | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    import('../../state/working.ts').then(setModule).catch(() => setFailed(true));
  }, []);
  if (failed)
    return <p>The working could not be loaded. Check the connection and open it again.</p>;
  if (!module) return null;
  const worked = [a, b].flatMap(({ entry, variant, option, cost }) =>
    variant && option && cost ? [module.working({ entry, variant, option, cost }, workload)] : [],
  );

  async function copy() {
    try {
      await navigator.clipboard.writeText(
        worked.map((steps) => module?.workingText(steps)).join('\n\n'),
      );
      announce('Working copied.');
    } catch {
      announce('The browser refused the clipboard.');
    }
  }

  return (
    <div class="working">
      {worked.map((steps, index) => (
        <ol key={index}>
          {steps.map(({ label, parts, value, unit }) => (
            <li key={label}>
              <b>{label}</b>
              <span>
                {parts.map((part, at) =>
                  typeof part === 'string' ? (
                    part
                  ) : (
                    <a key={at} href={part.href}>
                      {part.text}
                    </a>
                  ),
                )}
                {' = '}
                {module.result(value, unit)}
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
