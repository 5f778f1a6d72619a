import type { Badge } from '../../state/side.ts';

/** Says beside a number that it is derived, from what, and how far it may be off. */
export function BadgeMark({ badge }: { badge: Badge }) {
  const range = badge.range ? ` Range: ${badge.range}.` : '';
  return (
    <>
      {' '}
      <span class="badge" title={`${badge.reason}${range}`}>
        {badge.label.toLowerCase()}
      </span>
    </>
  );
}
