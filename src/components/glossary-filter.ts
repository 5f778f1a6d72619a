/** The filter of the glossary: every word typed must occur in a term, its other names or its meaning. Comes at first use. */

const search = document.querySelector<HTMLElement>('[data-glossary-filter]');
const field = search?.querySelector('input');
const status = search?.querySelector<HTMLElement>('[role="status"]');
const letters = document.querySelector<HTMLElement>('[data-letters]');
const none = document.querySelector<HTMLElement>('[data-none]');
const groups = [...document.querySelectorAll<HTMLElement>('[data-letter]')].map((group) => ({
  group,
  terms: [...group.querySelectorAll<HTMLElement>('[data-term]')].map((item) => ({
    item,
    // Not where it matters and what is related: those would find every neighbor.
    text: `${item.querySelector('dt')?.textContent} ${item.querySelector('dd p')?.textContent}`.toLowerCase(),
  })),
}));
const total = groups.reduce((sum, { terms }) => sum + terms.length, 0);

/** Shows the terms that have every word of the field, and says how many they are. */
export function filterTerms(): void {
  if (!field || !status || !letters || !none) return;
  const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
  let found = 0;
  for (const { group, terms } of groups) {
    let here = 0;
    for (const { item, text } of terms) {
      const shown = words.every((word) => text.includes(word));
      item.hidden = !shown;
      if (shown) here++;
    }
    group.hidden = here === 0;
    found += here;
  }
  letters.hidden = words.length > 0;
  none.hidden = found > 0;
  status.textContent =
    words.length === 0
      ? `All ${total} terms`
      : found === 0
        ? `No term matches “${field.value.trim()}”.`
        : `${found} of ${total} terms`;
}

function reset(): void {
  if (!field) return;
  field.value = '';
  filterTerms();
}
none?.querySelector('[data-reset]')?.addEventListener('click', () => {
  reset();
  field?.focus();
});
// A link to a term must find it.
addEventListener('hashchange', () => {
  if (!field?.value) return;
  reset();
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
});
