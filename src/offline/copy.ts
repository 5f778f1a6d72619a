/** What a kept page says of itself. Pure: text in, text out. */

/** Where a page has its own day of reading and the version of its data. */
const checkedPlace = /<p class="eyebrow"[^>]*>\s*Checked\s*<time[^>]*>([^<]+)<\/time>/;
const versionPlace = />\s*Data ([\w.-]+) ·/;

/**
 * A page from the device with a note at its top: that it is a copy, of which day its prices are, and of which data.
 * Both are read from the page itself, which may be older than the worker. A page that is not ours stays as it is.
 * @param html of the page as it was kept
 * @param online whether the browser believes to have a connection
 */
export function withNote(html: string, online: boolean): string {
  const version = versionPlace.exec(html)?.[1];
  if (version === undefined) return html;
  const checked = checkedPlace.exec(html)?.[1];
  const why = online ? 'The guide cannot be reached: this is the offline copy' : 'You are offline';
  const prices = checked === undefined ? '' : `prices as checked on ${checked}, `;
  const note = `<aside class="note" role="status"><p>${why}: ${prices}data version ${version}. <a href="">Try again</a></p></aside>`;
  return html.replace(/<main\b[^>]*>(?:\s*<article\b[^>]*>)?/, (start) => start + note);
}

/**
 * The page that stands in for one that is not on the device, with links to those that are.
 * @param html of `/offline/`
 * @param pages addresses and titles
 */
export function withKeptPages(html: string, pages: readonly { href: string; title: string }[]) {
  const items = pages.map(({ href, title }) => `<li><a href="${href}">${title}</a></li>`).join('');
  return html.replace(
    /(<ul data-kept[^>]*>)[\s\S]*?<\/ul>/,
    (_, list: string) => `${list}${items}</ul>`,
  );
}
