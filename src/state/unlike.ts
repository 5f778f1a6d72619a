/** What is not alike between two options, so that a price difference is not mistaken for the whole difference. */

import type { OptionEntry } from '../data/types.ts';
import { nameOf } from '../format/name.ts';
import { decimal } from '../format/number.ts';
import type { Side } from './side.ts';

/** Short sentences, the weightiest first; empty where the two differ in price alone. */
export function unlike(a: Side, b: Side, seconds: number): string[] {
  const [one, other] = [a.entry, b.entry];
  if (one.id === other.id) return [];
  if (one.family === 'article' || other.family === 'article') {
    return [
      'The founding article’s figures name no model, length, resolution or speed, so only the sums compare.',
    ];
  }
  return [
    ...sound(one, other),
    ...pair(
      one.task,
      other.task,
      (x, y) => `${nameOf(one)} makes ${tasks[x]}, ${nameOf(other)} ${tasks[y]}.`,
    ),
    ...pair(
      one.model,
      other.model,
      () =>
        `${one.modelLabel} and ${other.modelLabel} are different models; quality is not in these figures.`,
    ),
    ...size(one, other),
    ...steps(one, other),
    ...frameRate(one, other),
    ...chained(a, b, seconds),
  ];
}

const tasks = { t2v: 'video from text', i2v: 'video from an image' } as const;

function pair<T>(x: T, y: T, say: (x: T, y: T) => string): string[] {
  return x === y ? [] : [say(x, y)];
}

function sound(one: OptionEntry, other: OptionEntry): string[] {
  if (one.audio === other.audio) return [];
  const [loud, silent] = one.audio ? [one, other] : [other, one];
  return [`${nameOf(loud)} comes with sound, ${nameOf(silent)} is silent.`];
}

function size(one: OptionEntry, other: OptionEntry): string[] {
  if (one.modelClass === other.modelClass) return [];
  const small = one.modelClass === 'small' ? one : other;
  return [`${small.modelLabel} is a small model, a class below the other.`];
}

function steps(one: OptionEntry, other: OptionEntry): string[] {
  if (one.steps === other.steps) return [];
  if (one.steps !== null && other.steps !== null) {
    return [`${nameOf(one)} runs ${one.steps} denoising steps, ${nameOf(other)} ${other.steps}.`];
  }
  const [told, silent] = one.steps === null ? [other, one] : [one, other];
  return [
    `${nameOf(told)} runs ${told.steps} denoising steps; how many ${nameOf(silent)} runs is not published.`,
  ];
}

function frameRate(one: OptionEntry, other: OptionEntry): string[] {
  if (one.fps === other.fps) return [];
  if (one.fps === null || other.fps === null) {
    const [told, silent] = one.fps === null ? [other, one] : [one, other];
    return [
      `${nameOf(told)} gives ${decimal(told.fps ?? 0, 2)} frames a second; how many ${nameOf(silent)} gives is not published.`,
    ];
  }
  return [
    `${nameOf(one)} gives ${decimal(one.fps, 2)} frames a second, ${nameOf(other)} ${decimal(other.fps, 2)}.`,
  ];
}

function chained(a: Side, b: Side, seconds: number): string[] {
  return [a, b].flatMap(({ entry, option }) => {
    const piece = option?.secondsPerGeneration ?? null;
    if (piece === null || seconds <= piece) return [];
    const pieces = Math.ceil(seconds / piece - 1e-12);
    return [
      `A ${decimal(seconds, 2)}-second clip of ${nameOf(entry)} is ${pieces} generations of ${decimal(piece, 2)} seconds in a chain.`,
    ];
  });
}
