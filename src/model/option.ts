import { checkObject, reject } from './bounds.ts';
import { checkFleet, type FleetOption } from './fleet.ts';
import { checkMetered, type MeteredOption } from './metered.ts';

/** One way to get clips, with its own way of costing money. */
export type DeploymentOption = MeteredOption | FleetOption;

/**
 * Throws a RangeError naming the first missing, unknown or out-of-range field. Options are plain
 * mutable objects that may come from JSON, so every call checks them anew; nothing is remembered.
 */
export function checkOption(option: DeploymentOption): void {
  checkObject('option', option);
  switch (option.kind) {
    case 'metered':
      checkMetered(option);
      break;
    case 'owned':
    case 'reserved':
    case 'on-demand':
      checkFleet(option);
      break;
    default:
      reject(
        'kind',
        "'metered', 'owned', 'reserved' or 'on-demand'",
        (option as { kind: unknown }).kind,
      );
  }
}

/** Throws where a result is too large for a number: names the tiny divisor that made it so. */
export function rejectOverflow(option: DeploymentOption): never {
  const { secondsPerGeneration } = option;
  const allowed = 'large enough for a result that a number can hold';
  if (option.kind !== 'metered' && option.targetUtilization < (secondsPerGeneration ?? 1)) {
    reject('targetUtilization', `in (0, 1] and ${allowed}`, option.targetUtilization);
  }
  reject('secondsPerGeneration', `in (0, 1e6] and ${allowed}`, secondsPerGeneration);
}
