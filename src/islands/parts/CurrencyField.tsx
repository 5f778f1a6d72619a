import { rateText, shownCurrency } from '../../format/currency.ts';
import { inputValue } from './inputs.ts';
import { SelectField } from './SelectField.tsx';

/** What amounts are shown in, and at which dated rate. A choice of the eye: quiet, at the foot of a calculator. */
export function CurrencyField() {
  const rate = inputValue('currency').value === 'USD' ? null : shownCurrency();
  return (
    <>
      <SelectField name="currency" className="currency js-only" />
      {rate && <a href="/method/#currency">{rateText(rate)}</a>}
    </>
  );
}
