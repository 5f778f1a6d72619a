import type { Data } from '../datasets.ts';
import { otherCurrencies } from '../types.ts';
import { fault } from './fault.ts';

/** Amounts are shown in a currency at one dated rate: each has exactly one that is the default, a market rate. */
export function currencyFaults(data: Data): string[] {
  const usual = data.currency.filter((row) => row.default);
  const constants = usual.filter(({ kind }) => kind !== 'market-rate');
  return [
    ...constants.map(({ id }) => fault(data, 'currency', id, 'default must be a market-rate')),
    ...otherCurrencies.flatMap((code) => {
      const rates = usual.filter((row) => row.currency === code && row.kind === 'market-rate');
      return rates.length === 1
        ? []
        : [`currency: ${code} must have one default market rate, got ${rates.length}`];
    }),
  ];
}
