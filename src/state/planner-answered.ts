import type { PlannerRule } from '../data/planner-rules.ts';
import type { Catalog } from '../data/types.ts';
import { list } from '../format/list.ts';
import { money } from '../format/money.ts';
import type { Answered } from './answered.ts';
import { consultedByEntry } from './consulted.ts';
import { familyLabels } from './families.ts';
import { type FamilyRow, plan } from './planner.ts';
import { plannerAnswer } from './planner-answer.ts';
import type { Values } from './values.ts';

/** The scenario planner's answer, to take along. `about` names its inputs. */
export function plannerAnswered(
  catalog: Catalog,
  rules: readonly PlannerRule[],
  about: readonly string[],
  values: Values,
): Answered {
  const result = plan(catalog, rules, values);
  const shown = result.families.flatMap(({ option }) => (option ? [option.entry] : []));
  const why = ({ option, passes }: FamilyRow) =>
    passes ? '' : `; ruled out: ${list(option?.against.map(({ reason }) => reason) ?? [])}`;
  return {
    title: 'Scenario planner',
    answer: plannerAnswer(result).text,
    about,
    results: result.families.map((row) => {
      const { family, option } = row;
      return {
        key: `${family}.usdPerMonth`,
        label: `${familyLabels[family]}, USD a month`,
        value: row.passes ? (option?.usdPerMonth ?? null) : null,
        shown: option
          ? `${money(option.usdPerMonth ?? 0)}, ${option.entry.label}${why(row)}`
          : 'not possible',
        unit: 'USD',
      };
    }),
    rests: [
      ...shown.map(({ id }) => `options/${id}`),
      ...new Set(
        shown
          .flatMap((entry) => [...consultedByEntry(entry, catalog)])
          .map((id) => `assumptions/${id}`),
      ),
    ],
    dataVersion: catalog.version,
    date: catalog.date,
  };
}
