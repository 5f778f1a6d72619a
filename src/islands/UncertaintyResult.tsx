import type { Drawing, ReadPoint } from '../charts/shapes.ts';
import { drawingSvg } from '../charts/svg.ts';
import { type TornadoSpec, tornado } from '../charts/tornado.ts';
import {
  bandChart,
  bandDrawing,
  bandPoints,
  breakEvenTornado,
  differenceTornado,
  signed,
} from '../charts/uncertainty-charts.ts';
import { nameOf } from '../format/name.ts';
import { count, percent } from '../format/number.ts';
import { catalog } from '../state/catalog-store.ts';
import { bandDrawCount, drawCount } from '../state/uncertainty-inputs.ts';
import { type UncertaintyView, uncertaintyView } from '../state/uncertainty-view.ts';
import { AnswerText } from './parts/AnswerText.tsx';
import { Datum } from './parts/Datum.tsx';
import { Disclosure } from './parts/Disclosure.tsx';
import { Flips } from './parts/Flips.tsx';
import { ReadPoints } from './parts/ReadPoints.tsx';
import { ScrollTable } from './parts/ScrollTable.tsx';
import { BandTable, SwingTable } from './parts/UncertaintyTables.tsx';
import { curves, type Shown } from './parts/uncertainties.ts';
import { Working } from './parts/Working.tsx';

const formats = ['broad', 'narrow'] as const;

/** The answer and all that stands below it: of one moment's inputs. */
export function UncertaintyResult({ shown, heading }: { shown: Shown; heading: 'h3' | 'h4' }) {
  const view = uncertaintyView(catalog, shown.values, shown.result);
  const { result, breakEvenRows } = view;
  const answer = <AnswerText answer={view.answer} />;
  if (!result) return answer;
  const [usd, volume] = [differenceTornado(view), breakEvenTornado(view)];
  const chart = curves(view);
  const bands = chart && bandChart(chart, view, bandDrawCount);
  return (
    <>
      {answer}
      <div>
        <ScrollTable label="Draws">
          <Draws view={view} />
        </ScrollTable>
      </div>
      {view.inputs.length > 0 && <Flips view={view} heading={heading} />}
      {usd && (
        <Tornado id="difference" spec={usd} label="Read the chart of the difference by input">
          What each input alone does to the difference a month.
        </Tornado>
      )}
      {volume && (
        <Disclosure summary="What each does to the break-even" late>
          {() => (
            <Tornado id="volume" spec={volume} label="Read the chart of the break-even by input">
              The volume from which on {nameOf(view[result.breakEven.of].entry)} stays cheaper.
            </Tornado>
          )}
        </Disclosure>
      )}
      {bands && (
        <figure>
          <Pictures
            label="Read the chart by volume"
            pictures={formats.map((format) => {
              const drawing = bandDrawing(bands, format);
              return {
                svg: drawingSvg(drawing, bands, `bands-${format}`),
                points: bandPoints(view, drawing),
              };
            })}
          />
          <figcaption class="small">{bands.bandNote}</figcaption>
        </figure>
      )}
      <Disclosure summary="The charts’ numbers as tables">
        {() => (
          <>
            <ScrollTable label="What each input does alone">
              <SwingTable view={view} hasVolume={breakEvenRows.length > 0} />
            </ScrollTable>
            <ScrollTable label="Middle nine tenths of the cost by volume">
              <BandTable view={view} />
            </ScrollTable>
          </>
        )}
      </Disclosure>
      <Disclosure summary="Show the working" late>
        {() => <Working of={view} steps={() => worked(view)} />}
      </Disclosure>
    </>
  );
}

/** Its code comes when it is opened. */
const worked = async (view: UncertaintyView) =>
  (await import('../state/uncertainty-working.ts')).uncertaintyWorking(view);

/** How the difference spreads when every input is drawn. */
function Draws({ view: { result, b } }: { view: UncertaintyView }) {
  if (!result) return null;
  const { difference, draws } = result;
  const usd = (of: string, value: number | null) => (
    <Datum of={`difference.${of}`} value={value}>
      {value === null ? 'none' : signed(value)}
    </Datum>
  );
  return (
    <table class="draws">
      <caption>Option B minus option A, a month</caption>
      <tbody>
        <tr>
          <th scope="row">With every input as it is</th>
          <td class="number">{usd('base', difference)}</td>
        </tr>
        <tr>
          <th scope="row">Median of {count(drawCount)} draws</th>
          <td class="number">{usd('p50', draws.p50)}</td>
        </tr>
        <tr>
          <th scope="row">Their mean</th>
          <td class="number">{usd('mean', draws.mean)}</td>
        </tr>
        <tr>
          <th scope="row">Nine of ten draws lie between</th>
          <td class="number">
            {usd('p5', draws.p5)} and {usd('p95', draws.p95)}
          </td>
        </tr>
        <tr>
          <th scope="row">Share of draws in which {nameOf(b.entry)} is cheaper</th>
          <td class="number">
            <Datum of="shareBCheaper" value={draws.shareBelowZero}>
              {percent(draws.shareBelowZero)}
            </Datum>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

interface TornadoProps {
  id: string;
  spec: TornadoSpec;
  label: string;
  children: preact.ComponentChildren;
}

function Tornado({ id, spec, label, children }: TornadoProps) {
  return (
    <figure>
      <figcaption>{children}</figcaption>
      <Pictures
        label={label}
        pictures={formats.map((format) => {
          const drawing: Drawing & { points: ReadPoint[] } = tornado(spec, format);
          const { points } = drawing;
          return { svg: drawingSvg(drawing, spec, `${id}-${format}`), points };
        })}
      />
    </figure>
  );
}

/** One picture for each width of the page. */
function Pictures({
  label,
  pictures,
}: {
  label: string;
  pictures: { svg: string; points: ReadPoint[] }[];
}) {
  return (
    <div class="chart">
      {pictures.map(({ svg, points }, i) => (
        <div key={formats[i]} class={formats[i]}>
          <ReadPoints label={label} points={points}>
            <div dangerouslySetInnerHTML={{ __html: svg }} />
          </ReadPoints>
        </div>
      ))}
    </div>
  );
}
