import { expect, test } from 'vitest';
import { headlineFigure } from '../../src/components/headline-figure.ts';
import { commercialText } from '../../src/components/license-text.ts';
import { figureOf, pairOf } from '../../src/components/result.ts';
import { loadData } from '../../src/data/load.ts';
import { quantity } from '../../src/format/quantity.ts';

const [a, b] = ['wan-2.6-api-singapore', 'a14b-4step-h100-rented'];

test('a figure of one option or of a pair is the model’s, and an estimate is called one', () => {
  const price = figureOf(a, 'usdPerClip', {});
  expect(headlineFigure({ option: a, of: 'usdPerClip', words: 'a clip' })).toEqual({
    value: price.value,
    text: quantity(price.value ?? Number.NaN, price.unit),
    words: 'a clip',
  });
  const volume = pairOf(a, b, 'settledClips', {});
  expect(headlineFigure({ a, b, of: 'settledClips', words: 'clips' })).toEqual({
    value: volume.value,
    text: quantity(volume.value ?? Number.NaN, volume.unit),
    words: 'clips (an estimate)',
  });
});

test('a count is that of the rows', () => {
  const { text } = headlineFigure({ rows: 'sources', words: 'sources' });
  expect(text).toBe(String(loadData().sources.length));
  const { licenses } = loadData();
  const free = headlineFigure({ count: 'licenses-at-any-size', words: 'licenses' }).value;
  expect(free).toBe(licenses.filter((row) => commercialText(row) === 'yes, at any size').length);
});

test('what does not exist, or has no answer, stops the build', () => {
  const never = { a, b: 'a14b-stock-h100-rented', of: 'settledClips', words: 'clips' };
  expect(() => headlineFigure(never)).toThrow('no answer');
  expect(() => headlineFigure({ rows: 'wishes', words: 'wishes' })).toThrow('wishes');
  expect(() => headlineFigure({ count: 'hopes', words: 'hopes' })).toThrow('known counts');
  expect(() => headlineFigure({ option: 'nothing', of: 'usdPerClip', words: '' })).toThrow(
    'nothing',
  );
});
