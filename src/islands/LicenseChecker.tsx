import { list as terms } from 'virtual:license-terms';
import { useMemo } from 'preact/hooks';
import type { ShownLicense } from '../data/license-terms.ts';
import { list, plural } from '../format/list.ts';
import { count } from '../format/number.ts';
import type { AnswerOf } from '../state/answered.ts';
import { licenseAnswered, licensesThen } from '../state/license-answered.ts';
import {
  checkLicenses,
  type LicenseFinding,
  type LicenseReason,
  type LicenseVerdict,
} from '../state/license-check.ts';
import {
  licenseAnswer,
  licenseInputs,
  licenseUse,
  verdictLabels,
} from '../state/license-inputs.ts';
import { addInputs, values } from '../state/store.ts';
import { AnswerText } from './parts/AnswerText.tsx';
import { Disclosure } from './parts/Disclosure.tsx';
import { numberInput } from './parts/inputs.ts';
import { Later } from './parts/Later.tsx';
import { Notice } from './parts/Notice.tsx';
import { NumberField } from './parts/NumberField.tsx';
import { type Preset, Presets } from './parts/Presets.tsx';
import { SelectField } from './parts/SelectField.tsx';
import { ShareActions } from './parts/ShareActions.tsx';
import { SinceNote } from './parts/SinceNote.tsx';
import { Still } from './parts/Still.tsx';
import { useReader } from './parts/useReader.ts';
import { Working } from './parts/Working.tsx';

interface Props {
  heading: string;
  presets: readonly Preset[];
}

const { licenses, wan, data } = terms;

const takenAlong: AnswerOf = (given, then) =>
  licenseAnswered(licensesThen(licenses, then), wan, data, given);

/** What each license says to the reader's use, with the clause behind every verdict. */
export function LicenseChecker({ heading, presets }: Props) {
  addInputs(licenseInputs);
  const section = useReader();
  const given = values.value;
  const findings = useMemo(() => checkLicenses(licenses, licenseUse(given)), [given]);
  return (
    <section ref={section} class="calculator" data-calculator="license" aria-labelledby={heading}>
      <Still>
        <div class="inputs">
          <Presets legend="Start from a company" presets={presets} />
        </div>
        <div class="joined fields inputs even">
          {licenseInputs.map(({ name, kind }) =>
            kind === 'choice' ? (
              <SelectField key={name} name={name} />
            ) : (
              <NumberField key={name} name={name} hint={numberInput(name).help} wide />
            ),
          )}
        </div>
        <p class="no-js">
          The controls need JavaScript. Without it, this is the answer for the values shown.
        </p>
        <Notice />
        <SinceNote answered={takenAlong} />
      </Still>
      <div>
        <AnswerText answer={licenseAnswer(findings, wan)} />
        <p class="small">A reading of the texts. It is not legal advice.</p>
      </div>
      <Later of={findings}>{(later) => <Findings of={later} />}</Later>
      <Disclosure summary="Show the working" late>
        {() => (
          <Working
            of={values.value}
            steps={async () =>
              (await import('../state/license-working.ts')).licenseWorking(
                findings.map(({ license }) => license),
                licenseUse(values.value),
              )
            }
          />
        )}
      </Disclosure>
      <Still>
        <ShareActions id="license" answered={takenAlong}>
          <a class="plain" href="/data/licenses.json">
            Data
          </a>
        </ShareActions>
      </Still>
    </section>
  );
}

const Findings = ({ of: findings }: { of: readonly LicenseFinding<ShownLicense>[] }) => (
  <ul class="findings">
    {findings.map(({ license, verdict, reasons }) => (
      <li key={license.id}>
        <p class="name">
          <a href={`#${license.id}`}>{license.short}</a>
          <span class="small">{list(license.models)}</span>
        </p>
        <div>
          <p class={`verdict ${verdict}`}>
            <VerdictMark verdict={verdict} />
            <data value={verdict} data-key={license.id}>
              {verdictLabels[verdict]}
            </data>
          </p>
          <Reasons items={reasons.filter((one) => one.verdict !== 'duties')} />
          <Duties items={reasons.filter((one) => one.verdict === 'duties')} />
        </div>
      </li>
    ))}
  </ul>
);

/** What decides stands open; what has to be done besides, behind its number. */
const Duties = ({ items }: { items: LicenseReason[] }) =>
  items.length > 0 && (
    <details>
      <summary>{`${count(items.length)} ${plural(items.length, 'duty', 'duties')}`}</summary>
      <Reasons items={items} />
    </details>
  );

const Reasons = ({ items }: { items: LicenseReason[] }) =>
  items.length > 0 && (
    <ul>
      {items.map(({ text, clause }) => (
        <li key={`${clause} ${text}`}>
          {text} <i>{clause}</i>
        </li>
      ))}
    </ul>
  );

/** Full, three quarters, half, empty: the verdict for the eye, beside its words. */
const VerdictMark = ({ verdict }: { verdict: LicenseVerdict }) => (
  <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
    <circle cx="7" cy="7" r="5.5" fill="none" stroke="currentColor" stroke-width="2" />
    {verdict === 'allowed' && <circle cx="7" cy="7" r="5.5" fill="currentColor" />}
    {verdict === 'duties' && <path d="M7 1.5 A5.5 5.5 0 1 1 1.5 7 L7 7 Z" fill="currentColor" />}
    {verdict === 'agreement' && <path d="M7 1.5 A5.5 5.5 0 0 1 7 12.5 Z" fill="currentColor" />}
  </svg>
);
