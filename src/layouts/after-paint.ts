const moduleScript = /<script type="module" src="([^"]+)"><\/script>/g;

/**
 * Module scripts of a page load once it has painted. As plain module scripts they are fetched along with the
 * page and delay its largest paint, though nothing that they do changes what it shows.
 */
export function afterPaint(html: string): string {
  return html.replace(
    moduleScript,
    (_, address: string) =>
      `<script>addEventListener('load',()=>setTimeout(()=>import(${JSON.stringify(address)})))</script>`,
  );
}
