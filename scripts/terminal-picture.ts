/** A piece of a line in one colour. */
interface Piece {
  readonly text: string;
  /** `undefined` for the colour of usual text. */
  readonly colour: string | undefined;
}

/** Dark enough for a light page and light enough for a dark one. */
const colours: Readonly<Record<string, string>> = {
  "2": "#8b949e",
  "31": "#ff7b72",
  "32": "#7ee787",
  "33": "#e3b341",
};

const background = "#161b22";
const foreground = "#e6edf3";
const [charWidth, lineHeight, margin] = [8.4, 19, 18];

/**
 * What a program printed to a terminal, as a picture in SVG.
 *
 * @param title what the picture shows, for those who do not see it.
 * @param printed the text, with colours as ANSI escape sequences.
 */
export function terminalPicture(title: string, printed: string): string {
  const lines = printed.trimEnd().split("\n").map(piecesOf);
  const longest = Math.max(
    ...lines.map((line) => line.reduce((sum, { text }) => sum + text.length, 0)),
  );
  const width = Math.ceil(longest * charWidth + 2 * margin);
  const height = lines.length * lineHeight + 2 * margin;
  const texts = lines.flatMap((pieces, index) => {
    const y = margin + (index + 0.75) * lineHeight;
    return pieces.length === 0
      ? []
      : [`  <text x="${margin}" y="${y}">${pieces.map(span).join("")}</text>`];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `  <title>${escaped(title)}</title>`,
    `  <style>text { font: 14px ui-monospace, "SFMono-Regular", Menlo, Consolas, monospace; fill: ${foreground}; white-space: pre; }</style>`,
    `  <rect width="100%" height="100%" rx="8" fill="${background}"/>`,
    ...texts,
    "</svg>",
    "",
  ].join("\n");
}

const escape = "\u001B[";

/** Splits a line where its colour changes. */
function piecesOf(line: string): Piece[] {
  const [first = "", ...others] = line.split(escape);
  const pieces = others.map((part) => {
    const end = part.indexOf("m");
    return { text: part.slice(end + 1), colour: colours[part.slice(0, end)] };
  });
  return [{ text: first, colour: undefined }, ...pieces].filter(({ text }) => text !== "");
}

function span({ text, colour }: Piece): string {
  const fill = colour === undefined ? "" : ` fill="${colour}"`;
  return `<tspan xml:space="preserve"${fill}>${escaped(text)}</tspan>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
