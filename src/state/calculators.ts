/** The calculators by their published ids: the name of each region, and the page on which it stands. */

export const calculators = {
  estimate: { name: 'Quick estimate', page: '/' },
  fleet: { name: 'Fleet and running cost', page: '/guide/self-hosting/' },
  'break-even': { name: 'Break-even explorer', page: '/guide/break-even/' },
  payback: { name: 'Payback and growth', page: '/guide/break-even/' },
  uncertainty: { name: 'What could change the answer', page: '/guide/break-even/' },
  planner: { name: 'Scenario planner', page: '/guide/scenarios/' },
  license: { name: 'License checker', page: '/guide/licenses/' },
  'quality-test': { name: 'Quality test planner', page: '/guide/recommendations/' },
} as const;

export type CalculatorId = keyof typeof calculators;
