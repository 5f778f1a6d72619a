import { monthsPerYear } from './units.ts';

/**
 * Monthly cost of one dollar of equipment: repays it with interest over its life, net of what it
 * is still worth at the end. The textbook factor (1 - r(1+i)^-L) i / (1 - (1+i)^-L), rearranged to
 * (1 - r) i / e + r i with e = 1 - (1+i)^-L, which stays exact as the interest goes to 0.
 */
export function capitalRecoveryFactor(
  annualInterest: number,
  lifetimeMonths: number,
  residualShare: number,
): number {
  const monthlyInterest = annualInterest / monthsPerYear;
  if (monthlyInterest === 0) return (1 - residualShare) / lifetimeMonths;
  const repaid = -Math.expm1(-lifetimeMonths * Math.log1p(monthlyInterest));
  return (1 - residualShare) * (monthlyInterest / repaid) + residualShare * monthlyInterest;
}
