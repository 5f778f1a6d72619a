import type { Badge } from '../../state/priced.ts';

/** Says beside a number that it is derived and how far it may be off; from what it is made is a link away. */
export function BadgeMark({ badge }: { badge: Badge }) {
  return (
    <>
      {' '}
      <a class="badge" href="/method/#derived-speeds">
        {badge.label.toLowerCase()}
        {badge.range && <span>, {badge.range}</span>}
      </a>
    </>
  );
}
