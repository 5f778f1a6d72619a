import { useEffect, useState } from 'preact/hooks';
import { announce, changed } from '../../state/store.ts';

/**
 * A part of a calculator that comes when the reader turns to it: the page has the answer to the defaults, and what
 * computes another one is loaded once somebody may ask for it. Returns the part, and what asks for it. A link or other
 * inputs than the page's ask for it at once.
 */
export function useLatePart<Part>(
  load: () => Promise<Part>,
): [part: Part | undefined, turn: () => void] {
  // In an object: a part may be a function, which the hook would call.
  const [found, setFound] = useState<{ part: Part }>();
  const turn = () => {
    if (found) return;
    load().then(
      (part) => setFound({ part }),
      () => announce('A part of the page could not be loaded: the answer is that to the defaults.'),
    );
  };
  // A link may also name inputs that only the answer knows.
  useEffect(() => {
    if (changed.value || location.search) turn();
  }, [changed.value]);
  return [found?.part, turn];
}
