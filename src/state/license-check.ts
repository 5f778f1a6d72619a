/**
 * What each license says to one use of its models. Pure and built on the rows alone: every verdict names the clause it
 * rests on. A reading of the texts, not legal advice.
 */

import type { LicenseRow } from '../data/schema/license.ts';

/** What a verdict is made of; the rest of a row is for the page. */
export type LicenseTerms = Pick<
  LicenseRow,
  'id' | 'commercial' | 'registration' | 'thresholds' | 'territories' | 'duties' | 'bans'
>;

/** Places that some license leaves out, and the rest of the world. */
export const places = ['EU', 'GB', 'KR', 'US', 'elsewhere'] as const;
export type Place = (typeof places)[number];

export const placeNames: Readonly<Record<Place, string>> = {
  EU: 'the European Union',
  GB: 'the United Kingdom',
  KR: 'South Korea',
  US: 'the United States',
  elsewhere: 'elsewhere',
};

/** Who wants to do what. */
export interface LicenseUse {
  /** USD a year, of all companies under common control. */
  revenueUsd: number;
  /** Monthly active users of all products, in the month before the model came out. */
  activeUsers: number;
  /** Visits a month of the service. */
  visits: number;
  /** Where the company is based. */
  company: Place;
  /** Where those are who see the clips or use the service. */
  audience: readonly Place[];
  commercial: boolean;
  /** Offers the model, or a product built on it, to others. */
  serve: boolean;
  fineTune: boolean;
  /** Passes weights on, changed or not. */
  redistribute: boolean;
  /** Trains another model on what this one makes. */
  trainOnOutputs: boolean;
}

/** From free to barred; the gravest reason decides. */
export const verdicts = ['allowed', 'duties', 'agreement', 'forbidden'] as const;
export type LicenseVerdict = (typeof verdicts)[number];

export interface LicenseReason {
  verdict: LicenseVerdict;
  text: string;
  clause: string;
}

export interface LicenseFinding<Terms extends LicenseTerms = LicenseTerms> {
  license: Terms;
  verdict: LicenseVerdict;
  /** The gravest first; empty where nothing is asked. */
  reasons: LicenseReason[];
}

/** One finding a license, the freest first; those alike stay in their order. */
export function checkLicenses<Terms extends LicenseTerms>(
  licenses: readonly Terms[],
  use: LicenseUse,
): LicenseFinding<Terms>[] {
  return licenses
    .map((license) => checkLicense(license, use))
    .toSorted((x, y) => gravity(x.verdict) - gravity(y.verdict));
}

export function checkLicense<Terms extends LicenseTerms>(
  license: Terms,
  use: LicenseUse,
): LicenseFinding<Terms> {
  const reasons = [
    ...territory(license, use),
    ...purpose(license, use),
    ...thresholds(license, use),
    ...training(license, use),
    ...duties(license, use),
  ].toSorted((x, y) => gravity(y.verdict) - gravity(x.verdict));
  return { license, verdict: reasons[0]?.verdict ?? 'allowed', reasons };
}

const gravity = (verdict: LicenseVerdict): number => verdicts.indexOf(verdict);

/** A place without rights: the company's own always counts, that of the audience where outputs are covered. */
function territory({ territories }: LicenseTerms, use: LicenseUse): LicenseReason[] {
  if (!territories) return [];
  const excluded: readonly Place[] = territories.excluded;
  const companyThere = excluded.includes(use.company);
  const audience = territories.outputs ? use.audience.filter((one) => excluded.includes(one)) : [];
  if (!companyThere && audience.length === 0) return [];
  const where = [...new Set([...(companyThere ? [use.company] : []), ...audience])];
  const what = territories.only ? `to the ${territories.only} ` : '';
  const text = `Grants no rights ${what}in ${where.map((one) => placeNames[one]).join(', ')}.`;
  const more = territories.exception ? ` ${territories.exception}` : '';
  const verdict = territories.byAgreement ? 'agreement' : 'forbidden';
  return [{ verdict, text: text + more, clause: territories.clause }];
}

/** Commercial use that is withheld, or granted only to those who register. */
function purpose(license: LicenseTerms, use: LicenseUse): LicenseReason[] {
  if (!use.commercial) return [];
  const withheld = license.bans.filter(({ what }) => what === 'commercial-use');
  const { registration } = license;
  return [
    ...withheld.map(({ text, clause }) => ({ verdict: 'agreement' as const, text, clause })),
    ...(registration ? [{ verdict: 'duties' as const, ...registration }] : []),
  ];
}

/** A size from which the free grant ends; below it nothing is said. */
function thresholds(license: LicenseTerms, use: LicenseUse): LicenseReason[] {
  const size = {
    'annual-revenue-usd': use.revenueUsd,
    'monthly-active-users': use.activeUsers,
    'monthly-visits': use.visits,
  } as const;
  return license.thresholds.flatMap((limit): LicenseReason[] => {
    const given = size[limit.measure];
    const reached = limit.comparison === 'above' ? given > limit.value : given >= limit.value;
    // Visits are counted of commercial activities only.
    if (!reached || (limit.measure === 'monthly-visits' && !use.commercial)) return [];
    const { exception } = limit;
    if (exception?.case === 'research' && !use.commercial) {
      return [{ verdict: 'duties', text: exception.text, clause: exception.clause }];
    }
    const text = `${limit.consequence} Ask ${limit.contact}.`;
    return [{ verdict: 'agreement', text, clause: limit.clause }];
  });
}

/** Some texts keep outputs from training other models; where only a kind of model is meant, that is a limit to keep. */
function training(license: LicenseTerms, use: LicenseUse): LicenseReason[] {
  if (!use.trainOnOutputs) return [];
  return license.bans
    .filter(({ what, outputs }) => what === 'train-other-models' && outputs)
    .filter(({ scope }) => scope !== 'commercial' || use.commercial)
    .map(({ text, clause, scope }) => ({
      verdict: scope === 'rivals' || scope === 'foundation-models' ? 'duties' : 'forbidden',
      text,
      clause,
    }));
}

/** What has to be done: the duties of what the reader does, and the list of forbidden uses where there is one. */
function duties(license: LicenseTerms, use: LicenseUse): LicenseReason[] {
  const does: Record<LicenseTerms['duties'][number]['when'], boolean> = {
    use: true,
    commercial: use.commercial,
    serve: use.serve,
    'fine-tune': use.fineTune,
    redistribute: use.redistribute,
  };
  const asked = license.duties.filter(({ when, asks }) => asks && does[when]);
  const lists = license.bans.filter(({ what }) => what === 'acceptable-use' || what === 'other');
  return [...asked, ...lists].map(({ text, clause }) => ({ verdict: 'duties', text, clause }));
}
