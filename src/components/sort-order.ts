/**
 * The order of a table as a link names it, `models.price` or `models.price.descending`, and the comparison behind
 * it. Pure: the DOM part is sortable-table.ts.
 */
export type SortKind = 'text' | 'number' | 'date';

export interface SortOrder {
  table: string;
  column: string;
  descending: boolean;
}

/** Reads the link parameter; null where it has not the form of an order. */
export function readOrder(text: string): SortOrder | null {
  const [table, column, direction, ...more] = text.split('.');
  if (!table || !column || more.length > 0) return null;
  if (direction !== undefined && direction !== 'descending' && direction !== 'ascending')
    return null;
  return { table, column, descending: direction === 'descending' };
}

export function writeOrder({ table, column, descending }: SortOrder): string {
  return `${table}.${column}${descending ? '.descending' : ''}`;
}

/** What a cell is sorted by: a number, a text, or null where it has no value. */
export function sortValue(text: string, kind: SortKind): number | string | null {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed === '–' || trimmed === '—') return null;
  if (kind !== 'number') return trimmed;
  const number = /-?\d[\d,]*(?:\.\d+)?/.exec(trimmed)?.[0].replaceAll(',', '');
  return number === undefined ? null : Number(number);
}

/** Compares two cells; cells without a value come last in either direction. */
export function compareValues(
  a: number | string | null,
  b: number | string | null,
  descending: boolean,
): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const order =
    typeof a === 'number' && typeof b === 'number'
      ? a - b
      : String(a).localeCompare(String(b), 'en', { numeric: true, sensitivity: 'base' });
  return descending ? -order : order;
}
