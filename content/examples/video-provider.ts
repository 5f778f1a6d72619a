/** What the rest of your program knows about making video: no vendor's word in it. */

export type Resolution = '480p' | '720p' | '1080p';

export interface VideoRequest {
  prompt: string;
  seconds: number;
  resolution: Resolution;
  aspectRatio: '16:9' | '9:16' | '1:1';
  /** true: only a clip with sound will do. false: where sound comes anyway, mute it. */
  sound: boolean;
  seed?: number;
}

/** What one model at one provider can do: asked before money is spent. */
export interface Capabilities {
  resolutions: readonly Resolution[];
  seconds: { min: number; max: number };
  sound: 'always' | 'optional' | 'never';
  /** What can still be called off. */
  cancel: 'queued' | 'any';
  /** Hours for which a finished video stays at its address. */
  linkHours: number;
}

/** Plain data. Store it with your own order number before you do anything else. */
export interface Job {
  provider: string;
  model: string;
  id: string;
  submittedAt: string;
  /** Addresses that the provider handed out with the job. */
  links: Record<string, string>;
}

export type JobState =
  | { state: 'queued' | 'running' }
  | { state: 'succeeded'; videoUrl: string; seed: number | null }
  | { state: 'failed'; error: VideoError };

/**
 * What went wrong, in terms of what to do next: change the prompt (`refused`) or the
 * request (`invalid`), slow down (`quota`), call whoever pays (`account`), make it anew
 * (`expired`, `unknown-task`, `cancelled`, `failed`), or look before you try again, because
 * the first attempt may be running and billed (`uncertain`).
 */
export type ErrorKind =
  | 'refused'
  | 'invalid'
  | 'quota'
  | 'account'
  | 'expired'
  | 'unknown-task'
  | 'cancelled'
  | 'failed'
  | 'uncertain';

export class VideoError extends Error {
  readonly kind: ErrorKind;
  /** The provider's own code, for the log. */
  readonly code: string;

  constructor(kind: ErrorKind, code: string, message: string) {
    super(message);
    this.name = 'VideoError';
    this.kind = kind;
    this.code = code;
  }
}

export interface VideoProvider {
  readonly name: string;
  readonly capabilities: Capabilities;
  /** Starts one paid job. @throws VideoError */
  submit(request: VideoRequest, signal?: AbortSignal): Promise<Job>;
  /** Where the job stands. A failed job is an answer, no exception. @throws VideoError */
  poll(job: Job, signal?: AbortSignal): Promise<JobState>;
  /** Asks for a stop. false: too late, the job goes on. @throws VideoError */
  cancel(job: Job, signal?: AbortSignal): Promise<boolean>;
}

/**
 * Asked before anything is sent.
 * @throws VideoError of kind `invalid` where the model cannot do what is wanted
 */
export function assertPossible(request: VideoRequest, can: Capabilities): void {
  const refuse = (what: string) => {
    throw new VideoError('invalid', 'not-possible-here', what);
  };
  if (!can.resolutions.includes(request.resolution)) refuse(`no ${request.resolution}`);
  const { min, max } = can.seconds;
  if (!Number.isInteger(request.seconds) || request.seconds < min || request.seconds > max) {
    refuse(`length must be whole seconds from ${min} to ${max}`);
  }
  if (request.sound && can.sound === 'never') refuse('no sound');
}
