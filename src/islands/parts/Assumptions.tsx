import { computed } from '@preact/signals';
import { appliesTo } from '../../state/inputs.ts';
import { catalog, definitions, resetAll, values } from '../../state/store.ts';
import { AssumptionField } from './AssumptionField.tsx';
import { inputValue } from './inputs.ts';
import { fetchReasons } from './reasons.ts';

const entry = (key: 'a' | 'b') => {
  const id = inputValue(key).value;
  const found = catalog.options.find((option) => option.id === id);
  if (!found) throw new RangeError(`no option is called ${id}`);
  return found;
};

/** The peak, which few readers know, then what the two chosen options are computed with. */
const applying = computed(() => {
  const [a, b] = [entry('a'), entry('b')];
  return definitions.filter(
    (definition) =>
      definition.name === 'peak' ||
      (definition.group === 'assumption' && appliesTo(definition, catalog, a, b)),
  );
});

const changed = computed(
  () => applying.value.filter(({ name, default: usual }) => values.value[name] !== usual).length,
);

/** What nobody knows by heart: every assumption behind the two options, each with range, unit, source and reset. */
export function Assumptions() {
  return (
    <details class="assumptions inputs" onToggle={fetchReasons}>
      <summary>
        More assumptions{' '}
        <span>
          ({applying.value.length}
          {changed.value > 0 && `, ${changed.value} changed`})
        </span>
      </summary>
      <div class="assumption-list">
        {applying.value.map(({ name }) => (
          <AssumptionField key={name} name={name} />
        ))}
      </div>
      <p>
        <button type="button" class="plain" onClick={() => resetAll(true)}>
          Reset all inputs, keep the two options
        </button>
      </p>
    </details>
  );
}
