import { computed, untracked } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { shown } from '../../state/codec.ts';
import type { InputDefinition } from '../../state/definition.ts';
import { values } from '../../state/store.ts';
import { AssumptionField } from './AssumptionField.tsx';
import { isDue } from './Due.tsx';
import { fetchReasons } from './reasons.ts';

interface Props {
  /** Those that matter to the present answer; the others are hidden and kept in the link. */
  applying: readonly InputDefinition[];
  /** The way back to the defaults. */
  children: ComponentChildren;
}

/** What nobody knows by heart: every assumption behind an answer, each with range, unit, source and reset. */
export function Assumptions({ applying, children }: Props) {
  // One text, so that the many fields are not drawn again with every other input.
  const differing = useMemo(() => computed(() => changes(applying).join('; ')), [applying]);
  const changed = differing.value;
  // Known once the calculator is awake: the page as it is built has no clock.
  const [today, setToday] = useState(false);
  useEffect(() => setToday(true), []);
  const due = today ? applying.filter((one) => one.kind === 'number' && isDue(one.due)).length : 0;
  return (
    <div class="inputs">
      <details class="assumptions" onToggle={fetchReasons}>
        <summary>
          More assumptions{' '}
          <span>
            ({applying.length}
            {changed && `, ${untracked(() => changes(applying)).length} changed`}
            {due > 0 && `, ${due} ${due === 1 ? 'needs' : 'need'} a new look`})
          </span>
        </summary>
        <div class="assumption-list">
          {applying.map(({ name }) => (
            <AssumptionField key={name} name={name} />
          ))}
        </div>
        <p>{children}</p>
      </details>
      {/* A link or a print may come with them: they must not hide behind the summary. */}
      {changed && <p class="small changed">Changed: {changed}.</p>}
    </div>
  );
}

const changes = (applying: readonly InputDefinition[]): string[] =>
  applying.flatMap((definition) => {
    const { name, label, default: usual } = definition;
    const value = values.value[name] ?? usual;
    return value === usual
      ? []
      : [`${label} ${shown(definition, value)} (default ${shown(definition, usual)})`];
  });
