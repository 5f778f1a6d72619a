import type { Workload } from '../../model/index.ts';
import type { Chosen } from '../../state/priced.ts';
import type { WorkingStep } from '../../state/working-steps.ts';

/** The sums behind the costs of two options, for those of them that can make the clip. */
export async function workedPair(pair: {
  a: Chosen;
  b: Chosen;
  workload: Workload;
}): Promise<WorkingStep[][]> {
  const { working } = await import('../../state/working.ts');
  const { a, b, workload } = pair;
  return [a, b].flatMap(({ entry, variant, option, cost }) =>
    variant && option && cost ? [working({ entry, variant, option, cost }, workload)] : [],
  );
}
