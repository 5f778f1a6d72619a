import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { changed } from '../../state/store.ts';
import { keptFocus } from './kept-focus.ts';

/** Said over the answer that the page has. */
export const unanswered = 'Your answer could not be loaded: below is the one to the defaults.';

/**
 * A part of a calculator that comes when the reader turns to it: the page has the answer to the defaults, and what
 * computes another one is loaded once somebody may ask for it. Returns the part, what asks for it, and whether it has
 * been asked for in vain: then asking tries again. A link or other inputs than the page's ask for it at once.
 */
export function useLatePart<Part>(
  load: () => Promise<Part>,
): [part: Part | undefined, turn: () => void, lost: boolean] {
  // In an object: a part may be a function, which the hook would call.
  const [found, setFound] = useState<{ part: Part }>();
  const [lost, setLost] = useState(false);
  const refocus = useRef<(() => void) | null>(null);
  const turn = () => {
    if (found) return;
    load().then(
      (part) => {
        refocus.current = keptFocus('.answers');
        setFound({ part });
      },
      () => setLost(true),
    );
  };
  // The part draws the page's answer anew, and the reader may stand in it.
  useLayoutEffect(() => refocus.current?.(), [found]);
  // A link may also name inputs that only the answer knows.
  useEffect(() => {
    if (changed.value || location.search) turn();
  }, [changed.value]);
  return [found?.part, turn, lost && !found];
}
