import { moneyExact } from '../format/money.ts';

/** A price per second or per small clip: as many decimals as it has, from two to four; a converted price gets three. */
export function rate(usd: number): string {
  const exact = [2, 3, 4].find((digits) => Math.abs(Number(usd.toFixed(digits)) - usd) < 1e-9);
  return moneyExact(usd, exact ?? 3);
}
