/** A space at which a line is not broken as long as what it joins fits into one. */
const noBreak = "\u00A0";

/** Where a word that is longer than a line is broken, best first: after a part of a path, of a name, before a capital. */
const breaks = [/\/(?=.)/g, /[.[_-](?=.)/g, /[a-z](?=[A-Z])/g];

/** Keeps a text such as the method and the path of an operation on one line, where it fits into one. */
export function unbroken(text: string): string {
  return text.replaceAll(" ", noBreak);
}

/**
 * A text as lines of at most `width` characters that start with `indent`. They are broken between words, and outside of
 * backticks where possible; what follows a dash or an arrow continues below its first word. A single word that is longer
 * than a line is broken where a part of it ends.
 */
export function fillLines(text: string, indent: string, width: number): string[] {
  const [lead = ""] = /^(?:[-→] )?/.exec(text) ?? [];
  const hanging = " ".repeat(lead.length);
  const room = width - indent.length - lead.length;
  const lines: string[] = [];
  let current = "";
  for (const word of wordsOf(text.slice(lead.length), room)) {
    const longer = current === "" ? word : `${current} ${word}`;
    if (longer.length <= room) {
      current = longer;
      continue;
    }
    const pieces = piecesOf(word, room);
    lines.push(...(current === "" ? [] : [current]), ...pieces.slice(0, -1));
    current = pieces.at(-1) ?? "";
  }
  return [...lines, current].map(
    (line, index) => indent + (index === 0 ? lead : hanging) + line.replaceAll(noBreak, " "),
  );
}

/** What is not broken where it fits into a line: words, and code with the punctuation around it. */
function wordsOf(text: string, room: number): string[] {
  const joined = text.replaceAll(/`[^`]*`/g, unbroken);
  return joined.split(" ").flatMap((word) => (word.length <= room ? [word] : word.split(noBreak)));
}

function piecesOf(word: string, room: number): string[] {
  if (word.length <= room) return [word];
  const ends = breaks.map((pattern) => {
    const inRoom = [...word.matchAll(pattern)].filter(({ index }) => index < room);
    return (inRoom.at(-1)?.index ?? -1) + 1;
  });
  const end = ends.find((index) => index > 1) ?? room;
  return [word.slice(0, end), ...piecesOf(word.slice(end), room)];
}
