import { describe, expect, it } from 'vitest';
import { workedExamples } from '../../src/data/published/worked-examples.ts';
import { breakEven, limitUsdPerClip, monthlyCost, pairsNeeded } from '../../src/model/index.ts';
import { expectClose } from './close.ts';
import { expectedAnswers } from './expected-answers.ts';

const calls = { breakEven, limitUsdPerClip, monthlyCost, pairsNeeded };

describe('worked examples', () => {
  for (const { id, about, call, args } of workedExamples) {
    it(`${id}: ${about}`, () => {
      const run = calls[call] as (...args: readonly unknown[]) => unknown;
      expectClose(run(...args), expectedAnswers[id]);
    });
  }

  it('each have an answer given by hand', () => {
    expect(workedExamples.map(({ id }) => id).sort()).toEqual(Object.keys(expectedAnswers).sort());
  });

  it('are plain data: nothing is lost on the way through JSON', () => {
    expect(JSON.parse(JSON.stringify(workedExamples))).toEqual(workedExamples);
  });
});
