/** Turns the heads of sortable tables into buttons, keeps the order in the link, and says what was done. */
import {
  compareValues,
  readOrder,
  type SortKind,
  type SortOrder,
  sortValue,
  writeOrder,
} from './sort-order.ts';

const parameter = 'sort';

interface Sortable {
  id: string;
  heads: HTMLTableCellElement[];
  bodies: { body: HTMLTableSectionElement; rows: HTMLTableRowElement[] }[];
  status: HTMLElement;
}

const tables = [...document.querySelectorAll<HTMLElement>('[data-sortable]')].flatMap((frame) => {
  const table = frame.querySelector('table');
  const status = frame.querySelector<HTMLElement>('[role="status"]');
  if (!table || !status) return [];
  const sortable: Sortable = {
    id: frame.dataset.sortable ?? '',
    heads: [...table.querySelectorAll<HTMLTableCellElement>('thead th[data-sort]')],
    bodies: [...table.tBodies].map((body) => ({ body, rows: [...body.rows] })),
    status,
  };
  for (const head of sortable.heads) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    button.addEventListener('click', () => {
      const column = head.dataset.name ?? '';
      const descending = head.getAttribute('aria-sort') === 'ascending';
      change(sortable, { table: sortable.id, column, descending });
    });
    head.append(button);
  }
  return [sortable];
});

/** The reader's own doing: sorts, says so, and keeps it in the link. */
function change(sortable: Sortable, order: SortOrder | null): void {
  for (const other of tables) if (other !== sortable) sort(other, null);
  sort(sortable, order);
  const url = new URL(location.href);
  if (order) url.searchParams.set(parameter, writeOrder(order));
  else url.searchParams.delete(parameter);
  history.replaceState(history.state, '', url);
}

function sort(sortable: Sortable, order: SortOrder | null): void {
  const head = sortable.heads.find((one) => one.dataset.name === order?.column);
  for (const one of sortable.heads) {
    if (order && one === head) {
      one.setAttribute('aria-sort', order.descending ? 'descending' : 'ascending');
    } else one.removeAttribute('aria-sort');
  }
  for (const { body, rows } of sortable.bodies) {
    body.append(...(order && head ? sorted(rows, head, order.descending) : rows));
  }
  sortable.status.textContent = '';
  sortable.status.parentElement?.querySelector('button')?.remove();
  if (!order || !head) return;
  const direction = order.descending ? 'descending' : 'ascending';
  sortable.status.textContent = `Sorted by “${head.textContent?.trim()}”, ${direction}; the link in the address bar keeps it.`;
  const reset = document.createElement('button');
  reset.type = 'button';
  reset.textContent = 'Original order';
  reset.addEventListener('click', () => {
    change(sortable, null);
    sortable.heads[0]?.querySelector('button')?.focus();
  });
  sortable.status.after(reset);
}

function sorted(
  rows: readonly HTMLTableRowElement[],
  head: HTMLTableCellElement,
  descending: boolean,
): HTMLTableRowElement[] {
  const kind = head.dataset.sort as SortKind;
  // A row that only names a group stays on top of its body.
  const isGroup = (row: HTMLTableRowElement) => [...row.cells].some(({ colSpan }) => colSpan > 1);
  const groups = rows.filter(isGroup);
  const entries = rows.filter((row) => !isGroup(row));
  const keyed = entries.map((row) => {
    const cell = row.cells[head.cellIndex] as HTMLTableCellElement;
    return { row, key: sortValue(cell.dataset.value ?? cell.textContent ?? '', kind) };
  });
  keyed.sort((a, b) => compareValues(a.key, b.key, descending));
  return [...groups, ...keyed.map(({ row }) => row)];
}

/** The order that the link asks for; what cannot be read is said. */
function fromLink(): void {
  const text = new URLSearchParams(location.search).get(parameter);
  const [first] = tables;
  if (text === null || !first) return;
  const order = readOrder(text);
  const sortable = tables.find(({ id }) => id === order?.table);
  if (order && sortable?.heads.some(({ dataset }) => dataset.name === order.column)) {
    sort(sortable, order);
    document.getElementById(location.hash.slice(1))?.scrollIntoView();
    return;
  }
  const { id, heads, status } = sortable ?? first;
  const allowed = heads.map(({ dataset }) => `${id}.${dataset.name}`).join(', ');
  status.textContent = `The link asks for the order “${text}”, which this page does not have; the rows stand in their own order. Allowed are ${allowed}, each also with .descending.`;
}
fromLink();
