/** Values of uncertain inputs, and volumes, as they stand at a bar and in a list of them. */

import { count, decimal, percent } from './number.ts';
import { quantity } from './quantity.ts';

/** To three digits, with the unit: '31%', '$2.35', '0.2 FTE', '1.5×'. */
export function inputText(value: number, unit: string): string {
  const short = Number(value.toPrecision(3));
  if (unit.startsWith('share')) return percent(short);
  if (unit === 'times') return `${decimal(short, 3)}×`;
  // In dollars like its field and its link, whatever currency the answer is shown in.
  if (unit.startsWith('USD')) return `$${dollars(short, unit)}`;
  return quantity(short, unit);
}

function dollars(amount: number, unit: string): string {
  // Cents are too coarse for a kilowatt-hour.
  if (amount === 0 || amount >= 100 || unit === 'USD/kWh') return decimal(amount, 4);
  return amount.toFixed(2);
}

/**
 * A volume from which on an option stays cheaper; null where it never does.
 * @param open whether null may also mean that none was found as far as was looked
 */
export function volumeText(clips: number | null, open = false): string {
  if (clips === null) return open ? 'none found' : 'never';
  return clips === 0 ? 'any volume' : count(clips);
}
