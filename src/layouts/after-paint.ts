const moduleScript = /<script type="module" src="([^"]+)"><\/script>/g;

/**
 * Module scripts of a page load once it has painted. As plain module scripts they are fetched along with the
 * page and delay its largest paint, though nothing that they do changes what it shows. They come half a second
 * after the load event, or at the reader's first touch or key. What makes them wait joins the page's first script: each
 * costs the policy a hash.
 */
export function afterPaint(html: string): string {
  const loaders: string[] = [];
  const page = html.replace(moduleScript, (_, address: string) => {
    const load = `const s=()=>import(${JSON.stringify(address)})`;
    const touch = `for(const k of['pointerdown','keydown'])addEventListener(k,s,{capture:true,once:true})`;
    const later = `addEventListener('load',()=>setTimeout(s,500))`;
    loaders.push(`{${load};${touch};${later}}`);
    return '';
  });
  return page.replace('</script>', (end) => loaders.join('') + end);
}
