import { useEffect, useState } from 'preact/hooks';

const pause = 150;

/** A value once it has stayed for a moment: a long table need not follow every step of a slider. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    if (settled === value) return;
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value, settled]);
  return settled;
}
