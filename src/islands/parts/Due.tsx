import { useEffect, useState } from 'preact/hooks';

/**
 * Says that a fact needs a new look from `day` on. Counted in the browser once the calculator is awake: the build reads
 * no clock, and the first picture is that of the page.
 */
export function Due({ day }: { day: string | undefined }) {
  const [due, setDue] = useState(false);
  useEffect(() => setDue(isDue(day)), [day]);
  return due ? (
    <>
      {' '}
      <b class="due">needs a new look</b>
    </>
  ) : null;
}

/** Whether today is the day or after it. */
export const isDue = (day: string | undefined): boolean =>
  day !== undefined && day <= new Date().toISOString().slice(0, 10);
