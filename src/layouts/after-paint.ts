const moduleScript = /<script type="module" src="([^"]+)"><\/script>/g;

/**
 * Module scripts of a page load once it has painted. As plain module scripts they are fetched along with the
 * page and delay its largest paint, though nothing that they do changes what it shows. With a query they come a
 * little earlier: a link followed at once must carry the inputs along.
 */
export function afterPaint(html: string): string {
  return html.replace(
    moduleScript,
    (_, address: string) =>
      `<script>addEventListener(location.search?'DOMContentLoaded':'load',()=>setTimeout(()=>import(${JSON.stringify(address)})))</script>`,
  );
}
