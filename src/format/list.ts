/** Words put together into a sentence. */

/** 'a', 'a and b', 'a, b and c'. */
export function list(items: readonly string[], word: 'and' | 'or' = 'and'): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${word} ${items[items.length - 1]}`;
}

/** The word in singular or plural: plural(1, 'clip') is 'clip'. */
export function plural(value: number, singular: string, several = `${singular}s`): string {
  return value === 1 ? singular : several;
}
