/** Segments that alternate from the given option on, from boundary to boundary. */
function alternating(first: 'a' | 'b', ...boundaries: number[]) {
  const second = first === 'a' ? 'b' : 'a';
  return boundaries.slice(1).map((toClips, i) => ({
    fromClips: boundaries[i],
    toClips,
    cheaper: i % 2 === 0 ? first : second,
  }));
}

/**
 * What the worked examples must answer, by id; given by hand, never computed by the model.
 * Numbers hold to a relative 1e-9; an object may leave fields out.
 */
export const expectedAnswers: Readonly<Record<string, unknown>> = {
  'article-low': {
    segments: alternating('a', 0, 425_000 / 3, 1e6),
    firstClips: 425_000 / 3,
    settledClips: 425_000 / 3,
    limit: { a: 0.1, b: 0 },
  },
  'article-high': { segments: alternating('a', 0, 550_000 / 3, 1e6) },
  'article-bill': {
    usdPerMonth: 5000,
    usdPerClip: 0.1,
    lines: [
      { id: 'usage', usdPerMonth: 5000 },
      { id: 'fixed', usdPerMonth: 0 },
      { id: 'staff', usdPerMonth: 0 },
    ],
    gpus: null,
    busyGpus: null,
    capacityClipsPerMonth: null,
  },
  'per-second': { usdPerMonth: 25_000 },
  'rented-stock': { usdPerMonth: 68_037.4007936508, gpus: null, capacityClipsPerMonth: null },
  'rented-stock-limit': 1.2357480158730159,
  'rented-stock-never': {
    segments: [{ fromClips: 0, toClips: 1e6, cheaper: 'a' }],
    firstClips: null,
    settledClips: null,
    limit: { a: 0.5, b: 1.2357480158730159 },
  },
  'rented-fast': { usdPerMonth: 9637.480158730159 },
  'rented-fast-limit': 0.06774960317460318,
  'rented-fast-break-even': {
    segments: alternating('a', 0, 14_459.211711318854, 1e6),
    limit: { a: 0.5, b: 0.06774960317460318 },
  },
  'owned-lines': {
    lines: [
      { id: 'hardware', usdPerMonth: 3820.2125806157223 },
      { id: 'power', usdPerMonth: 196.1171333333333 },
      { id: 'maintenance', usdPerMonth: 703.125 },
      { id: 'facility', usdPerMonth: 500 },
      { id: 'staff', usdPerMonth: 7500 },
    ],
    gpus: 5,
  },
  'owned-staircase': {
    segments: alternating(
      'a',
      0,
      289_043.19474471547,
      289_954.465849387,
      298_470.5998323059,
      303_761.8213660245,
      307_898.00491989654,
      1e6,
    ),
    firstClips: 289_043.19474471547,
    settledClips: 307_898.00491989654,
  },
  'pairs-55': 783,
  'pairs-60': 194,
};
