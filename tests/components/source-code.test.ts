import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { codeParts } from '../../src/components/source-code.ts';

const examples = new URL('../../content/examples/', import.meta.url);

describe('shown code', () => {
  test.each(readdirSync(examples))('%s is shown as it is', (name) => {
    const code = readFileSync(new URL(name, examples), 'utf8');
    expect(
      codeParts(code)
        .map(({ text }) => text)
        .join(''),
    ).toBe(code);
  });

  test('tells comments and keywords from what only looks like them', () => {
    const parts = codeParts("const a = 'return // not'; // new\nlet b = { if: x.delete };");
    expect(parts.filter(({ kind }) => kind !== 'plain')).toEqual([
      { kind: 'keyword', text: 'const' },
      { kind: 'comment', text: '// new' },
      { kind: 'keyword', text: 'let' },
    ]);
  });

  test('finds comments of several lines and words inside of templates', () => {
    const kinds = codeParts('/** a\n * if */ `const b` const').map(({ kind }) => kind);
    expect(kinds).toEqual(['comment', 'plain', 'keyword']);
  });
});
