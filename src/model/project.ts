import { type Bound, change, check, checkFields, checkObject, monthCount } from './bounds.ts';
import type { FleetOption } from './fleet.ts';
import { capexUsdPerGpu, facilityUsd, maintenanceUsd, powerUsd } from './fleet-cost.ts';
import { costAt } from './monthly-cost.ts';
import { checkOption, type DeploymentOption, rejectOverflow } from './option.ts';
import { monthsPerYear } from './units.ts';
import { checkWorkload, type Workload } from './workload.ts';

/** How the coming months differ from the first. */
export interface ProjectionTerms {
  months: number;
  /** 0.05 = 5 % more clips every month. */
  growthPerMonth: number;
  /** Of metered and rental prices; -0.2 = 20 % cheaper every year. */
  priceChangePerYear: number;
}

/** Cash that leaves in one month; months count from 0. */
export interface ProjectedMonth {
  month: number;
  clips: number;
  cashUsd: number;
  cumulativeUsd: number;
}

export const projectionBounds: Readonly<Record<keyof ProjectionTerms, Bound>> = {
  months: monthCount,
  growthPerMonth: change,
  priceChangePerYear: change,
};

const fields = Object.keys(projectionBounds);

/**
 * Cash view, month by month: what is paid when. Metered usage and rents follow the price change;
 * prices of GPUs, power, staff and fixed lines do not. Owned GPUs are paid for in the month they
 * are first needed, serve their lifetime, and are never sold; there is no interest and no residual
 * value in this view. Throws a RangeError naming the field.
 */
export function project(
  option: DeploymentOption,
  workload: Workload,
  terms: ProjectionTerms,
): ProjectedMonth[] {
  checkOption(option);
  checkWorkload(workload);
  checkTerms(terms);
  const { months, growthPerMonth, priceChangePerYear } = terms;
  const cash = option.kind === 'owned' ? ownedCash(option, workload) : paidCash(option, workload);
  const rows: ProjectedMonth[] = [];
  let cumulativeUsd = 0;
  for (let month = 0; month < months; month++) {
    const clips = workload.clipsPerMonth * (1 + growthPerMonth) ** month + 0;
    const priceFactor = (1 + priceChangePerYear) ** (month / monthsPerYear);
    const cashUsd = cash(clips, priceFactor, month);
    cumulativeUsd += cashUsd;
    if (!(cumulativeUsd < Infinity)) rejectOverflow(option);
    rows.push({ month, clips, cashUsd, cumulativeUsd });
  }
  return rows;
}

function checkTerms(terms: ProjectionTerms): void {
  checkObject('terms', terms);
  checkFields('a projection', terms, fields);
  check('months', terms.months, projectionBounds.months);
  check('growthPerMonth', terms.growthPerMonth, projectionBounds.growthPerMonth);
  check('priceChangePerYear', terms.priceChangePerYear, projectionBounds.priceChangePerYear);
}

/** Cash out in a month; called for month 0, 1, 2 … in order. */
type MonthlyCash = (clips: number, priceFactor: number, month: number) => number;

/** Everything that is paid as it is used: metered options and rented GPUs. */
function paidCash(option: DeploymentOption, workload: Workload): MonthlyCash {
  return (clips, priceFactor) => {
    let usd = 0;
    for (const { id, usdPerMonth } of costAt(option, workload, clips).lines) {
      usd += id === 'usage' || id === 'rental' ? usdPerMonth * priceFactor : usdPerMonth;
    }
    return usd;
  };
}

/** Owned GPUs: a cohort bought in month m is gone at m + lifetimeMonths. */
function ownedCash(option: FleetOption, workload: Workload): MonthlyCash {
  const bought: number[] = [];
  let owned = 0;
  return (clips, _priceFactor, month) => {
    const { gpus, busyGpus, lines } = costAt(option, workload, clips);
    owned -= bought[month - option.lifetimeMonths] ?? 0;
    const missing = Math.max(0, (gpus ?? 0) - owned);
    bought.push(missing);
    owned += missing;
    let usd = missing * capexUsdPerGpu(option);
    // GPUs beyond the month's need idle, and are housed and maintained all the same.
    usd += powerUsd(option, owned, busyGpus ?? 0) + maintenanceUsd(option, owned);
    usd += facilityUsd(option, owned);
    for (const { id, usdPerMonth } of lines) {
      if (id === 'staff') usd += usdPerMonth;
    }
    return usd;
  };
}
