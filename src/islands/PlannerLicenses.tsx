import { list } from 'virtual:license-terms';
import { carried } from '../state/carry.ts';
import { checkLicenses } from '../state/license-check.ts';
import { verdictLabels } from '../state/license-inputs.ts';
import { plannerUse } from '../state/planner-license.ts';
import { copyLink, values } from '../state/store.ts';
import { ScrollTable } from './parts/ScrollTable.tsx';

/** What the license of each open model says to the planner's company: the open ways, and what else could be run. */
export function PlannerLicenses() {
  const findings = checkLicenses(list.licenses, plannerUse(values.value));
  const checker = '/guide/licenses/#license';
  return (
    <>
      <ScrollTable label="Licenses at your size">
        <table class="ways">
          <caption>Licenses at your size, the freest first</caption>
          <thead>
            <tr>
              <th scope="col">License, and its models</th>
              <th scope="col">Verdict</th>
            </tr>
          </thead>
          <tbody>
            {findings.map(({ license, verdict, reasons }) => (
              <tr key={license.id} class={license.id === list.wan ? 'chosen' : undefined}>
                <th scope="row">
                  <a href={`/guide/licenses/#${license.id}`}>{license.short}</a>
                  <span class="under">{license.models.join(', ')}</span>
                </th>
                <td>
                  <data value={verdict} data-key={`license.${license.id}`}>
                    {verdictLabels[verdict]}
                  </data>
                  {reasons
                    .filter((one) => one.verdict === verdict && verdict !== 'duties')
                    .map(({ text, clause }) => (
                      <span key={clause + text} class="under">
                        {text} <i>{clause}</i>
                      </span>
                    ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollTable>
      <p class="small">
        A reading of the texts, not legal advice.{' '}
        <a
          href={checker}
          onClick={(event) => {
            event.currentTarget.href = carried(checker, copyLink());
          }}
        >
          The license checker
        </a>{' '}
        has every duty.
      </p>
    </>
  );
}
