import { describe, expect, it } from 'vitest';
import { onDemandRent, reservedRent } from '../../src/data/gpu-quotes.ts';
import { loadData } from '../../src/data/load.ts';
import type { GpuRow, RentalRow } from '../../src/data/schema/gpu.ts';

const rental = (more: Partial<RentalRow>): RentalRow => ({
  id: `r${Math.random()}`,
  provider: 'One',
  kind: 'specialist',
  tenure: 'on-demand',
  commitmentMonths: null,
  form: null,
  tier: null,
  usdPerGpuHour: 1,
  date: '2026-10-01',
  sources: [],
  checked: '2026-10-01',
  confidence: 'secondary',
  ...more,
});

const card = (...rentals: RentalRow[]): GpuRow => ({
  id: 'card',
  label: 'Card',
  vendor: 'Vendor',
  memoryGb: 24,
  site: 'workstation',
  power: null,
  idle: null,
  purchase: null,
  rentals,
  sources: [],
  checked: '2026-10-01',
  confidence: 'primary',
});

describe('the rent of a card', () => {
  it('is the median of specialist clouds, with their extremes', () => {
    const quote = onDemandRent(
      card(
        rental({ usdPerGpuHour: 2 }),
        rental({ provider: 'Two', usdPerGpuHour: 3 }),
        rental({ provider: 'Three', usdPerGpuHour: 7 }),
        rental({ provider: 'Four', usdPerGpuHour: 4 }),
        rental({ provider: 'Bazaar', kind: 'marketplace', usdPerGpuHour: 1 }),
        rental({ provider: 'Giant', kind: 'hyperscaler', usdPerGpuHour: 12 }),
      ),
    );
    expect(quote).toMatchObject({ value: 3.5, low: 2, high: 7 });
  });

  it('counts only the newest row of a provider, and no PCIe card', () => {
    const quote = onDemandRent(
      card(
        rental({ usdPerGpuHour: 9, date: '2026-09-01' }),
        rental({ usdPerGpuHour: 5, date: '2026-10-01' }),
        rental({ usdPerGpuHour: 1, form: 'PCIe', tier: 'PCIe' }),
      ),
    );
    expect(quote).toMatchObject({ value: 5, low: 5, high: 5 });
  });

  it('takes marketplaces for the range where a single cloud sells it', () => {
    const quote = onDemandRent(
      card(rental({ usdPerGpuHour: 5 }), rental({ kind: 'marketplace', usdPerGpuHour: 2 })),
    );
    expect(quote).toMatchObject({ value: 5, low: 2, high: 5 });
    expect(quote?.reason).toMatch(/marketplaces/);
  });

  it('is unknown without dated rows', () => {
    expect(onDemandRent(card())).toBeNull();
    expect(reservedRent(card(rental({})))).toBeNull();
  });

  it('of an H100 is the median of its seven rows', () => {
    const gpu = loadData().gpus.find(({ id }) => id === 'h100');
    expect(gpu && onDemandRent(gpu)).toMatchObject({ value: 4.29, low: 3.21, high: 6.155 });
  });
});
