import { rules } from 'virtual:planner-rules';
import { useMemo } from 'preact/hooks';
import type { PlannerRule } from '../data/planner-rules.ts';
import { list } from '../format/list.ts';
import { money, moneyHead } from '../format/money.ts';
import { count } from '../format/number.ts';
import { carried } from '../state/carry.ts';
import { catalog } from '../state/catalog-store.ts';
import { familyLabels, type Tone } from '../state/families.ts';
import {
  type Candidate,
  type FamilyRow,
  type Plan,
  type PlannerPreset,
  passes,
  plan,
} from '../state/planner.ts';
import { articleRemark, plannerAnswer } from '../state/planner-answer.ts';
import { copyLink, values } from '../state/store.ts';
import { AnswerText } from './parts/AnswerText.tsx';
import { Datum } from './parts/Datum.tsx';
import { Later } from './parts/Later.tsx';
import { Mark } from './parts/Mark.tsx';
import { ScrollTable } from './parts/ScrollTable.tsx';
import { OptionName } from './parts/Sourced.tsx';

interface Props {
  /** The founding article's situation that the inputs describe; null where there is none. */
  known: PlannerPreset | null;
}

/**
 * The planner's answer. It comes as HTML with the page; its script, with all prices, comes when the first answer
 * changes.
 */
export function PlannerResult({ known }: Props) {
  const given = values.value;
  const result = useMemo(() => plan(catalog, rules, given), [given]);
  const remark = known && articleRemark(known, result);
  return (
    <div class="result">
      <div>
        <AnswerText answer={plannerAnswer(result)}>
          {known && remark && (
            <p>
              <b>What the article said ({known.label.toLowerCase()}).</b> {remark}
            </p>
          )}
        </AnswerText>
        {result.best && result.next && <Explore a={result.best} b={result.next} />}
      </div>
      <Later of={result}>
        {(later) => (
          <>
            <div>
              <ScrollTable label="Five ways, ranked">
                <Ways rows={later.families} />
              </ScrollTable>
            </div>
            <Reasons result={later} />
          </>
        )}
      </Later>
    </div>
  );
}

const toneOf = ({ option, family }: FamilyRow): Tone =>
  option?.tone ?? (family === 'vendor-api' ? 'closed' : 'open');

/** The best of each family, cheapest first; a family that is ruled out keeps its place with the rule. */
const Ways = ({ rows }: { rows: readonly FamilyRow[] }) => (
  <table class="ways">
    <caption>The best of each way, cheapest first; then what is ruled out</caption>
    <thead>
      <tr>
        <th scope="col">Way, and its option</th>
        <th scope="col" class="number">
          {moneyHead('a month')}
          <span class="under">{moneyHead('a clip')}</span>
        </th>
      </tr>
    </thead>
    <tbody>
      {rows.map((row, index) => {
        const { family, option, passing, able } = row;
        const usd = row.passes ? (option?.usdPerMonth ?? null) : null;
        return (
          <tr key={family} class={row.passes && index === 0 ? 'chosen' : undefined}>
            <th scope="row">
              <Mark family={family} tone={toneOf(row)} />
              {familyLabels[family]}
              <span class="under">
                {option ? (
                  <>
                    <OptionName entry={option.entry} />
                    {`; ${count(passing)} of ${count(able)} pass`}
                  </>
                ) : (
                  'No option of this kind makes such a clip.'
                )}
              </span>
              {option && !row.passes && <Against rules={option.against} />}
            </th>
            <td class={`number${row.passes ? '' : ' why'}`}>
              <Datum of={`${family}.usdPerMonth`} value={usd}>
                {usd === null ? (option ? 'ruled out' : 'not possible') : money(usd)}
              </Datum>
              {option && (
                <span class="under">
                  {row.passes
                    ? option.usdPerClip !== null && money(option.usdPerClip)
                    : `would be ${money(option.usdPerMonth ?? 0)}`}
                </span>
              )}
            </td>
          </tr>
        );
      })}
    </tbody>
  </table>
);

const Against = ({ rules }: { rules: readonly PlannerRule[] }) => (
  <>
    {rules.map(({ id, label, reason, link }) => (
      <span key={id} class="under">
        Ruled out: <a href={link}>{label}</a>. {reason}
      </span>
    ))}
  </>
);

const basisWords: Record<PlannerRule['basis'], string> = {
  asked: 'you ask for it',
  fact: 'a fact',
  judgment: 'our judgment',
};

/** What the recommendation costs besides, and every rule in force with the number of options it rules out. */
const Reasons = ({ result: { best, tradeOffs, ruledOut } }: { result: Plan }) => (
  <div class="remarks">
    {best && tradeOffs.length > 0 && (
      <div>
        <h3 id="planner-trade-offs">What you take on</h3>
        <ul>
          {tradeOffs.map(({ id, label, reason, link }) => (
            <li key={id}>
              <a href={link}>{label}</a>. {reason}
            </li>
          ))}
        </ul>
      </div>
    )}
    {ruledOut.length > 0 && (
      <div>
        <h3 id="planner-ruled-out">What rules options out</h3>
        <ul>
          {ruledOut.map(({ rule: { id, label, reason, link, basis }, options }) => (
            <li key={id}>
              <a href={link}>{label}</a> ({count(options)}, {basisWords[basis]}). {reason}
            </li>
          ))}
        </ul>
      </div>
    )}
  </div>
);

/** Every option: those that pass, then the others with what stands in the way. */
export const AllWays = () => (
  <ScrollTable label="All options">
    <AllRows options={plan(catalog, rules, values.value).all} />
  </ScrollTable>
);

const AllRows = ({ options }: { options: readonly Candidate[] }) => (
  <table class="ways">
    <caption>Every option, those that pass first</caption>
    <thead>
      <tr>
        <th scope="col">Option</th>
        <th scope="col" class="number">
          {moneyHead('a month')}
        </th>
      </tr>
    </thead>
    <tbody>
      {options.map((one) => (
        <tr key={one.entry.id}>
          <th scope="row">
            <Mark family={one.entry.family} tone={one.tone} />
            <OptionName entry={one.entry} />
            {!passes(one) && (
              <span class="under">
                {one.refusal ?? list(one.against.map(({ label }) => label))}
              </span>
            )}
          </th>
          <td class={`number${passes(one) ? '' : ' why'}`}>
            {one.usdPerMonth === null ? '–' : money(one.usdPerMonth)}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** The recommended and the next way side by side, with the reader's volume. */
function Explore({ a, b }: { a: Candidate; b: Candidate }) {
  const href = `/guide/break-even/?a=${a.entry.id}&b=${b.entry.id}#explorer`;
  return (
    <p>
      <a
        href={href}
        onClick={(event) => {
          event.currentTarget.href = carried(href, copyLink());
        }}
      >
        Compare the first two in the explorer
      </a>
    </p>
  );
}
