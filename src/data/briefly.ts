/**
 * Remembers an answer for a quarter of a second. A page asks the same of the files thousands of times while it is
 * made, and a file that an author saves is read again at the next look.
 */
export function briefly<Answer>(
  ask: (root: string) => Answer,
  clock: () => number = () => performance.now(),
): (root: string) => Answer {
  const lifetimeMs = 250;
  let last: { root: string; at: number; answer: Answer } | null = null;
  return (root) => {
    const at = clock();
    if (last?.root !== root || at - last.at >= lifetimeMs) last = { root, at, answer: ask(root) };
    return last.answer;
  };
}
