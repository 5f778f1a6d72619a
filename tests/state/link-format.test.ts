import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode, encode } from '../../src/state/codec.ts';
import type { InputDefinition } from '../../src/state/definition.ts';
import { inputDefinitions } from '../../src/state/inputs.ts';
import { type LinkFormat, linkFormat, upToDate } from '../../src/state/link-format.ts';
import { problemWords } from '../../src/state/problem-words.ts';
import { createReader } from '../../src/state/reader.ts';
import { defaultValues } from '../../src/state/values.ts';
import { tested } from './calculators.ts';
import { catalog } from './fixture.ts';

const definitions = inputDefinitions(catalog);
const query = (text: string) => new URLSearchParams(text);

/** The link with a parameter under another name, in its place. */
const renamed = (from: string, to: string) => (link: URLSearchParams) =>
  new URLSearchParams([...link].map(([name, value]) => [name === from ? to : name, value]));

/** Formats that the guide never had: 0 called the clips `count`; in 2, `busiest` has become `peak` and an option has another id. */
const past: LinkFormat = { version: 1, steps: { 0: renamed('count', 'clips') } };
const future: LinkFormat = {
  version: 2,
  steps: {
    0: renamed('count', 'clips'),
    1: (link) => {
      const next = renamed('busiest', 'peak')(link);
      if (next.get('b') === 'gone') next.set('b', 'a14b-4step-h100-rented');
      return next;
    },
  },
};
const read = (text: string, format: LinkFormat) =>
  decode(query(text), definitions, catalog.version, format);

describe('a link of an older format', () => {
  test('is read as today’s would say it, without a notice', () => {
    const { values, problems } = read('count=77&seconds=8&state=0&data=2026-11-22', past);
    expect(values).toMatchObject({ clips: 77, seconds: 8 });
    expect(problems).toEqual([]);
  });

  test('climbs every step between, and only those', () => {
    expect(read('count=77&busiest=3&b=gone&state=0', future)).toMatchObject({
      values: { clips: 77, peak: 3, b: 'a14b-4step-h100-rented' },
      problems: [],
    });
    expect(read('clips=77&busiest=3&state=1', future).values).toMatchObject({ clips: 77, peak: 3 });
    // A link that says it is of format 1 does not mean by `count` what format 0 did.
    expect(read('count=77&state=1', future).values.clips).toBe(10_000);
    expect(read('busiest=3&state=2', future).values.peak).toBe(1);
  });

  test('may be an address that nobody copied, and so names no format', () => {
    expect(read('count=77', past).values.clips).toBe(77);
    expect(read('busiest=3', future).values.peak).toBe(3);
    expect(read('clips=77&peak=3', future).values).toMatchObject({ clips: 77, peak: 3 });
  });

  test('leaves as today’s: its old names go, what is not the guide’s stays in its place', () => {
    const { values } = read('ref=1&count=77&x=2&state=0', past);
    const how = { everyShared: false, dataVersion: catalog.version };
    const write = (text: string) => encode(values, definitions, query(text), how, past).toString();
    expect(write('ref=1&count=77&x=2&state=0')).toBe('ref=1&clips=77&x=2');
    const copied = encode(values, definitions, query(''), { ...how, everyShared: true }, future);
    expect(copied.get('state')).toBe('2');
  });

  test('is not touched itself: whoever holds it can read it again', () => {
    const link = query('count=77&state=0');
    expect(upToDate(link, past).toString()).toBe('clips=77&state=1');
    expect(link.toString()).toBe('count=77&state=0');
  });
});

describe('a link of no known format', () => {
  test.each(['2', '9', '999', '0', '-1', 'abc', '', '1.0', '01x', '9'.repeat(400)])(
    'state=%s is read as far as its names are known, and its format is said',
    (state) => {
      const { values, problems } = read(`clips=77&state=${state}`, linkFormat);
      expect(values.clips).toBe(77);
      expect(problems).toEqual([{ name: 'state', given: state, used: '1', why: 'version' }]);
      expect(problemWords(problems, definitions)).toMatch(
        /^\d{1,3}$/.test(state) && Number(state) > 1 ? /newer edition/ : /never had/,
      );
    },
  );

  test('an input that the reader then changes takes the foreign format off the address', () => {
    const reader = createReader(catalog.version);
    reader.extend(definitions);
    let address = 'https://guide.example/guide/break-even/?clips=77&state=2';
    let leave = () => {};
    reader.start({
      href: () => address,
      home: () => address,
      replace: (href) => {
        address = href;
      },
      onReturn: () => {},
      onLeave: (write) => {
        leave = write;
      },
      later: () => () => {},
    });
    expect(reader.problems.value).toHaveLength(1);
    reader.set('peak', 2);
    leave();
    expect(new URL(address).search).toBe('?clips=77&peak=2');
  });
});

describe('today’s format', () => {
  test('has a step from every format before it', () => {
    const from = Object.keys(linkFormat.steps).map(Number);
    expect(from).toEqual(Array.from({ length: linkFormat.version - 1 }, (_, at) => at + 1));
  });

  test.each(Object.entries(tested))('no step changes what a link of %s says today', (_id, one) => {
    const anyValue = (definition: InputDefinition) =>
      definition.kind === 'choice'
        ? fc.constantFrom(...definition.choices.map(({ value }) => value))
        : fc.constantFrom(definition.min, definition.max, definition.default);
    const anyValues = fc.record(
      Object.fromEntries(one.definitions.map((given) => [given.name, anyValue(given)])),
    );
    fc.assert(
      fc.property(anyValues, fc.boolean(), (values, everyShared) => {
        const how = { everyShared, dataVersion: catalog.version };
        const all = { ...defaultValues(one.definitions), ...values };
        const link = encode(all, one.definitions, query(''), how);
        const unnamed = query(link.toString());
        unnamed.delete('state');
        expect(upToDate(link).toString()).toBe(link.toString());
        expect(upToDate(unnamed).toString()).toBe(unnamed.toString());
      }),
      { numRuns: 50 },
    );
  });
});
