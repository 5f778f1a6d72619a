/** The least number of letters to change, add or leave out to make one text the other. */
function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** From 0, nothing alike, to 1, the same. */
const alike = (a: string, b: string) => 1 - edits(a, b) / Math.max(a.length, b.length, 1);

const longest = 200;

/** `/Guide/Brake-Even/index.html` -> ['guide', 'brake', 'even'] */
const wordsOf = (path: string) =>
  path
    .slice(0, longest)
    .toLowerCase()
    .replace(/\.(?:html?|md|php)$/, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && word !== 'index');

/** A folder that most pages share says little about which one was meant. */
const shared = new Set(['guide', 'evidence']);
const own = (words: string[]) => {
  const rest = words.filter((word) => !shared.has(word));
  return rest.length > 0 ? rest : words;
};

/** How well a route fits an address: by its words in any order, or by its letters in one go. */
function likeness(asked: string[], route: string[]): number {
  const best = asked.map((word) => Math.max(0, ...route.map((other) => alike(word, other))));
  const sum = best.filter((one) => one >= 0.6).reduce((all, one) => all + one, 0);
  return Math.max(
    sum / Math.max(asked.length, route.length),
    alike(asked.join(''), route.join('')),
  );
}

/** What fits less is no near miss. */
const enough = 0.6;
const most = 3;

/**
 * The routes that a mistyped address may have meant, the best first; empty where nothing is like it.
 * @param path the path that has no page, as the address bar has it
 */
export function nearestRoutes(path: string, routes: readonly string[]): string[] {
  const asked = own(wordsOf(path));
  if (asked.length === 0) return [];
  return routes
    .map((route) => ({ route, likeness: likeness(asked, own(wordsOf(route))) }))
    .filter((one) => one.likeness >= enough)
    .sort((x, y) => y.likeness - x.likeness)
    .slice(0, most)
    .map(({ route }) => route);
}
