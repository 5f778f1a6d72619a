/** Rows of one dataset by id, with its name for messages. */
export interface ById<Row> {
  name: string;
  rows: Map<string, Row>;
}

export function index<Row extends { id: string }>(name: string, rows: readonly Row[]): ById<Row> {
  return { name, rows: new Map(rows.map((row) => [row.id, row])) };
}

/** @throws Error that names the missing row and the nearest ids that exist */
export function row<Row>(table: ById<Row>, id: string): Row {
  const found = table.rows.get(id);
  if (found === undefined) throw new Error(unknown(table.name, id, [...table.rows.keys()]));
  return found;
}

/** A message for an unknown name that helps to find the one meant. */
export function unknown(table: string, id: string, known: readonly string[]): string {
  const near = [...known]
    .sort((x, y) => shared(y, id) - shared(x, id))
    .slice(0, 3)
    .join(', ');
  return `${table}: there is no ${id}${near ? `; the nearest are ${near}` : ''}`;
}

/** How many pairs of neighboring letters two names have in common, per letter. */
function shared(name: string, id: string): number {
  const pairs = new Set(Array.from({ length: id.length - 1 }, (_, i) => id.slice(i, i + 2)));
  let hits = 0;
  for (let i = 0; i < name.length - 1; i++) if (pairs.has(name.slice(i, i + 2))) hits++;
  return hits / (name.length + id.length);
}
