import type { Capabilities, VideoRequest } from './video-provider.ts';

const large = ['720p', '1080p'] as const;
const all = ['480p', ...large] as const;

/** One address, three protocols: pixels, then tier and ratio, then also a sound switch. */
const models = {
  'wan2.6-t2v': { protocol: 'size', resolutions: large, max: 15, sound: 'always' },
  'wan2.7-t2v': { protocol: 'tier', resolutions: large, max: 15, sound: 'always' },
  'wan3.0-video': { protocol: 'tier', resolutions: all, max: 30, sound: 'optional' },
} as const;

export type ModelStudioModel = keyof typeof models;

const sizes: Record<string, string> = {
  '720p 16:9': '1280*720',
  '720p 9:16': '720*1280',
  '720p 1:1': '960*960',
  '1080p 16:9': '1920*1080',
  '1080p 9:16': '1080*1920',
  '1080p 1:1': '1440*1440',
};

export function capabilitiesOf(model: ModelStudioModel): Capabilities {
  const { resolutions, max, sound } = models[model];
  return { resolutions, seconds: { min: 2, max }, sound, cancel: 'queued', linkHours: 24 };
}

/** The body of a submission, in the protocol of the model. */
export function bodyOf(model: ModelStudioModel, request: VideoRequest) {
  const { protocol, sound } = models[model];
  return {
    model,
    input: { prompt: request.prompt },
    parameters: {
      ...(protocol === 'size'
        ? { size: sizes[`${request.resolution} ${request.aspectRatio}`] }
        : { resolution: request.resolution.toUpperCase(), ratio: request.aspectRatio }),
      ...(sound === 'optional' ? { audio: request.sound } : {}),
      ...(request.seed === undefined ? {} : { seed: request.seed }),
      duration: request.seconds,
      // Or the model that you test gets another prompt than its rival.
      prompt_extend: false,
    },
  };
}
