import { computed } from '@preact/signals';
import { catalog } from '../../state/catalog-store.ts';
import { shown } from '../../state/codec.ts';
import { appliesTo } from '../../state/inputs.ts';
import { definitions, resetAll, values } from '../../state/store.ts';
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

const changed = computed(() =>
  applying.value.flatMap((definition) => {
    const { name, label, default: usual } = definition;
    const value = values.value[name] ?? usual;
    return value === usual
      ? []
      : [`${label} ${shown(definition, value)} (default ${shown(definition, usual)})`];
  }),
);

/** What nobody knows by heart: every assumption behind the two options, each with range, unit, source and reset. */
export function Assumptions() {
  return (
    <div class="inputs">
      <details class="assumptions" onToggle={fetchReasons}>
        <summary>
          More assumptions{' '}
          <span>
            ({applying.value.length}
            {changed.value.length > 0 && `, ${changed.value.length} changed`})
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
      {/* A link or a print may come with them: they must not hide behind the summary. */}
      {changed.value.length > 0 && (
        <p class="small changed">Changed: {changed.value.join('; ')}.</p>
      )}
    </div>
  );
}
