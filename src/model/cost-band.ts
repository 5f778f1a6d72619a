import { checkFunction } from './bounds.ts';
import { checkVolumes, curveAt } from './cost-curve.ts';
import { drawer } from './draw.ts';
import { checkOption, type DeploymentOption } from './option.ts';
import { quantile } from './quantile.ts';
import { checkBase, type Ranges, type Values } from './range.ts';
import { checkSize, type SimulationSize } from './simulate.ts';
import { checkWorkload, type Workload } from './workload.ts';

/** USD a month at each of the volumes asked for. */
export interface CostBand {
  p5: Float64Array;
  p95: Float64Array;
}

/**
 * 5th and 95th percentile of an option's monthly cost at given volumes (clips a month). `optionFor`
 * builds the option from one draw of the inputs; every draw is priced at all volumes. The same
 * draws as `simulate` with the same ranges and seed. Throws a RangeError naming the field or input.
 */
export function costBand(
  optionFor: (values: Values) => DeploymentOption,
  base: Readonly<Values>,
  ranges: Ranges,
  workload: Workload,
  clips: ArrayLike<number>,
  size: SimulationSize,
): CostBand {
  checkFunction('optionFor', optionFor);
  checkBase(base);
  checkWorkload(workload);
  checkVolumes(clips);
  checkSize(size);
  const { samples, seed } = size;
  const draw = drawer(ranges, seed);
  const costs = Array.from(clips, () => new Float64Array(samples));
  for (let i = 0; i < samples; i++) {
    const values = { ...base };
    draw(values);
    const option = optionFor(values);
    checkOption(option);
    const curve = curveAt(option, workload, clips);
    for (const [v, column] of costs.entries()) column[i] = curve[v] ?? 0;
  }
  const sorted = costs.map((column) => column.sort());
  return {
    p5: Float64Array.from(sorted, (column) => quantile(column, 0.05) ?? 0),
    p95: Float64Array.from(sorted, (column) => quantile(column, 0.95) ?? 0),
  };
}
