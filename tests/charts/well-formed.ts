import { expect } from 'vitest';

/** Every tag closes in order, every text and attribute is escaped: enough of XML for what we write ourselves. */
export function wellFormed(svg: string): void {
  const open: string[] = [];
  for (const [, slash, name, attributes] of svg.matchAll(/<(\/?)([a-zA-Z]+)([^>]*)>/g)) {
    if (slash) expect(open.pop()).toBe(name);
    else {
      expect((attributes ?? '').replace(/\/$/, '')).toMatch(/^(\s[\w:-]+="[^"<]*")*\s*$/);
      if (!attributes?.endsWith('/')) open.push(name ?? '');
    }
  }
  expect(open).toEqual([]);
  expect(svg.replace(/<[^>]*>/g, '')).not.toMatch(/[<>]/);
  expect(svg).not.toMatch(/&(?!(amp|lt|gt|quot);)/);
}
