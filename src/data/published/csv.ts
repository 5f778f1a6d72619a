type Row = Record<string, unknown>;

/**
 * Rows as CSV (RFC 4180, header first): nested objects become dotted columns, lists of plain values are
 * joined by spaces, deeper lists stay JSON. Nothing is rounded.
 */
export function csv(rows: readonly Row[]): string {
  const flat = rows.map((row) => flatten(row));
  const columns = [...new Set(flat.flatMap((row) => [...row.keys()]))];
  // A column that is null in one row and an object in another is told by its parts alone.
  const leaves = columns.filter((name) => !columns.some((other) => other.startsWith(`${name}.`)));
  const lines = [leaves, ...flat.map((row) => leaves.map((name) => row.get(name) ?? ''))];
  return lines.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}

/** One row a variant: its option beside the variant's own columns. */
export function byVariant(rows: readonly Row[]): Row[] {
  return rows.flatMap(({ variants, ...row }) =>
    (Array.isArray(variants) ? variants : []).map((variant: Row) => ({ ...row, ...variant })),
  );
}

function flatten(row: Row, prefix = ''): Map<string, string> {
  const cells = new Map<string, string>();
  for (const [key, value] of Object.entries(row)) {
    const name = `${prefix}${key}`;
    if (isObject(value)) for (const cell of flatten(value, `${name}.`)) cells.set(...cell);
    else cells.set(name, text(value));
  }
  return cells;
}

function isObject(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (!Array.isArray(value)) return String(value);
  return value.some((part) => typeof part === 'object') ? JSON.stringify(value) : value.join(' ');
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
