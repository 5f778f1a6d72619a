import { describe, expect, it } from 'vitest';
import { loadData } from '../../src/data/load.ts';
import { citable, lookup, sourceById, sources } from '../../src/data/lookup.ts';
import { usageOf, usedAs } from '../../src/data/usage.ts';

describe('lookup', () => {
  it.each([
    ['assumptions/throughput-factor', 1.5, 'times'],
    ['assumptions/rent-h100', 4.29, 'USD/GPU-hour'],
    ['prices/model-studio-wan26-singapore-720p', 0.1, 'USD/s'],
    ['prices/model-studio-wan26-singapore-720p/published', 0.733924, 'CNY/s'],
    ['prices/fal-wan22-a14b-turbo-t2v-720p', 0.1, 'USD/clip'],
    ['throughput/wan22-t2v-a14b-h100-720p-x8', 155.1, 's'],
    ['throughput/wan22-t2v-a14b-h100-720p-x8/gpuSeconds', 155.1 * 8, 'GPU-s'],
    ['throughput/wan22-t2v-a14b-h100-720p-x1/peakGb', 59.8, 'GB'],
    ['throughput/mlperf-61-b300/gpuSeconds', 128.6407, 'GPU-s'],
    ['gpus/h100/memory', 80, 'GB'],
    ['gpus/h100/watts', 700, 'W'],
    ['gpus/h100/idleWatts', 121.7, 'W'],
    ['gpus/h100/price', 25_600, 'USD'],
    ['gpus/h100/rent', 4.29, 'USD/GPU-hour'],
    ['models/wan-2.2-t2v-a14b/totalB', 27, 'billion parameters'],
    ['currency/cny-2026-06', 6.7758, 'CNY/USD'],
  ])('%s', (path, value, unit) => {
    const found = lookup(path);
    expect(found.value).toBeCloseTo(value, 6);
    expect(found.unit).toBe(unit);
    expect(found.label).not.toBe('');
    expect(found.checked).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it('says what is near to an unknown path', () => {
    expect(() => lookup('price/fal')).toThrow('the nearest are prices');
    expect(() => lookup('gpus/h1000/rent')).toThrow(
      /gpus: there is no h1000; the nearest are .*h100/,
    );
    expect(() => lookup('gpus/h20/rent')).toThrow('fields: there is no rent');
    expect(() => lookup('models/wan-2.5/totalB')).toThrow('fields: there is no totalB');
    expect(() => lookup('assumptions/throughput')).toThrow('throughput-factor');
  });
});

describe('sources', () => {
  it('are found by id, in order, with a hint where one is missing', () => {
    expect(sourceById('wan22-readme').publisher).toContain('Wan-Video');
    expect(() => sourceById('wan22-redme')).toThrow('wan22-readme');
    const ids = sources().map(({ id }) => id);
    expect(ids).toEqual(ids.toSorted());
  });

  it('tell the rows that rest on them', () => {
    const { rows } = usageOf('wan22-efficiency-table');
    const timings = rows.find(({ dataset }) => dataset === 'throughput');
    expect(timings?.ids).toContain('wan22-t2v-a14b-h100-720p-x1');
    expect(usageOf('no-such-source')).toEqual({ rows: [], pages: [] });
  });

  it('stop the build where they are used nowhere and do not say why they are listed', () => {
    expect(() => usedAs({ id: 'planted' })).toThrow('planted is used nowhere');
    expect(() => usedAs({ id: 'wan22-readme', background: 'x' })).toThrow('it is no background');
    expect(usedAs({ id: 'wan22-readme' }).rows).not.toEqual([]);
  });

  it('stop the build where a page cites one that may not be cited', () => {
    const hidden = loadData().sources.map((row) => ({ ...row, publishable: false }));
    expect(() => citable(hidden, 'wan22-readme')).toThrow('wan22-readme is not publishable');
    expect(citable(loadData().sources, 'wan22-readme').id).toBe('wan22-readme');
  });

  it('tell the pages that cite them', () => {
    for (const page of usageOf('wan22-readme').pages) expect(page).toMatch(/^\/(.+\/)?$/);
  });
});
