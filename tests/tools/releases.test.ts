import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

/** One version in every file that names it. */
const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const data = parse(readFileSync('content/data/version.yaml', 'utf8'));
const citation = parse(readFileSync('CITATION.cff', 'utf8'));
const changelog = readFileSync('CHANGELOG.md', 'utf8');
const releases = [
  ...changelog.matchAll(
    /^## \[(\d+\.\d+\.\d+)\] - (\d{4}-\d\d-\d\d)\n([\s\S]*?)(?=^## |$(?![\s\S]))/gm,
  ),
].map(([, version = '', date = '', text = '']) => ({ version, date, text }));

test('CITATION.cff is of version 1.2.0 and has what that asks for', () => {
  expect(citation).toMatchObject({ 'cff-version': '1.2.0', title: 'Wan Guide', type: 'software' });
  expect(citation.message).toMatch(/version of the data/);
  expect(citation.authors.length).toBeGreaterThan(0);
  // No person is named that did not ask for it, and no address that may not be ours.
  for (const author of citation.authors) expect(Object.keys(author)).toEqual(['name']);
  expect(citation).not.toHaveProperty('url');
  const allowed =
    /^(cff-version|message|title|abstract|type|version|date-released|authors|license|keywords|references)$/;
  expect(Object.keys(citation).filter((key) => !allowed.test(key))).toEqual([]);
});

test('it names the version and license of the package, and of the data', () => {
  expect(citation.version).toBe(manifest.version);
  expect(citation.license).toBe(manifest.license);
  const [dataset] = citation.references;
  expect(dataset).toMatchObject({ type: 'data', version: data.version, license: 'CC-BY-4.0' });
  expect(dataset['date-released']).toBe(data.date);
  expect(readFileSync('LICENSE', 'utf8')).toContain(citation.authors[0].name);
});

test('the newest release of the changelog is the package’s, on the day that CITATION.cff has', () => {
  expect(releases[0]?.version).toBe(manifest.version);
  expect(releases[0]?.date).toBe(String(citation['date-released']));
  const dates = releases.map(({ date }) => date);
  expect(dates).toEqual(dates.toSorted().reverse());
});

test('each release names a data version that is kept, and says what changed', () => {
  for (const { version, text } of releases) {
    const [, named = ''] = /data version (\S+?)\.\n/.exec(text) ?? [];
    expect(() => readFileSync(`content/data/versions/${named}.json`), version).not.toThrow();
    expect(text).toMatch(/^### (Added|Changed|Deprecated|Removed|Fixed|Security)\n\n- /m);
  }
  expect(changelog.indexOf('## [Unreleased]')).toBeLessThan(changelog.indexOf('## [0.1.0]'));
  expect(changelog).toContain('## [Unreleased]');
});

test('the issue forms are forms: each field has an id of its own and a label', () => {
  for (const name of ['wrong-number', 'bug', 'new-model-or-price']) {
    const form = parse(readFileSync(`.github/ISSUE_TEMPLATE/${name}.yml`, 'utf8'));
    expect(form.name && form.description).toBeTruthy();
    const ids = form.body.map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(form.body.length);
    for (const { type, attributes } of form.body) {
      expect(['input', 'textarea', 'dropdown']).toContain(type);
      expect(attributes.label).toBeTruthy();
    }
  }
});
