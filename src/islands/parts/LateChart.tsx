import { useEffect, useRef, useState } from 'preact/hooks';
import type { CostChart } from '../../charts/canvas.tsx';
import { shownCurrency } from '../../format/currency.ts';
import type { Comparison } from '../../state/comparison.ts';
import { Retry } from './Retry.tsx';

type Chart = typeof CostChart;

const stays = 'The chart to touch could not be loaded: its picture stays.';
const outdated = 'The chart could not be loaded: its picture is of the inputs before.';

/** Drawn into the page at build; the browser's code has no such branch. */
const server: Chart | null = import.meta.env.SSR
  ? (await import('../../charts/canvas.tsx')).CostChart
  : null;

/**
 * The chart's picture stands in the page. What draws it anew comes when it is near the screen, or when an answer has
 * changed and the picture would be of another one.
 */
export function LateChart({ comparison }: { comparison: Comparison }) {
  const [Loaded, setLoaded] = useState<Chart | null>(() => server);
  const host = useRef<HTMLDivElement>(null);
  // By content: reading the link makes a new object of the same answer.
  const drawn = Loaded ? '' : shownCurrency().code + JSON.stringify(comparison.rows);
  const [lost, setLost] = useState(false);
  const [tries, setTries] = useState(0);
  const first = useRef(drawn);
  const changed = drawn !== first.current;

  useEffect(() => {
    if (Loaded) return;
    let gone = false;
    const load = () => {
      import('../../charts/canvas.tsx')
        .then((module) => !gone && setLoaded(() => module.CostChart))
        .catch(() => !gone && setLost(true));
    };
    if (changed) load();
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && load(),
      { rootMargin: '50px' },
    );
    if (host.current) observer.observe(host.current);
    return () => {
      gone = true;
      observer.disconnect();
    };
  }, [Loaded, changed, tries]);
  const again = () => {
    setLost(false);
    setTries(tries + 1);
  };

  // An empty text leaves the page's own markup as it is while the calculator comes alive.
  return Loaded ? (
    <div key="drawn">
      <Loaded comparison={comparison} lost={(again) => <Retry text={stays} again={again} />} />
    </div>
  ) : (
    <>
      {lost && <Retry text={changed ? outdated : stays} again={again} />}
      <div key="page" ref={host} dangerouslySetInnerHTML={{ __html: '' }} />
    </>
  );
}
