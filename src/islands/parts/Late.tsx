import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Retry } from './Retry.tsx';

/** In the place of a part that comes when it is first asked for. `load` must be the same function at every call. */
export function Late({ load }: { load: () => Promise<ComponentType> }) {
  // In an object: a component is a function, which the hook would call.
  const [found, setFound] = useState<{ Part: ComponentType }>();
  const [failed, setFailed] = useState(false);
  const fetch = () => {
    setFailed(false);
    load().then(
      (Part) => setFound({ Part }),
      () => setFailed(true),
    );
  };
  useEffect(fetch, [load]);
  if (failed) {
    return <Retry text="This could not be loaded. Check the connection." again={fetch} />;
  }
  return found ? <found.Part /> : <p>Loading …</p>;
}
