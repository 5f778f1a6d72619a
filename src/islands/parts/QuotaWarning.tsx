/** Beside the number of an API whose default quota does not cover the volume; the answer says how much it covers. */
export function QuotaWarning() {
  return <span class="warning"> above its default quota</span>;
}
