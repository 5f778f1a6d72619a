import type { z } from 'zod';

/**
 * What is wrong with one row, one line a fault: the file, the row, the field, the rule and the value.
 * @param file path from the root of the project
 * @param row the row as read; used for its id and for the offending values
 */
export function rowFaults(file: string, row: unknown, error: z.ZodError): string[] {
  const name = rowName(row);
  return error.issues.map((issue) => {
    const field = fieldName(issue.path);
    const value = valueAt(row, issue.path);
    const shown = issue.code === 'unrecognized_keys' ? '' : `, got ${show(value)}`;
    return `${file}: ${name}: ${field ? `${field} ` : ''}${rule(issue)}${shown}`;
  });
}

function rowName(row: unknown): string {
  const id = valueAt(row, ['id']);
  return typeof id === 'string' && id !== '' ? id : 'a row without id';
}

function fieldName(path: readonly PropertyKey[]): string {
  return path
    .map((part, i) =>
      typeof part === 'number' ? `[${part}]` : `${i > 0 ? '.' : ''}${String(part)}`,
    )
    .join('');
}

function valueAt(row: unknown, path: readonly PropertyKey[]): unknown {
  let value = row;
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[part];
  }
  return value;
}

function show(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}

function rule(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'too_small':
      return `must be ${issue.inclusive === false ? '>' : '≥'} ${issue.minimum}${lengthUnit(issue.origin)}`;
    case 'too_big':
      return `must be ${issue.inclusive === false ? '<' : '≤'} ${issue.maximum}${lengthUnit(issue.origin)}`;
    case 'invalid_type':
      return `must be ${issue.expected}`;
    case 'invalid_value':
      return `must be one of ${issue.values.map(String).join(', ')}`;
    case 'unrecognized_keys':
      return `has unknown fields: ${issue.keys.join(', ')}`;
    case 'invalid_union':
      return 'has none of the allowed forms';
    default:
      return issue.message;
  }
}

function lengthUnit(origin: string): string {
  if (origin === 'string') return ' characters';
  return origin === 'array' ? ' entries' : '';
}
