/** Words that turn a name around, or into one bound of what it names. */
const otherWords: ReadonlySet<string> = new Set([
  ..."not no non without except exclude excluded excluding".split(" "),
  ..."min max minimum maximum from to before after since until".split(" "),
  ..."old new first last next previous prev start end total count".split(" "),
]);

/**
 * Whether two names are two spellings of one: in other case, with other signs between words, as a plural, or with a
 * letter more. The same whichever comes first.
 */
export function isOneName(one: string, other: string): boolean {
  const [short = "", long = ""] = [wordsOf(one).join(""), wordsOf(other).join("")].sort(
    (left, right) => left.length - right.length,
  );
  if (short === "" || short === long || long === `${short}s`) return short !== "";
  return short.length >= 5 && long.length - short.length === 1 && isWithin(short, long);
}

/** Whether two names are one, or one of them is the other with more words around it. */
export function areLikeNames(one: string, other: string): boolean {
  if (isOneName(one, other)) return true;
  const [few = [], many = []] = [wordsOf(one), wordsOf(other)].sort(
    (left, right) => left.length - right.length,
  );
  const more = many.filter((word) => !few.includes(word));
  const isPart = few.length > 0 && few.every((word) => many.includes(word));
  return isPart && more.length > 0 && !more.some((word) => otherWords.has(word));
}

/** The words of a name in small letters, however they are held together: `pageSize`, `page_size`, `X-Page-Size`. */
function wordsOf(name: string): string[] {
  return name
    .replaceAll(/([\p{Ll}\p{N}])(?=\p{Lu})/gu, "$1 ")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && word !== "x");
}

/** Whether a text is another one without one letter. */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  while (short[at] === long[at] && at < short.length) at += 1;
  return short.slice(at) === long.slice(at + 1);
}
