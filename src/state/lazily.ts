type Makers<Late> = { [Name in keyof Late]: () => Late[Name] };

/**
 * Adds fields to a result that are made when somebody first asks for them, and then kept: what stands under an answer is
 * drawn a frame later, and need not be computed before the sentence is on the screen. A copy by spread makes them all.
 */
export function lazily<Known extends object, Late extends object>(
  known: Known,
  makers: Makers<Late>,
): Known & Late {
  for (const name of Object.keys(makers) as (keyof Late)[]) {
    let made: { value: Late[keyof Late] } | null = null;
    Object.defineProperty(known, name, {
      enumerable: true,
      get: () => {
        made ??= { value: makers[name]() };
        return made.value;
      },
    });
  }
  return known as Known & Late;
}
