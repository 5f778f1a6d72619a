/**
 * What Chart.js needs for lines between given bounds, without what we draw ourselves or not at all: its own scale makes
 * ticks, and its own points come in twelve styles. Two kilobytes less for every reader of a chart.
 */

import { Element, Scale } from 'chart.js';

/** From `min` to `max` as its options say; no ticks. */
export class PlainScale extends Scale {
  static id = 'linear';
  static defaults = {};

  override determineDataLimits(): void {
    const { min, max } = this.options as unknown as { min: number; max: number };
    this.min = min;
    this.max = max;
  }

  override buildTicks(): [] {
    return [];
  }

  override getPixelForValue(value: number): number {
    return this.getPixelForDecimal((value - this.min) / (this.max - this.min));
  }
}

/** A vertex of a line; nothing to see. */
export class NoPoint extends Element {
  static id = 'point';
  static override defaults = { radius: 0 };

  size(): number {
    return 0;
  }

  draw(): void {}
}
