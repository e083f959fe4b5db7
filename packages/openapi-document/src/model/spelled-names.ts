/** Names of the characters that stand between words; others go by their code point. */
const characterNames: Readonly<Record<string, string>> = {
  " ": "Space",
  "!": "Exclamation",
  '"': "Quote",
  "#": "Hash",
  $: "Dollar",
  "%": "Percent",
  "&": "And",
  "'": "Apostrophe",
  "(": "Open",
  ")": "Close",
  "*": "Star",
  "+": "Plus",
  ",": "Comma",
  "-": "Dash",
  ".": "Dot",
  "/": "Slash",
  ":": "Colon",
  ";": "Semicolon",
  "<": "Less",
  "=": "Equals",
  ">": "Greater",
  "?": "Question",
  "@": "At",
  "[": "From",
  "\\": "Backslash",
  "]": "To",
  "^": "Caret",
  _: "Underscore",
  "`": "Backtick",
  "{": "Begin",
  "|": "Bar",
  "}": "End",
  "~": "Tilde",
};

/**
 * A text as a name that no other text with the same words has: what stands between the words is spelled out,
 * and a word that starts with a capital there has a `_` in front. `get-user` gives `getDashUser`, `get User` gives
 * `getSpace_User`, `2fa` gives `_2fa`.
 */
export function spelledName(text: string): string {
  const name = spelledBehind("", text);
  return /^\p{ID_Start}/u.test(name) ? name : `_${name}`;
}

/** A name that goes on with a text, see {@link spelledName}. */
export function spelledBehind(start: string, text: string): string {
  let name = start;
  let isInside = false;
  for (const character of text) {
    const isWord = /^\p{ID_Continue}$/u.test(character) && character !== "_";
    if (!isWord) name += characterNames[character] ?? codePointName(character);
    else name += isInside || name === "" ? character : capitalised(character);
    isInside = isWord;
  }
  return name;
}

function capitalised(letter: string): string {
  const upper = letter.toUpperCase();
  return letter === upper && letter !== letter.toLowerCase() ? `_${letter}` : upper;
}

function codePointName(character: string): string {
  return `U${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`;
}
