// Keeps what the reader does until the page's script is there, which waits for the first paint (site.ts).
{
  const kept = [];
  const keep = (event) => kept.push(event);
  const kinds = ['change', 'click', 'keydown'];
  for (const kind of kinds) addEventListener(kind, keep, true);
  window.early = () => {
    for (const kind of kinds) removeEventListener(kind, keep, true);
    return kept;
  };
}
