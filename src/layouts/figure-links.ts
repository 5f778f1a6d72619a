/** Each figure that has an id gets a link to itself, as headings and tables have one. */
export function figureLinks(html: string): string {
  let at = 0;
  return html.replace(
    /<figure\b[^>]*\sid="([\w-]+)"[^>]*>/g,
    (tag, id: string) =>
      `${tag}<a class="heading-link" href="#${id}" aria-label="Link to figure ${++at}"></a>`,
  );
}
