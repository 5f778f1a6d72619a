/** From an input to the picture that answers it, in each calculator, with the processor slowed four times. */
import { playwright } from '../parts.mjs';

/**
 * @param {{ address: string, browser: string }} context
 * @returns {Promise<import('../parts.mjs').PartResult>}
 */
export async function checkLatency(context) {
  const result = await playwright('latency', ['latency'], context);
  console.log(result.output.match(/^.*median .* 95th percentile .*$/gm)?.join('\n') ?? '');
  return result;
}
