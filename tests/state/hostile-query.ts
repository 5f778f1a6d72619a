/** Links as nobody should make them, and what an answer to one must never show. */
import * as fc from 'fast-check';
import type { InputDefinition } from '../../src/state/definition.ts';

/** Where it is shown as what it is written, it runs. */
export const markup = '"><img src=x onerror=window.hostile=1><script>window.hostile=1</script>';

/** What slips of the code look like on the page. */
export const broken = /NaN|undefined|Infinity|\[object/;

/** What people, programs and attackers put into a link. */
const written = (definition: InputDefinition) =>
  definition.kind === 'choice'
    ? fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...definition.choices.map(({ value }) => value)) },
        { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
      )
    : fc.oneof(
        {
          weight: 4,
          arbitrary: fc
            .double({ min: definition.min, max: definition.max, noNaN: true })
            .map(String),
        },
        {
          weight: 2,
          arbitrary: fc
            .constantFrom(definition.min, definition.max, definition.default)
            .map(String),
        },
        { weight: 1, arbitrary: fc.double().map(String) },
        {
          weight: 1,
          arbitrary: fc.constantFrom(
            'NaN',
            '-0',
            '1e308',
            '1e-320',
            'Infinity',
            '',
            ' ',
            '0x10',
            '١٢',
            '1,5',
            '<b>',
            '__proto__',
            '%00',
            markup,
          ),
        },
        { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
      );

/** Any query: some of the calculator's inputs, some that are not its own, in any order, some of them twice. */
export const hostileQuery = (definitions: readonly InputDefinition[]) =>
  fc
    .array(
      fc.oneof(
        {
          weight: 8,
          arbitrary: fc
            .constantFrom(...definitions)
            .chain((one) => fc.tuple(fc.constant(one.name), written(one))),
        },
        {
          weight: 1,
          arbitrary: fc.tuple(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })),
        },
        {
          weight: 1,
          arbitrary: fc.tuple(fc.constantFrom('state', 'data', 'seed', '__proto__'), fc.string()),
        },
      ),
      { maxLength: 14 },
    )
    .map((pairs) => new URLSearchParams(pairs));

/** A link at the far ends: each of the inputs at its least or at its most, or left alone. */
export const farEnds = (definitions: readonly InputDefinition[]) =>
  fc
    .tuple(...definitions.map((one) => fc.constantFrom('', ...endsOf(one))))
    .map((values) => linkOf(definitions, values));

/** All inputs at their least, and all at their most. */
export const bothEnds = (definitions: readonly InputDefinition[]): URLSearchParams[] =>
  [0, -1].map((end) =>
    linkOf(
      definitions,
      definitions.map((one) => endsOf(one).at(end) ?? ''),
    ),
  );

const endsOf = (one: InputDefinition): string[] =>
  one.kind === 'choice'
    ? one.choices.map(({ value }) => value)
    : [String(one.min), String(one.max)];

const linkOf = (definitions: readonly InputDefinition[], values: readonly string[]) =>
  new URLSearchParams(
    definitions.flatMap(({ name }, at) => (values[at] ? [[name, values[at]]] : [])),
  );
