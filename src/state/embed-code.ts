/** The lines that put a calculator into another page. */

import { type CalculatorId, calculators } from './calculators.ts';

/** What a host's page sets a frame to at most, whatever a message says. */
const mostPixels = 20_000;

/** The address of a calculator alone; `query` with its question mark, or empty. */
export const embedAddress = (origin: string, id: CalculatorId, query = ''): string =>
  `${origin}/embed/${id}/${query}`;

/**
 * The frame, and the script that makes it as high as what is in it. The script stands on its own: several copies, or
 * several frames, do not get into each other's way.
 * @param origin of the guide: 'https://…', without a slash at its end
 * @param query the reader's inputs, with the question mark; empty for the defaults
 * @param height pixels, until the frame has said its own
 */
export function embedCode(origin: string, id: CalculatorId, query: string, height: number): string {
  const address = embedAddress(origin, id, query).replaceAll('&', '&amp;').replaceAll('"', '%22');
  return `<iframe src="${address}" title="${calculators[id].name}, Wan Guide" width="100%" height="${height}" style="border: 0" loading="lazy" allow="clipboard-write; web-share" referrerpolicy="no-referrer"></iframe>
<script>
  addEventListener('message', ({ data, origin, source }) => {
    if (origin !== '${origin}' || data?.type !== 'wan-guide:height') return;
    if (!Number.isFinite(data.height) || data.height <= 0) return;
    for (const frame of document.querySelectorAll('iframe[src^="${origin}/embed/"]')) {
      if (frame.contentWindow === source) frame.height = Math.min(data.height, ${mostPixels});
    }
  });
</script>
`;
}
