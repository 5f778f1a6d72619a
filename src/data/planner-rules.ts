import type { Data } from './datasets.ts';
import type { RuleRow } from './schema/rule.ts';

/** What a rule is made of; where it comes from is for the page. */
export type PlannerRule = Pick<
  RuleRow,
  'id' | 'label' | 'when' | 'effect' | 'options' | 'reason' | 'link' | 'basis'
>;

/** The rules of the scenario planner, in the order of the data. */
export function plannerRules(data: Data): PlannerRule[] {
  return data.rules.map(({ id, label, when, effect, options, reason, link, basis }) => ({
    ...{ id, label, when, effect, options, reason, link, basis },
  }));
}
