import { useEffect, useState } from 'preact/hooks';
import type { AnswerOf } from '../../state/answered.ts';
import { upToDate } from '../../state/link-format.ts';
import type { Since } from '../../state/since.ts';
import { values, version } from '../../state/store.ts';
import { Retry } from './Retry.tsx';

/** What has changed since the link was made that the reader has opened. Its code loads for such a link only. */
export function SinceNote({ answered }: { answered: AnswerOf }) {
  const [found, setFound] = useState<Since | null>(null);
  const { currency } = values.value;
  const [lost, setLost] = useState(false);
  const fetch = () => {
    const params = upToDate(new URLSearchParams(location.search));
    const linked = params.get('data');
    if (linked === null || linked === version) return;
    setLost(false);
    import('../../state/link-age.ts')
      .then(({ linkAge }) => linkAge(linked, values.value, new Set(params.keys()), answered))
      // Null for a version that nobody kept: the notice has said that the data are of today.
      .then(setFound)
      .catch(() => setLost(true));
  };
  useEffect(fetch, [currency]);
  return (
    <div class="since" aria-live="polite">
      {lost && (
        <Retry
          text="What has changed since this link was made could not be loaded."
          again={fetch}
        />
      )}
      {found && (
        <>
          <p>{found.summary}</p>
          {[found.changes, found.moves].map(
            (list, index) =>
              list.length > 0 && (
                <div key={index}>
                  <p class="small">{index === 0 ? 'Values behind it' : 'Its figures'}</p>
                  <ul>
                    {list.map(({ label, before, after }) => (
                      <li key={label}>
                        {label}: {before} → {after}
                      </li>
                    ))}
                  </ul>
                </div>
              ),
          )}
        </>
      )}
    </div>
  );
}
