import type { Data } from '../datasets.ts';
import { otherCurrencies } from '../types.ts';
import { fault } from './fault.ts';

/** Amounts are shown in a currency at one dated rate: each has exactly one that is the default, a market rate. */
export function currencyFaults(data: Data): string[] {
  const usual = data.currency.filter((row) => row.default);
  const say = (wrong: (row: (typeof usual)[number]) => boolean, text: string) =>
    usual.filter(wrong).map(({ id }) => fault(data, 'currency', id, text));
  return [
    ...say(({ kind }) => kind !== 'market-rate', 'default must be a market-rate'),
    // A reader is told the month of the rate.
    ...say(({ period }) => !/^\d{4}-\d{2}/.test(period), 'default must name a month in period'),
    ...otherCurrencies.flatMap((code) => {
      const rates = usual.filter((row) => row.currency === code && row.kind === 'market-rate');
      if (rates.length === 0) return [`currency: no default market rate for ${code}`];
      const text = `default must be true of one market rate of ${code}`;
      return rates.slice(1).map(({ id }) => fault(data, 'currency', id, text));
    }),
  ];
}
