/** The use that the planner's inputs describe, for the licenses. */

import { type LicenseUse, type Place, places } from './license-check.ts';
import type { Values } from './values.ts';

/** Inputs of the license checker that the planner asks as well, where money is earned. */
export const plannerLicenseNames = ['company', 'revenue', 'active-users'] as const;

/** A product that others see anywhere; `values` must be within bounds (see `decode`). */
export function plannerUse(values: Values): LicenseUse {
  const users = Number(values['active-users']);
  return {
    revenueUsd: Number(values.revenue),
    activeUsers: users,
    // The planner does not ask for visits; who has users has visits.
    visits: users,
    company: values.company as Place,
    audience: places,
    commercial: values.commercial === 'yes',
    serve: true,
    fineTune: values.training !== 'none',
    redistribute: false,
    trainOnOutputs: false,
  };
}
