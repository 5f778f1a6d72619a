import type { Family } from '../../data/types.ts';
import { familyMarks, type Mark as MarkName, type Tone } from '../../state/families.ts';

const shapes: Record<MarkName, { d: string; hollow?: boolean }> = {
  circle: { d: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2z' },
  diamond: { d: 'M8 .8 15.2 8 8 15.2.8 8z' },
  square: { d: 'M2.5 2.5h11v11h-11z' },
  'hollow-diamond': { d: 'M8 2.2 13.8 8 8 13.8 2.2 8z', hollow: true },
  triangle: { d: 'M8 2 15 14H1z' },
};

/** The mark of an option's family in the hue of its weights: the same in chart, table and text. */
export function Mark({ family, tone }: { family: Family; tone: Tone }) {
  const { d, hollow } = shapes[familyMarks[family]];
  const color = `var(--${tone})`;
  return (
    <svg class="mark" viewBox="0 0 16 16" aria-hidden="true">
      <path d={d} fill={hollow ? 'none' : color} stroke={color} stroke-width={hollow ? 2.4 : 0} />
    </svg>
  );
}
