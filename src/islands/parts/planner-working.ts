import { rules } from 'virtual:planner-rules';
import { catalog } from '../../state/catalog-store.ts';
import { plan } from '../../state/planner.ts';
import { values } from '../../state/store.ts';
import { working } from '../../state/working.ts';
import type { WorkingStep } from '../../state/working-steps.ts';

/** The sums behind the recommended way and the next one; where nothing passes, behind the nearest. */
export async function plannerWorking(): Promise<WorkingStep[][]> {
  const { best, next, nearest, work } = plan(catalog, rules, values.value);
  return [best, next, nearest].flatMap((one) => {
    if (!one?.variant || !one.option || !one.cost) return [];
    const { entry, variant, option, cost } = one;
    return [working({ entry, variant, option, cost }, work)];
  });
}
