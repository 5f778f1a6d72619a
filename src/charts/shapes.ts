/** A drawing as a list of plain shapes: the SVG writer and the canvas draw the same list. */

import type { Mark } from '../state/families.ts';
import type { SeriesKey } from './spec.ts';

export type Color =
  | 'ink'
  | 'soft'
  | 'grid'
  | 'panel'
  | 'open'
  | 'closed'
  | 'open-wash'
  | 'closed-wash'
  | 'open-shifted'
  | 'closed-shifted';

export type XY = readonly [x: number, y: number];

export interface TextShape {
  kind: 'text';
  x: number;
  /** The base line. */
  y: number;
  text: string;
  size: number;
  bold: boolean;
  anchor: 'start' | 'middle' | 'end';
  color: Color;
}

export type Shape =
  | { kind: 'line'; from: XY; to: XY; color: Color; width: number }
  | { kind: 'curve'; key: SeriesKey; points: XY[]; color: Color; width: number; dash: number[] }
  | { kind: 'area'; points: XY[]; color: Color; opacity: number }
  | { kind: 'mark'; mark: Mark; at: XY; size: number; color: Color }
  | { kind: 'ring'; at: XY; radius: number; color: Color }
  | TextShape;

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Drawing {
  width: number;
  height: number;
  /** Where the curves are; areas and curves are cut at its edges. */
  plot: Box;
  xMax: number;
  yMax: number;
  /** Below the curves, the curves, and above them. */
  behind: Shape[];
  curves: Extract<Shape, { kind: 'curve' }>[];
  front: Shape[];
}

/** A place of a picture that can be read off. */
export interface ReadPoint {
  /** Its place across the picture: 0…1. */
  x: number;
  /** Its place down the picture, 0…1; null where it stands for a whole column. */
  y: number | null;
  /** What it is: 'May 2027'. */
  name: string;
  /** What is there, a line each. */
  lines: readonly string[];
}

/** Points of a mark around the origin in a box of −1…1; null for a circle. */
export const markOutlines: Readonly<Record<Mark, readonly XY[] | null>> = {
  circle: null,
  diamond: [
    [0, -1.2],
    [1.2, 0],
    [0, 1.2],
    [-1.2, 0],
  ],
  square: [
    [-0.92, -0.92],
    [0.92, -0.92],
    [0.92, 0.92],
    [-0.92, 0.92],
  ],
  'hollow-diamond': [
    [0, -1.2],
    [1.2, 0],
    [0, 1.2],
    [-1.2, 0],
  ],
  triangle: [
    [0, -1.1],
    [1.1, 0.9],
    [-1.1, 0.9],
  ],
};
