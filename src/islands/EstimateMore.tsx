import type { AnswerOf } from '../state/answered.ts';
import { catalog } from '../state/catalog-store.ts';
import { estimated } from '../state/estimated.ts';
import { Disclosure } from './parts/Disclosure.tsx';
import { ShareActions } from './parts/ShareActions.tsx';
import { SinceNote } from './parts/SinceNote.tsx';
import { Working } from './parts/Working.tsx';
import { workedPair } from './parts/worked-pair.ts';

/** What few readers of the home page ask the quick estimate for; it comes when one does. */
export function EstimateMore() {
  const result = estimated.value;
  return (
    <>
      <SinceNote answered={takenAlong} />
      <Disclosure summary="Show the working" late>
        {() => <Working of={result} steps={() => workedPair(result)} />}
      </Disclosure>
      <ShareActions id="estimate" answered={takenAlong} />
    </>
  );
}

const takenAlong: AnswerOf = async (values, data = catalog) =>
  (await import('../state/explorer-answered.ts')).explorerAnswered(data, values, 'Quick estimate');
