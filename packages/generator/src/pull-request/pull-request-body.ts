import { safeSentence } from "@convex-openapi/diff/report";

/** GitHub takes 65,536 characters; this is counted in bytes of UTF-8, which are never fewer. */
const MAX_BYTES = 65_000;

/** So much of the text of what went wrong is shown, in characters. */
const MAX_PROBLEM = 6_000;

/** So many clients get a paragraph. */
const MAX_PARAGRAPHS = 40;

/** What a pull request that follows upstreams tells. */
export interface BodyParts {
  /** What changed in each client, a sentence or some. */
  readonly paragraphs: readonly string[];
  /** What commands said that could not do their work. */
  readonly problems: readonly string[];
  /** Gives the report of all changes, in at most so many bytes. */
  readonly report: (maxBytes: number) => string;
}

/** The text of a pull request that follows upstreams: short enough for GitHub, and cut between changes. */
export function pullRequestBody({ paragraphs, problems, report }: BodyParts): string {
  const shown = paragraphs.slice(0, MAX_PARAGRAPHS).map(safeSentence);
  const left = paragraphs.length - shown.length;
  const head = [
    ...shown,
    ...(left === 0 ? [] : [`And ${left} more ${left === 1 ? "client" : "clients"}.`]),
    ...problems.slice(0, 4).map(problemText),
  ];
  const start = head.map((block) => `${block}\n\n`).join("");
  return `${start}${report(MAX_BYTES - Buffer.byteLength(start))}`.trimEnd();
}

function problemText(problem: string): string {
  return `Something is left to do by hand:\n\n${fenced(cut(problem.trim()))}`;
}

/** Whole lines from the beginning, and how many are left out. */
function cut(text: string): string {
  if (text.length <= MAX_PROBLEM) return text;
  const end = text.lastIndexOf("\n", MAX_PROBLEM);
  const shown = text.slice(0, end === -1 ? MAX_PROBLEM : end);
  const left = text.slice(shown.length).split("\n").length - (end === -1 ? 0 : 1);
  return `${shown}\n… and ${left} more ${left === 1 ? "line" : "lines"}`;
}

/** A block that shows a text as it is, whatever is in it. */
export function fenced(text: string): string {
  const longest = Math.max(2, ...(text.match(/`{3,}/g) ?? []).map(({ length }) => length));
  const fence = "`".repeat(longest + 1);
  return `${fence}\n${text}\n${fence}`;
}
