import { expect, test } from 'vitest';
import { briefly } from '../../src/data/briefly.ts';

test('an answer is remembered for a quarter of a second, for the folder that was asked about', () => {
  let now = 0;
  const asked: string[] = [];
  const answer = briefly(
    (root) => asked.push(root),
    () => now,
  );

  expect([answer('a'), answer('a')]).toEqual([1, 1]);
  now = 249;
  expect(answer('a')).toBe(1);
  now = 250;
  expect(answer('a')).toBe(2);
  expect(answer('b')).toBe(3);
  expect(asked).toEqual(['a', 'a', 'b']);
});

test('what cannot be answered is asked again', () => {
  let isBroken = true;
  const answer = briefly(() => {
    if (isBroken) throw new Error('broken');
    return 'whole';
  });
  expect(() => answer('a')).toThrow('broken');
  isBroken = false;
  expect(answer('a')).toBe('whole');
});
