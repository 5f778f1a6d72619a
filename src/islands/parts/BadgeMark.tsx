import type { Badge } from '../../state/side.ts';

/** Says beside a number that it is derived; what that means, and how such a figure is made, is a link away. */
export function BadgeMark({ badge }: { badge: Badge }) {
  return (
    <>
      {' '}
      <a class="badge" href="/method/#derived">
        {badge.label.toLowerCase()}
      </a>
    </>
  );
}
