import { expect, test } from 'vitest';
import { complaint, parseEdited } from './edited.ts';

const edited = (id: string, edit: Parameters<typeof parseEdited>[2]) =>
  complaint(() => parseEdited('rules', id, edit));

test('a fact needs a source, and a judgment has none', () => {
  const silent = edited('silent', (row) => {
    row.basis = 'judgment';
  });
  expect(silent).toContain('silent: basis must be a fact where there are sources');
  const small = edited('small', (row) => {
    row.basis = 'fact';
  });
  expect(small).toContain('small: basis must be a fact where there are sources');
});

test('a rule names its section by an anchor', () => {
  const found = edited('small', (row) => {
    row.link = '/guide/self-hosting/';
  });
  expect(found).toContain('small: link must be a root-relative address with an anchor');
});

test('what the article said of a case goes with what it advised', () => {
  const scenario = (edit: Parameters<typeof parseEdited>[2]) =>
    complaint(() => parseEdited('scenarios', 'prototype', edit));
  const lost = scenario((row) => {
    row.advice = null;
  });
  expect(lost).toContain('prototype: article goes with advice, and only with it');
  const unknown = scenario((row) => {
    row.advice = { ...(row.advice as object), versions: ['wan-9'] };
  });
  expect(unknown).toContain('advice.versions names wan-9, which is not in models');
});
