/** Units as labels and tables say them. */

/** 'USD a GPU-hour', 'USD a kW and month', 'share, 0 to 1', 'seconds'; the data spell 'USD/GPU-hour', 's' … */
export function unitWords(unit: string): string {
  if (unit === 's') return 'seconds';
  if (unit === 'share') return 'share, 0 to 1';
  return unit.replace('/', ' a ').replace('/', ' and ');
}
