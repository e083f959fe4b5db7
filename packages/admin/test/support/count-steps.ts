/** Matches from a place on, and goes on with `next` where it did. Gives the end of the match. */
type Matcher = (at: number, next: (at: number) => number | undefined) => number | undefined;

/**
 * How many characters a backtracking engine looks at when it replaces every match of a pattern in a text:
 * how fast that number grows with the text does not depend on the machine. Knows what our patterns are
 * made of: characters, classes, groups, alternatives, `(?=…)`, `\b` and greedy repetition.
 */
export function countSteps({ source }: RegExp, text: string): number {
  let steps = 0;
  let place = 0;

  const one = (atom: string): Matcher => {
    const pattern = new RegExp(`^${atom}$`, "i");
    return (at, next) => {
      steps++;
      return at < text.length && pattern.test(text.charAt(at)) ? next(at + 1) : undefined;
    };
  };
  const repeat =
    (matcher: Matcher, least: number, most: number): Matcher =>
    (from, next) => {
      const more = (at: number, count: number): number | undefined =>
        (count < most
          ? matcher(at, (end) => (end === at ? undefined : more(end, count + 1)))
          : undefined) ?? (count < least ? undefined : next(at));
      return more(from, 0);
    };

  function alternatives(): Matcher {
    const all = [sequence()];
    for (; source[place] === "|";) {
      place++;
      all.push(sequence());
    }
    return (at, next) => {
      for (const matcher of all) {
        const end = matcher(at, next);
        if (end !== undefined) return end;
      }
      return undefined;
    };
  }

  function sequence(): Matcher {
    let whole: Matcher = (at, next) => next(at);
    while (place < source.length && !/[|)]/.test(source.charAt(place))) {
      const before = whole;
      const matcher = quantified(unit());
      whole = (at, next) => before(at, (end) => matcher(end, next));
    }
    return whole;
  }

  function quantified(matcher: Matcher): Matcher {
    const [all, sign, least, comma, most] =
      /^(?:([+*?])|\{(\d+)(,?)(\d*)\})/.exec(source.slice(place)) ?? [];
    if (all === undefined) return matcher;
    place += all.length;
    if (sign !== undefined)
      return repeat(matcher, sign === "+" ? 1 : 0, sign === "?" ? 1 : Infinity);
    return repeat(matcher, Number(least), comma ? Number(most || Infinity) : Number(least));
  }

  function unit(): Matcher {
    const [opening = ""] = /^\((?:\?[:=])?/.exec(source.slice(place)) ?? [];
    if (opening) {
      place += opening.length;
      const inner = alternatives();
      place++;
      if (opening !== "(?=") return inner;
      return (at, next) => (inner(at, (end) => end) === undefined ? undefined : next(at));
    }
    const [piece = ""] = /^(?:\\.|\[(?:\\.|[^\]])*\]|.)/.exec(source.slice(place)) ?? [];
    place += piece.length;
    if (piece === "$") return (at, next) => (at === text.length ? next(at) : undefined);
    if (piece !== "\\b") return one(piece);
    return (at, next) =>
      /\w/.test(text.charAt(at - 1)) === /\w/.test(text.charAt(at)) ? undefined : next(at);
  }

  const matcher = alternatives();
  for (let at = 0; at < text.length;) at = Math.max(at + 1, matcher(at, (end) => end) ?? 0);
  return steps;
}
