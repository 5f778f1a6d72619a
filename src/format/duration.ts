/** Spans of time as text. */

import { decimal } from './number.ts';

/** '57.1 s', '4 min 10 s', '2 h 5 min'; seconds in, never negative. */
export function duration(seconds: number): string {
  if (seconds < 120) return `${decimal(seconds, seconds < 10 ? 2 : 1)}\u00a0s`;
  if (seconds < 7200) {
    const whole = Math.round(seconds);
    return joined(Math.floor(whole / 60), 'min', whole % 60, 's');
  }
  const minutes = Math.round(seconds / 60);
  return joined(Math.floor(minutes / 60), 'h', minutes % 60, 'min');
}

function joined(large: number, largeUnit: string, small: number, smallUnit: string): string {
  const head = `${decimal(large, 0)}\u00a0${largeUnit}`;
  return small === 0 ? head : `${head} ${small}\u00a0${smallUnit}`;
}
