/** The filter of the sources page: every word typed must occur in an entry; the number that remains is announced. */

const search = document.querySelector('[data-source-filter]');
const field = search?.querySelector('input');
const status = search?.querySelector('[role="status"]');
const reset = search?.querySelector('button');

if (field && status && reset) {
  const lists = [...document.querySelectorAll<HTMLUListElement>('[data-sources]')];
  const entries = lists.map((list) =>
    [...list.children].map((item) => ({
      item: item as HTMLElement,
      text: `${item.id} ${item.textContent}`.toLowerCase(),
    })),
  );
  const total = entries.flat().length;

  const filter = () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    let found = 0;
    for (const [index, list] of lists.entries()) {
      let here = 0;
      for (const { item, text } of entries[index] ?? []) {
        const shown = words.every((word) => text.includes(word));
        item.hidden = !shown;
        if (shown) here++;
      }
      found += here;
      const none = list.nextElementSibling;
      if (none instanceof HTMLElement && none.matches('[data-none]')) none.hidden = here > 0;
    }
    reset.hidden = words.length === 0;
    status.textContent =
      words.length === 0
        ? `${total} sources`
        : found === 0
          ? 'No source matches. Every word typed must occur in an entry.'
          : `${found} of ${total} sources`;
  };
  field.addEventListener('input', filter);
  reset.addEventListener('click', () => {
    field.value = '';
    filter();
    field.focus();
  });
  // A link to an entry must find it, whatever the browser restored into the field.
  addEventListener('hashchange', () => {
    field.value = '';
    filter();
  });
  filter();
}

export {};
