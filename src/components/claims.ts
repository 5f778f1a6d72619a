/** The claims of the ledger in its order, with their texts ready to be shown. */

import { loadData } from '../data/load.ts';
import { type ClaimRow, claimSubjects } from '../data/schema/claim.ts';
import { type ClaimText, claimFigures, claimText } from './claim-figures.ts';

export type Verdict = ClaimRow['verdict'];
type Subject = ClaimRow['subject'];

export interface Claim extends Omit<ClaimRow, 'ours' | 'finding'> {
  ours: ClaimText;
  finding: ClaimText;
}

export const verdictNames: Record<Verdict, string> = {
  contradicted: 'Contradicted',
  outdated: 'Outdated',
  refined: 'Refined',
  unverified: 'Unverified',
  confirmed: 'Confirmed',
};

export const verdictMeanings: Record<Verdict, string> = {
  contradicted: 'The sources say otherwise.',
  outdated: 'It was so in March 2026; it is not today.',
  refined: 'Right in part: something is missing, or holds under conditions.',
  unverified: 'No source that we read decides it. The finding says what we looked for.',
  confirmed: 'The sources say so.',
};

export const subjectNames: Record<Subject, string> = {
  openness: 'Openness',
  releases: 'Releases',
  sound: 'Sound',
  hardware: 'Hardware',
  speed: 'Speed',
  operations: 'Operations',
  prices: 'Prices',
  'break-even': 'Break-even',
  api: 'Buying through an API',
  scenarios: 'Scenarios',
  strategies: 'Strategies',
  licenses: 'Licenses',
  alternatives: 'Alternatives',
  outlook: 'Outlook',
  recommendations: 'Recommendations',
};

export const originNames: Record<ClaimRow['origin'], string> = {
  article: 'The article',
  guide: 'This guide',
};

/** Claims of one verdict: by subject, the article’s before ours. */
export function claimsOf(verdict: Verdict): Claim[] {
  return loadData()
    .claims.filter((row) => row.verdict === verdict)
    .toSorted((x, y) => place(x) - place(y))
    .map((row) => {
      const figures = claimFigures(row);
      return {
        ...row,
        ours: claimText(row.ours.text, figures),
        finding: claimText(row.finding, figures),
      };
    });
}

function place({ origin, subject }: ClaimRow): number {
  return claimSubjects.indexOf(subject) * 2 + (origin === 'guide' ? 1 : 0);
}

/** How many claims there are, of one origin, with one verdict or about some subjects. */
export function countClaims(of: {
  origin?: ClaimRow['origin'];
  verdict?: Verdict;
  subjects?: Subject[];
}): number {
  return loadData().claims.filter(
    ({ origin, verdict, subject }) =>
      (of.origin === undefined || origin === of.origin) &&
      (of.verdict === undefined || verdict === of.verdict) &&
      (of.subjects === undefined || of.subjects.includes(subject)),
  ).length;
}
