import { useMemo } from 'preact/hooks';
import { costDots } from '../../charts/cost-dots.ts';
import { type Format, formats } from '../../charts/layout.ts';
import { drawingSvg } from '../../charts/svg.ts';
import { nameOf } from '../../format/name.ts';
import { catalog } from '../../state/catalog-store.ts';
import { comparison } from '../../state/compared.ts';
import type { Comparison } from '../../state/comparison.ts';
import { costRanges } from '../../state/cost-ranges.ts';
import { values } from '../../state/store.ts';
import { useSettled } from './settled.ts';

/** What a clip costs with every option that compares with the reader's two: the picture beside the table of all. */
export function CostPicture() {
  const settled = useSettled(comparison.value);
  // The same markup as before is not parsed again.
  const drawn = useMemo(() => picture(settled), [settled]);
  if (!drawn) return null;
  return (
    <figure>
      <div class="chart">
        {drawn.formats.map(({ format, svg }) => (
          <div key={format} class={format} dangerouslySetInnerHTML={{ __html: svg }} />
        ))}
      </div>
      <figcaption>{drawn.summary}</figcaption>
    </figure>
  );
}

function picture({ a, workload, ...found }: Comparison) {
  const { usdPerClip, entry } = a;
  const families = costRanges({ ...found, a, workload }, catalog, values.value);
  const chosen = usdPerClip === null ? null : { name: nameOf(entry), usdPerClip };
  const dots = costDots(families, workload.clipsPerMonth, chosen);
  return (
    dots && {
      summary: dots.summary,
      formats: (Object.keys(formats) as Format[]).map((format) => ({
        format,
        svg: drawingSvg(dots.drawing(format), dots, `all-options-${format}`),
      })),
    }
  );
}
