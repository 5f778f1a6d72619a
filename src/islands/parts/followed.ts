import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { values } from '../../state/store.ts';
import type { Values } from '../../state/values.ts';

const moment = 150;

/**
 * The reader's inputs, for a calculator that stands beside others: at once, but while the reader is at another one not
 * before they pause, and never before this one is near the screen. A slider would wait for every calculator of the page.
 */
export function useFollowed(section: RefObject<HTMLElement>): Values {
  const [followed, follow] = useState(values.peek());
  useEffect(() => {
    let near = true;
    let timer: ReturnType<typeof setTimeout>;
    let { currency } = values.peek();
    const settle = () => follow(values.peek());
    const settleIfNear = () => near && settle();
    const stop = values.subscribe((next) => {
      clearTimeout(timer);
      const used = document.activeElement?.closest('[data-calculator]');
      // Amounts of two currencies never stand on one page.
      const waits = used && used !== section.current && next.currency === currency;
      currency = next.currency;
      if (waits) timer = setTimeout(settleIfNear, moment);
      else settle();
    });
    const place = new IntersectionObserver(
      (entries) => {
        near = entries.at(-1)?.isIntersecting ?? true;
        settleIfNear();
      },
      { rootMargin: '200px' },
    );
    if (section.current) place.observe(section.current);
    // Paper does not wait.
    addEventListener('beforeprint', settle);
    return () => {
      clearTimeout(timer);
      stop();
      place.disconnect();
      removeEventListener('beforeprint', settle);
    };
  }, []);
  return followed;
}
