import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctionHref, repositoryOf } from '../../src/components/correction.ts';
import { contentHash } from '../../src/data/content-hash.ts';
import { loadData } from '../../src/data/load.ts';

const data = loadData();
const at = 'https://forge.example/guide/site';
const row = { dataset: 'prices', id: 'fal-wan25-720p', value: '$0.10 a second' } as const;

describe('the link to suggest a correction', () => {
  it('names row, file, value and state of the data', () => {
    const url = new URL(correctionHref(at, [row], data));
    expect(`${url.origin}${url.pathname}`).toBe(`${at}/issues/new`);
    expect(url.searchParams.get('title')).toBe('Correction: prices/fal-wan25-720p');
    const body = url.searchParams.get('body')?.split('\n') ?? [];
    expect(body.slice(0, 4)).toEqual([
      'Row: prices/fal-wan25-720p',
      'File: content/data/prices/resellers.yaml',
      'Present value: $0.10 a second',
      `Data: ${data.version.version}, ${contentHash(data)}`,
    ]);
  });

  it('carries any value through, and nothing of it leaves the query', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('&body=x', '#top', 'a+b', '50%', '"><script>', '¥0.6 · 30%', '../..'),
    );
    fc.assert(
      fc.property(text, (value) => {
        const href = correctionHref(at, [{ ...row, value }], data);
        expect(href).toMatch(/^[A-Za-z0-9:/?=&%._*~-]+$/);
        const { searchParams, hash } = new URL(href);
        expect(hash).toBe('');
        expect([...searchParams.keys()]).toEqual(['title', 'body']);
        expect(searchParams.get('body')).toContain(`Present value: ${value.toWellFormed()}\nData`);
      }),
    );
  });

  it('knows the file of each row that it is asked for', () => {
    const rows = [row, { dataset: 'gpus', id: 'h100', value: '' } as const];
    const body = new URL(correctionHref(at, rows, data)).searchParams.get('body') ?? '';
    expect(body).toContain('File: content/data/gpus/h100.yaml');
  });
});

describe('the one setting', () => {
  it('may be missing, and may end in a slash', () => {
    expect(repositoryOf(undefined)).toBeNull();
    expect(repositoryOf('')).toBeNull();
    expect(repositoryOf(`${at}/`)).toBe(at);
  });

  it('must be a web address without a query', () => {
    for (const wrong of ['forge', 'javascript:alert(1)', `${at}?a=b`, `${at}#a`]) {
      expect(() => repositoryOf(wrong)).toThrow();
    }
  });
});
