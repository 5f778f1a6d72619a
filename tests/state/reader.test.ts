import { effect } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { setRates, showIn } from '../../src/format/currency.ts';
import { money } from '../../src/format/money.ts';
import { onGuide } from '../../src/state/carry.ts';
import { inputDefinitions } from '../../src/state/inputs.ts';
import { createReader, type Page } from '../../src/state/reader.ts';
import { catalog } from './fixture.ts';

/** A browser's address, history and clock, as far as the reader's inputs touch them. */
class FakePage implements Page {
  address: string;
  /** Of an embed: the calculator's page on the guide. */
  base: string | null = null;
  written: string[] = [];
  returned: () => void = () => undefined;
  leave: () => void = () => undefined;
  waiting: (() => void) | null = null;

  constructor(address: string) {
    this.address = address;
  }
  href() {
    return this.address;
  }
  home() {
    return onGuide(this.address, this.base ?? this.address);
  }
  replace(href: string) {
    this.address = href;
    this.written.push(href);
  }
  onReturn(read: () => void) {
    this.returned = read;
  }
  onLeave(write: () => void) {
    this.leave = write;
  }
  later(run: () => void) {
    this.waiting = run;
    return () => {
      this.waiting = null;
    };
  }
}

const home = 'https://guide.example/guide/break-even/';
/** The inputs of the comparison, as a page with an explorer has them. */
function priced() {
  const made = createReader(catalog.version);
  made.extend(inputDefinitions(catalog));
  return made;
}

let page: FakePage;
let reader: ReturnType<typeof createReader>;
beforeEach(() => {
  page = new FakePage(`${home}?utm=1#chart`);
  reader = priced();
});

test('what the reader sets before the link is read counts, beside what the link brings along', () => {
  page = new FakePage(`${home}?clips=20000&seconds=8`);
  reader.set('resolution', '1080p');
  reader.set('clips', 50_000);
  reader.start(page);
  expect(reader.values.value).toMatchObject({ resolution: '1080p', clips: 50_000, seconds: 8 });
  page.leave();
  expect(new URL(page.address).searchParams.get('resolution')).toBe('1080p');
  expect(new URL(page.address).searchParams.get('clips')).toBe('50000');
});

describe('the link', () => {
  test('is not looked at before the page has started', () => {
    page.address = `${home}?clips=5`;
    expect(reader.values.value.clips).toBe(10_000);
    reader.start(page);
    expect(reader.values.value.clips).toBe(5);
    expect(reader.values.value.clips).toBe(5);
  });

  test('is written once the reader pauses, minimal, with hash and other parameters kept', () => {
    reader.start(page);
    reader.set('clips', 6);
    reader.set('clips', 7);
    expect(page.written).toEqual([]);
    page.waiting?.();
    expect(page.written).toEqual([`${home}?utm=1&clips=7#chart`]);
    reader.reset('clips');
    page.waiting?.();
    expect(page.address).toBe(`${home}?utm=1#chart`);
  });

  test('is written at once when the page is left, and only when something waits', () => {
    reader.start(page);
    page.leave();
    expect(page.written).toEqual([]);
    reader.set('peak', 2);
    page.leave();
    expect(page.address).toBe(`${home}?utm=1&peak=2#chart`);
    expect(page.waiting).toBeNull();
  });

  test('is left alone by opening it', () => {
    page.address = `${home}?clips=abc&state=1`;
    reader.start(page);
    expect(page.written).toEqual([]);
    expect(page.waiting).toBeNull();
  });

  test('is read again on going back, and a change that waits is dropped', () => {
    reader.start(page);
    reader.set('clips', 6);
    page.address = `${home}?clips=9`;
    page.returned();
    expect(reader.values.value.clips).toBe(9);
    expect(page.waiting).toBeNull();
  });

  test('starts once, however many islands ask', () => {
    reader.start(page);
    const other = new FakePage(`${home}?clips=3`);
    reader.start(other);
    expect(reader.values.value.clips).toBe(10_000);
  });

  test('to copy keeps its meaning when defaults change', () => {
    reader.start(page);
    reader.set('clips', 5000);
    const link = new URL(reader.link());
    expect(link.searchParams.get('clips')).toBe('5000');
    expect(link.searchParams.get('seconds')).toBe('5');
    expect(link.searchParams.get('state')).toBe('1');
    expect(link.searchParams.get('data')).toBe(catalog.version);
    expect(link.searchParams.get('utm')).toBe('1');
    expect(link.hash).toBe('#chart');
  });

  test('to copy from an embed leads to the guide; the address itself stays the embed’s', () => {
    page.address = 'https://guide.example/embed/break-even/?clips=77&theme=dark';
    page.base = `${home}#explorer`;
    reader.start(page);
    const link = new URL(reader.link());
    expect(link.pathname + link.hash).toBe('/guide/break-even/#explorer');
    expect(link.searchParams.get('clips')).toBe('77');
    expect(link.searchParams.get('state')).toBe('1');
    // How the frame looks is its host's business.
    expect(link.searchParams.has('theme')).toBe(false);
    reader.set('clips', 78);
    page.waiting?.();
    expect(page.address).toBe('https://guide.example/embed/break-even/?clips=78&theme=dark');
  });
});

describe('another set of inputs', () => {
  test('takes the place of the present one, in the values and in the address', () => {
    reader.start(page);
    reader.set('peak', 3);
    const problems = reader.open('clips=7&b=nothing&tilt=2&seconds=5&state=1');
    expect(reader.values.value).toMatchObject({ clips: 7, peak: 1, b: 'a14b-4step-h100-rented' });
    expect(problems.map(({ name }) => name)).toEqual(['b']);
    // Saying so is left to whoever opened it.
    expect(reader.notice.value).toBe('');
    page.leave();
    expect(page.address).toBe(`${home}?clips=7&tilt=2#chart`);
  });

  test('gives way to the one before when its copied link is opened again', () => {
    reader.start(page);
    reader.set('clips', 6);
    const before = new URL(reader.link()).search.slice(1);
    reader.open('clips=7&peak=2&tilt=2');
    reader.open(before);
    page.leave();
    expect(reader.values.value).toMatchObject({ clips: 6, peak: 1 });
    expect(page.address).toBe(`${home}?utm=1&clips=6#chart`);
  });
});

describe('notices', () => {
  test('say what a link got wrong, until the reader takes over', async () => {
    page.address = `${home}?clips=abc&b=nothing`;
    reader.start(page);
    expect(reader.problems.value.map(({ name }) => name)).toEqual(['clips', 'b']);
    await vi.waitFor(() => {
      expect(reader.notice.value).toContain('“abc” is not a plain number');
    });
    expect(reader.notice.value).toContain('there is no option “nothing”');
    reader.set('peak', 2);
    expect(reader.problems.value).toEqual([]);
    expect(reader.notice.value).toBe('');
  });

  test('are not said of a link that the reader has left behind', async () => {
    page.address = `${home}?clips=abc`;
    reader.start(page);
    reader.set('peak', 2);
    await import('../../src/state/problem-words.ts');
    await Promise.resolve();
    expect(reader.notice.value).toBe('');
  });

  test('say what a reset did', () => {
    reader.start(page);
    reader.set('seconds', 8);
    expect(reader.changed.value).toBe(true);
    reader.reset('seconds');
    expect(reader.notice.value).toBe('Seconds per clip is back to 5.');
    expect(reader.changed.value).toBe(false);
    reader.set('a', 'article-api');
    reader.set('clips', 1);
    reader.resetAll(true);
    expect(reader.values.value.a).toBe('article-api');
    expect(reader.values.value.clips).toBe(10_000);
    reader.resetAll();
    expect(reader.values.value.a).toBe('wan-2.6-api-singapore');
    reader.announce('Copied.');
    expect(reader.notice.value).toBe('Copied.');
  });
});

describe('inputs that a calculator brings along', () => {
  const seed = {
    kind: 'number',
    name: 'raters',
    label: 'Raters',
    help: '',
    group: 'quality-test',
    unit: 'raters',
    default: 1,
    min: 1,
    max: 20,
    step: 1,
    decimals: 0,
    whole: true,
    scale: 'linear',
    low: null,
    high: null,
  } as const;

  test('are read from the link, whether it was read before or not', () => {
    page.address = `${home}?raters=4`;
    reader.extend([seed]);
    expect(reader.values.value.raters).toBe(1);
    reader.start(page);
    expect(reader.values.value.raters).toBe(4);

    const late = priced();
    late.start(new FakePage(`${home}?raters=5&clips=7`));
    late.set('clips', 8);
    late.extend([seed]);
    expect(late.values.value).toMatchObject({ raters: 5, clips: 8 });
  });

  test('say what the link got wrong, and nothing twice', async () => {
    page.address = `${home}?raters=99&seconds=0`;
    reader.start(page);
    reader.extend([seed]);
    expect(reader.problems.value.map(({ name }) => name)).toEqual(['seconds', 'raters']);
    await vi.waitFor(() => expect(reader.notice.value).toContain('Raters: 99 is above'));
    expect(reader.notice.value).toContain('Seconds per clip: 0 is below');
    reader.extend([seed]);
    expect(reader.problems.value).toHaveLength(2);
  });

  test('are written, and reset with the others', () => {
    reader.extend([seed]);
    reader.start(page);
    reader.set('raters', 3);
    page.waiting?.();
    expect(page.written.at(-1)).toBe(`${home}?utm=1&raters=3#chart`);
    expect(reader.changed.value).toBe(true);
    reader.resetAll();
    expect(reader.values.value.raters).toBe(1);
    expect(reader.changed.value).toBe(false);
  });
});

describe('the currency', () => {
  beforeEach(() => setRates(catalog.currencies));
  afterEach(() => showIn('USD'));

  /** What every drawing of the page would have shown. */
  function drawings(): string[] {
    const seen: string[] = [];
    effect(() => {
      seen.push(`${reader.values.value.currency} ${money(1000)}`);
    });
    return seen;
  }

  test('is set before anything is drawn from the values: no drawing mixes two', () => {
    const seen = drawings();
    page.address = `${home}?currency=EUR&clips=7`;
    reader.start(page);
    reader.set('currency', 'CNY');
    reader.set('clips', 8);
    reader.reset('currency');
    page.address = `${home}?currency=EUR`;
    page.returned();
    reader.resetAll();
    expect(seen).toEqual([
      'USD $1,000',
      'EUR €868',
      'CNY CN¥6,776',
      'CNY CN¥6,776',
      'USD $1,000',
      'EUR €868',
      'USD $1,000',
    ]);
  });

  test('comes with a calculator that wakes late, too', () => {
    const late = createReader(catalog.version);
    late.start(new FakePage(`${home}?currency=EUR`));
    expect(money(1000)).toBe('$1,000');
    late.extend(inputDefinitions(catalog));
    expect(money(1000)).toBe('€868');
  });

  test('stands in a link, and in one to copy, only where it is not dollars', () => {
    reader.start(page);
    expect(new URL(reader.link()).searchParams.has('currency')).toBe(false);
    reader.set('currency', 'EUR');
    page.waiting?.();
    expect(page.address).toBe(`${home}?utm=1&currency=EUR#chart`);
    expect(new URL(reader.link()).searchParams.get('currency')).toBe('EUR');
  });

  test('that does not exist is said', async () => {
    page.address = `${home}?currency=GBP`;
    reader.start(page);
    await vi.waitFor(() =>
      expect(reader.notice.value).toBe(
        'Currency: “GBP” is not one of USD, EUR, CNY, so USD is used.',
      ),
    );
    expect(money(1000)).toBe('$1,000');
  });
});
