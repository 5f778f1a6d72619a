import type { Data } from '../datasets.ts';
import { priceSeries } from '../price-series.ts';
import type { ModelRow } from '../schema/model.ts';
import type { PriceRow } from '../schema/price.ts';
import { type Change, grouped, joined, listed, type Part, share, unique } from './change.ts';

/** Prices first seen, changed and ended; promotions beside them. */
export function priceChanges(data: Data): Change[] {
  const series = priceSeries(data.prices);
  const first = new Set(series.map(([row]) => row));
  const order = data.prices.filter((row) => first.has(row));
  const models = new Map(data.models.map((row) => [row.id, row]));
  const section = (row: PriceRow) => {
    if (row.vendor === 'Alibaba Cloud') return '/guide/api/#prices';
    return models.get(row.model)?.weights === 'open'
      ? '/guide/api/#hosted'
      : '/guide/api/#resellers';
  };
  const plain = order.filter(({ promo }) => !promo);
  const promotions = order.filter(({ promo }) => promo);
  const gone = series.flatMap((rows) => rows.at(-1) ?? []).filter(({ to }) => to !== null);
  const about = (rows: readonly PriceRow[]) => ({
    kind: 'price' as const,
    sources: rows.flatMap((row) => row.sources),
  });
  const product = ({ vendor, product, region }: PriceRow) =>
    `${vendor} ${product}${region ? `, ${region}` : ''}`;
  return [
    ...grouped(plain, (row) => [row.vendor, row.from, section(row)]).map((rows) => ({
      ...about(rows),
      id: `price-${rows[0].id}`,
      date: rows[0].from,
      title: `${rows[0].vendor}: ${modelNames(rows.flatMap((row) => models.get(row.model) ?? []))}`,
      parts: [
        rows.length === 1 ? 'A price first seen: ' : `${rows.length} prices first seen: `,
        ...spans(rows),
        rows.length === 1 ? '. It may be older.' : '. They may be older.',
      ],
      href: section(rows[0]),
    })),
    ...series.flatMap((rows) =>
      rows.slice(1).map((row, i) => {
        const before = rows[i] as PriceRow;
        return {
          ...about([before, row]),
          id: `price-${row.id}`,
          date: row.from,
          title: `${product(row)}${row.resolution ? `, ${row.resolution}` : ''}`,
          parts: ['From ', amount(before), ' to ', amount(row), ...moved(before, row)],
          href: section(row),
        };
      }),
    ),
    ...grouped(promotions, (row) => [row.vendor, row.product, row.region, row.from, row.to]).map(
      (rows) => {
        const end = rows[0].to;
        return {
          ...about(rows),
          id: `price-${rows[0].id}`,
          date: rows[0].from,
          title: `${product(rows[0])}: a promotion begins`,
          parts: [
            ...joined(rows.map((row) => [sized(row), amount(row)])),
            ...(end === null
              ? ['.']
              : [', until the day before ', { day: end }, ', as it was announced.']),
          ],
          href: '/guide/api/#history',
        };
      },
    ),
    ...grouped(gone, (row) => [row.vendor, row.product, row.region, row.to, row.promo]).map(
      (rows) => ({
        ...about(rows),
        id: `price-end-${rows[0].id}`,
        date: rows[0].to as string,
        title: `${product(rows[0])}: ${rows[0].promo ? 'announced end of a promotion' : 'no longer sold'}`,
        parts: [
          ...joined(rows.map((row) => [sized(row), amount(row)])),
          rows[0].promo ? '. Whether the end was kept is another matter.' : ' until then.',
        ],
        href: rows[0].promo ? '/guide/api/#history' : section(rows[0]),
      }),
    ),
  ];
}

const sized = (row: PriceRow): string => (row.resolution ? `${row.resolution} at ` : '');

/** As the page prints it, with what it buys. */
export function amount(row: PriceRow): Part {
  return { value: row.published.amount, unit: `${row.published.currency}/${bought(row)}` };
}

function bought({ unit, generationSeconds }: PriceRow): string {
  if (unit === 'per-second') return 's';
  if (unit === 'per-1000-training-tokens') return '1000 tokens';
  return generationSeconds === null ? 'clip' : `clip of ${Number(generationSeconds.toFixed(1))} s`;
}

/** ': 12% more.', where both are in one currency and buy the same. */
function moved(before: PriceRow, after: PriceRow): Part[] {
  if (before.published.currency !== after.published.currency) return ['.'];
  return share(before.published.amount, after.published.amount);
}

/** The lowest and the highest amount for each thing that is bought. */
function spans(rows: readonly PriceRow[]): Part[] {
  return joined(
    grouped(rows, (row) => [(amount(row) as { unit: string }).unit]).map((same) => {
      const sorted = same.toSorted((x, y) => x.published.amount - y.published.amount);
      const [low, high] = [sorted[0] as PriceRow, sorted.at(-1) as PriceRow];
      return low.published.amount === high.published.amount
        ? [amount(low)]
        : [{ value: low.published.amount, unit: low.published.currency }, ' to ', amount(high)];
    }),
  );
}

/** 'Wan 2.5 and Wan 2.6', or 'Wan 2.1 to 2.7' where they are many. */
function modelNames(rows: readonly ModelRow[]): string {
  const names = unique(rows.map(({ label }) => label.replace(' (hosted)', ''))).toSorted();
  if (names.length < 3) return listed(names);
  const versions = unique(rows.map(({ version }) => version)).toSorted();
  if (versions.length === 1) return `Wan ${versions[0]}`;
  return `Wan ${versions[0]} to ${versions.at(-1)}`;
}
