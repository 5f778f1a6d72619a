import { globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadData } from '../../src/data/load.ts';
import { typedNumbers } from '../../tools/typed-numbers.ts';
import { complaint, parseEdited } from './edited.ts';

const { claims } = loadData();
const of = (origin: string) => claims.filter((row) => row.origin === origin);

/** `content/docs/guide/openness.mdx` is served at `/guide/openness/`. */
const pages = globSync('**/*.mdx', { cwd: 'content/docs' }).map((name) => {
  const path = name
    .replaceAll('\\', '/')
    .replace(/\.mdx$/, '')
    .replace(/(^|\/)index$/, '');
  return path === '' ? '/' : `/${path}/`;
});

test('the article is gone through, and so are the claims that our answers rest on', () => {
  expect(of('article').length).toBeGreaterThanOrEqual(70);
  expect(of('guide').length).toBeGreaterThanOrEqual(30);
});

test('every claim is used on pages that exist', () => {
  const wrong = claims.flatMap(({ id, used }) =>
    used.filter((place) => !pages.includes(place.split('#')[0] ?? '')).map((p) => `${id}: ${p}`),
  );
  expect(wrong).toEqual([]);
});

test('nothing is said twice', () => {
  const said = claims.map((row) => row.said.toLowerCase());
  expect(said.filter((text, at) => said.indexOf(text) !== at)).toEqual([]);
});

/** The words by which a finding says what was looked for and not found, or that it is ours. */
const looked =
  /\b(looked (for|in|into)|found|(was|were) (read|checked)|undisclosed|no source|judgment|our reading|estimate|not (known|published)|does not print)\b/i;

test.each(claims.filter(({ verdict }) => verdict === 'unverified').map((row) => [row.id, row]))(
  '%s says what was looked for',
  (_id, { ours, finding }) => {
    expect(`${ours.text}. ${finding}`).toMatch(looked);
  },
);

/** What is typed of a text: the names of computed figures are none. */
const typedIn = (text: string) =>
  typedNumbers(text.replaceAll(/\{\w+\}/g, 'it')).map((found) => found.text);

test('a number typed in a text of ours has its reason, and no reason stands without a number', () => {
  const wrong = claims.flatMap(({ id, ours, finding, typed }) => {
    const numbers = [...typedIn(ours.text), ...typedIn(finding)];
    return numbers.length > 0 === (typed !== undefined) ? [] : [`${id}: ${numbers.join(', ')}`];
  });
  expect(wrong).toEqual([]);
});

describe('what needs no source', () => {
  test('a sum of the article held against its own lines', () => {
    const row = claims.find(({ id }) => id === 'article-total');
    expect(row).toMatchObject({ verdict: 'contradicted', sources: [] });
    const without = complaint(() =>
      parseEdited('claims', 'article-total', ({ ours }) =>
        Object.assign(ours as object, { figures: {}, text: 'less' }),
      ),
    );
    expect(without).toContain('sources must not be empty where the verdict is contradicted');
  });
});
