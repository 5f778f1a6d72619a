import type { Data } from '../datasets.ts';
import { rentSeries } from '../rent-series.ts';
import { type Change, share } from './change.ts';

/** Rents that were read again and had moved. */
export function rentChanges({ gpus }: Data): Change[] {
  return rentSeries(gpus).flatMap(({ gpu, readings }) =>
    readings.slice(1).flatMap((row, i) => {
      const before = readings[i];
      if (!before || before.usdPerGpuHour === row.usdPerGpuHour) return [];
      const details = [gpu.label, row.form, row.tier, row.tenure.replace('-', ' ')];
      const hourly = (value: number) => ({ value, unit: 'USD/GPU-hour' });
      return [
        {
          id: `rent-${row.id}`,
          date: row.date,
          kind: 'rent' as const,
          title: `${row.provider}: ${details.filter(Boolean).join(', ')}`,
          parts: [
            ...['Read at ', hourly(before.usdPerGpuHour), ' on ', { day: before.date }],
            ...[', now at ', hourly(row.usdPerGpuHour)],
            ...share(before.usdPerGpuHour, row.usdPerGpuHour),
          ],
          sources: [...before.sources, ...row.sources],
          href: `/guide/self-hosting/#rent-${gpu.id}`,
        },
      ];
    }),
  );
}
