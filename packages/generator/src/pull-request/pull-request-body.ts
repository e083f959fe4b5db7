import { safeSentence } from "@convex-openapi/diff/report";

/** GitHub takes 65,536 characters as the text of a pull request. */
const MAX_LENGTH = 65_000;

/** So much room paragraphs get, in characters. */
const MAX_PARAGRAPHS = 30_000;

/** So much of the text of what went wrong is shown, in characters; `pull`, the formatter and `generate` have one each. */
const MAX_PROBLEM = 4_000;

/** What a pull request that follows upstreams tells. */
export interface BodyParts {
  /** What changed in each client, a sentence or some. */
  readonly paragraphs: readonly string[];
  /** What commands said that could not do their work. */
  readonly problems: readonly string[];
  /** Gives the report of all changes, in at most so many bytes, which are never fewer than characters. */
  readonly report: (maxBytes: number) => string;
}

/** The text of a pull request that follows upstreams: short enough for GitHub, and cut between changes. */
export function pullRequestBody({ paragraphs, problems, report }: BodyParts): string {
  const head = [...fitting(paragraphs.map(safeSentence)), ...problems.map(problemText)];
  const start = head.map((block) => `${block}\n\n`).join("");
  return `${start}${report(MAX_LENGTH - start.length)}`.trimEnd();
}

/** The first paragraphs, as many as there is room for, and how many are left out. */
function fitting(paragraphs: readonly string[]): readonly string[] {
  let free = MAX_PARAGRAPHS;
  const shown: string[] = [];
  for (const paragraph of paragraphs) {
    free -= paragraph.length;
    if (free < 0) break;
    shown.push(paragraph);
  }
  const left = paragraphs.length - shown.length;
  return left === 0 ? shown : [...shown, `And ${left} more ${left === 1 ? "client" : "clients"}.`];
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
