/** The cost model: every cost question of the site is answered here, and only here. */
export { type BreakEven, breakEven, interlock } from './break-even.ts';
export { type CostBand, costBand } from './cost-band.ts';
export { costCurve } from './cost-curve.ts';
export { type CurvePoint, curvePoints } from './curve-points.ts';
export { type FleetOption, fleet } from './fleet.ts';
export { flipValue } from './flip-value.ts';
export { limitUsdPerClip } from './limit-cost.ts';
export { type MeteredOption, metered } from './metered.ts';
export { type CostLine, type CostLineId, type MonthlyCost, monthlyCost } from './monthly-cost.ts';
export type { DeploymentOption } from './option.ts';
export { type PairTest, pairsNeeded } from './pairs-needed.ts';
export { payback } from './payback.ts';
export { type ProjectedMonth, type ProjectionTerms, project } from './project.ts';
export type { Evaluate, Range, Ranges, Values } from './range.ts';
export type { Segment } from './segment.ts';
export { type Sensitivity, sensitivity } from './sensitivity.ts';
export { type Simulation, type SimulationSize, simulate } from './simulate.ts';
export { type Workload, workload } from './workload.ts';
