import { appliesTo } from '../../state/inputs.ts';
import { catalog, comparison, definitions, resetAll, setValue, values } from '../../state/store.ts';
import { AssumptionField } from './AssumptionField.tsx';
import { numberInput } from './inputs.ts';

/** What nobody knows by heart: every assumption behind the two options, each with range, unit, source and reset. */
export function Assumptions() {
  const now = values.value;
  const { a, b } = comparison.value;
  const applying = definitions.filter(
    (definition) =>
      definition.group === 'assumption' && appliesTo(definition, catalog, a.entry, b.entry),
  );
  const changed = applying.filter(({ name, default: usual }) => now[name] !== usual).length;
  return (
    <details class="assumptions">
      <summary>
        More assumptions{' '}
        <span>
          ({applying.length + 1}
          {changed > 0 && `, ${changed} changed`})
        </span>
      </summary>
      <div class="assumption-list">
        {[numberInput('peak'), ...applying].map(
          (definition) =>
            definition.kind === 'number' && (
              <AssumptionField
                key={definition.name}
                definition={definition}
                value={Number(now[definition.name])}
                onValue={(value) => setValue(definition.name, value)}
              />
            ),
        )}
      </div>
      <p>
        <button type="button" class="plain" onClick={() => resetAll(true)}>
          Reset all inputs, keep the two options
        </button>
      </p>
    </details>
  );
}
