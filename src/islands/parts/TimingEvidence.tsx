import { useEffect, useState } from 'preact/hooks';
import type { TimingEvidence as Evidence } from '../../data/types.ts';
import type { Condition } from '../../state/fleet-conditions.ts';
import { Sourced } from './Sourced.tsx';

interface Props {
  /** The timing's id. */
  timing: string;
  conditions: Condition[];
  /** Those of the page's own timing; the others are fetched when they are chosen. */
  known: { timing: string; evidence: Evidence };
}

/** What a timing was made with, how sure it is, and who says so. */
export function TimingEvidence({ timing, conditions, known }: Props) {
  const [others, setOthers] = useState<Readonly<Record<string, Evidence>>>({});
  const found = timing === known.timing ? known.evidence : others[timing];
  useEffect(() => {
    if (found) return;
    import('virtual:timing-evidence')
      .then(({ evidence }) => setOthers(evidence))
      // Offline: the conditions stand without their sources.
      .catch(() => undefined);
  }, [found]);
  return (
    <div class="evidence">
      <h3 id="fleet-timing">
        <Sourced row={`throughput/${timing}/gpuSeconds`} due={found?.due}>
          How this was timed
        </Sourced>
      </h3>
      <dl>
        {conditions.map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p class="small">
        {found?.reason && `${found.reason} `}
        {found?.note && `${found.note} `}
        {found?.sources.map(({ id, title }, index) => (
          <span key={id}>
            {index === 0 ? 'From ' : ', '}
            <a href={`/evidence/sources/#${id}`}>{title}</a>
          </span>
        ))}
        {found && '; '}
        <a href="/data/throughput.json">all timings</a>.
      </p>
    </div>
  );
}
