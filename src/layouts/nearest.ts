/** Puts the pages whose address is most like the mistyped one first, and carries the reader's inputs along. */
function distance(a: string, b: string): number {
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

const list = document.querySelector('[data-nearest]');
if (list) {
  const asked = location.pathname.slice(0, 200).toLowerCase();
  const items = [...list.children].map((item) => {
    const link = item.querySelector('a');
    const path = link?.pathname ?? '/';
    if (link) link.search = location.search;
    return { item, distance: distance(asked, path) };
  });
  items.sort((a, b) => a.distance - b.distance);
  list.replaceChildren(...items.map(({ item }) => item));
}
