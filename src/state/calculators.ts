/** The calculators by their published ids: the name of each region, the page on which it stands, and its heading's id. */

export const calculators = {
  estimate: { name: 'Quick estimate', page: '/', anchor: 'estimate' },
  fleet: { name: 'Fleet and running cost', page: '/guide/self-hosting/', anchor: 'fleet' },
  'break-even': { name: 'Break-even explorer', page: '/guide/break-even/', anchor: 'explorer' },
  payback: { name: 'Payback and growth', page: '/guide/break-even/', anchor: 'payback' },
  uncertainty: {
    name: 'What could change the answer',
    page: '/guide/break-even/',
    anchor: 'uncertainty',
  },
  planner: { name: 'Scenario planner', page: '/guide/scenarios/', anchor: 'planner' },
  license: { name: 'License checker', page: '/guide/licenses/', anchor: 'license' },
  'quality-test': {
    name: 'Quality test planner',
    page: '/guide/recommendations/',
    anchor: 'quality-test',
  },
} as const;

export type CalculatorId = keyof typeof calculators;
