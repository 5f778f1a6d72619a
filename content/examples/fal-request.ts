import type { Capabilities, VideoRequest } from './video-provider.ts';

/** Wan 2.2 A14B, open weights, at fal. */
export const capabilities: Capabilities = {
  resolutions: ['480p', '720p'],
  // 17 to 161 frames at 16 a second. Wan 2.2 makes 81 by default, about five seconds.
  seconds: { min: 1, max: 10 },
  sound: 'never',
  cancel: 'any',
  linkHours: 7 * 24,
};

/** The body of a submission: frames instead of seconds, a tier instead of pixels. */
export function bodyOf(request: VideoRequest) {
  return {
    prompt: request.prompt,
    resolution: request.resolution,
    aspect_ratio: request.aspectRatio,
    num_frames: request.seconds * 16 + 1,
    ...(request.seed === undefined ? {} : { seed: request.seed }),
    // Or the model that you test gets another prompt than its rival.
    enable_prompt_expansion: false,
    enable_safety_checker: true,
  };
}
