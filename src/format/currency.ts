/**
 * The currency that amounts are shown in: a setting of the page, like a language. Everything is computed in US dollars,
 * and stays in them wherever a program reads; pages are built in them.
 */

import type { Currency } from '../data/types.ts';

const usd: Currency = { code: 'USD', perUsd: 1, period: '' };

let rates: readonly Currency[] = [];
let wanted = usd.code;

/** Brings the dated rates, with the input that asks for a currency. */
export function setRates(known: readonly Currency[]): void {
  rates = known;
}

/** To be called before anything is drawn: no picture of the page may show two currencies. */
export function showIn(code: string): void {
  wanted = code;
}

/** '1 USD = 0.8684 EUR, June 2026'. */
export function rateText({ code, perUsd, period }: Currency): string {
  const form = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return `1 USD = ${perUsd} ${code}, ${new Date(period).toLocaleDateString('en-US', form)}`;
}

/** US dollars where no other is asked for, or its rate is not known. */
export const shownCurrency = (): Currency => rates.find(({ code }) => code === wanted) ?? usd;
