/** Hands a file to the reader. Returns its whole name: 'wan-guide-break-even-2026-11-22.csv'. */
export function saveAs(name: string, type: string, content: BlobPart): string {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const download = `wan-guide-${name}`;
  Object.assign(document.createElement('a'), { href: address, download }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  return download;
}
