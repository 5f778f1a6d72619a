import { describe, expect, it } from 'vitest';
import { breakEven, limitUsdPerClip, monthlyCost, pairsNeeded } from '../../src/model/index.ts';
import { expectClose } from './close.ts';
import { workedExamples } from './worked-examples.ts';

const calls = { breakEven, limitUsdPerClip, monthlyCost, pairsNeeded };

describe('worked examples', () => {
  for (const { id, about, call, args, expected } of workedExamples) {
    it(`${id}: ${about}`, () => {
      const run = calls[call] as (...args: readonly unknown[]) => unknown;
      expectClose(run(...args), expected);
    });
  }

  it('are plain data: nothing is lost on the way through JSON', () => {
    expect(JSON.parse(JSON.stringify(workedExamples))).toEqual(workedExamples);
  });
});
