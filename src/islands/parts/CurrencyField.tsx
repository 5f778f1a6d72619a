import { rateText, shownCurrency } from '../../format/currency.ts';
import { inputValue } from './inputs.ts';
import { SelectField } from './SelectField.tsx';

/** What amounts are shown in, and at which dated rate. A choice of the eye: quiet, at the foot of a calculator. */
export function CurrencyField() {
  // Whoever follows the choice is drawn again; the rate may still be on its way.
  const rate = inputValue('currency').value === 'USD' ? null : shownCurrency();
  return (
    <>
      <SelectField name="currency" className="currency js-only" />
      {rate?.period && <a href="/method/#currency">{rateText(rate)}</a>}
    </>
  );
}
