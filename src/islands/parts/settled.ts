import { useEffect, useState } from 'preact/hooks';
import { shownCurrency } from '../../format/currency.ts';

const moment = 150;

/**
 * A value once it has stayed for a moment: a long table need not follow every step of a slider. Another currency is
 * followed at once, because the amounts around it are.
 * @param pause milliseconds that it has to stay, after the frame of the change
 */
export function useSettled<T>(value: T, pause = moment): T {
  const { code } = shownCurrency();
  const [settled, setSettled] = useState({ value, code });
  useEffect(() => {
    if (settled.value === value && settled.code === code) return;
    const settle = () => setSettled({ value, code });
    const timer = setTimeout(settle, settled.code === code ? pause : 0);
    // Paper does not wait.
    addEventListener('beforeprint', settle);
    return () => {
      clearTimeout(timer);
      removeEventListener('beforeprint', settle);
    };
  }, [value, code, settled, pause]);
  return settled.code === code ? settled.value : value;
}
