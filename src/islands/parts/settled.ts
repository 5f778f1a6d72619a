import { useEffect, useState } from 'preact/hooks';

const pause = 150;

/** A value once it has stayed for a moment: a long table need not follow every step of a slider. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    if (settled === value) return;
    const settle = () => setSettled(value);
    const timer = setTimeout(settle, pause);
    // Paper does not wait.
    addEventListener('beforeprint', settle);
    return () => {
      clearTimeout(timer);
      removeEventListener('beforeprint', settle);
    };
  }, [value, settled]);
  return settled;
}
