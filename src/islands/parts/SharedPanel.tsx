import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { catalog } from '../../state/catalog-store.ts';
import { toneOf } from '../../state/families.ts';
import { appliesTo } from '../../state/inputs.ts';
import { definitions, resetAll } from '../../state/store.ts';
import { Assumptions } from './Assumptions.tsx';
import { inputValue } from './inputs.ts';
import { SelectField } from './SelectField.tsx';
import { SharedFields } from './SharedFields.tsx';

/**
 * The inputs that calculators of two options share: the pair, the clips, the assumptions. A page has one such panel.
 * `children` stand above the fields: where to start from.
 */
export function SharedPanel({ children }: { children?: ComponentChildren }) {
  const [a, b] = [entry('a'), entry('b')];
  // The peak, which few readers know, then what the two options are computed with.
  const applying = useMemo(
    () =>
      definitions.filter(
        (one) =>
          one.name === 'peak' || (one.group === 'assumption' && appliesTo(one, catalog, a, b)),
      ),
    [a, b],
  );
  return (
    <>
      {children && <div class="inputs">{children}</div>}
      <div class={children ? 'joined fields inputs' : 'fields inputs'}>
        {(['a', 'b'] as const).map((key) => {
          const one = key === 'a' ? a : b;
          return (
            <SelectField
              key={key}
              className="option"
              name={key}
              family={one.family}
              tone={toneOf(one)}
              entry={one}
            />
          );
        })}
      </div>
      <div class="joined inputs">
        <SharedFields attempts />
      </div>
      <Assumptions applying={applying}>
        <button type="button" class="plain" onClick={() => resetAll(true)}>
          Reset all inputs, keep the two options
        </button>
      </Assumptions>
    </>
  );
}

function entry(key: 'a' | 'b') {
  const id = inputValue(key).value;
  const found = catalog.options.find((option) => option.id === id);
  if (!found) throw new RangeError(`no option is called ${id}`);
  return found;
}
