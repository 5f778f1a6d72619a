import { useEffect, useState } from 'preact/hooks';
import { catalog } from '../../state/catalog-store.ts';
import type { Since } from '../../state/since.ts';
import { values } from '../../state/store.ts';

/** What has changed since the link was made that the reader has opened. Its code loads for such a link only. */
export function SinceNote() {
  const [found, setFound] = useState<Since | null>(null);
  useEffect(() => {
    const params = new URLSearchParams(location.search);
    const version = params.get('data');
    if (version === null || version === catalog.version) return;
    import('../../state/link-age.ts')
      .then(({ linkAge }) => linkAge(version, catalog, values.value, new Set(params.keys())))
      .then(setFound)
      // Offline, or a version that nobody kept: the notice has said that the data are of today.
      .catch(() => undefined);
  }, []);
  return (
    <div class="since" aria-live="polite">
      {found && (
        <>
          <p>{found.moved}</p>
          {found.changes.length > 0 && (
            <ul>
              {found.changes.map(({ label, before, after }) => (
                <li key={label}>
                  {label}: {before}, now {after}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </div>
  );
}
