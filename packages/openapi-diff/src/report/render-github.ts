import type { Position } from "@convex-openapi/document/model";
import { adviceFor } from "./advice.ts";
import { groupOf, type GroupName } from "./change-groups.ts";
import type { ReportedChange } from "./comparison.ts";
import { allChanges, type DiffOutcome, type Note } from "./diff-outcome.ts";
import { headlineOf } from "./headline.ts";
import { impactOf } from "./impact.ts";
import { subjectWords } from "./subject.ts";

/** The kinds of annotations that GitHub has, worst first. */
const kinds = ["error", "warning", "notice"] as const;

/** What stands beside a line of a file. */
interface Annotation {
  readonly kind: (typeof kinds)[number];
  /** With the path of the file in the repository. */
  readonly position: Position;
  readonly title: string;
  readonly text: string;
}

/** GitHub shows this many annotations of a kind for one step and drops the others. */
const MAX_PER_KIND = 10;

/**
 * Workflow commands that make GitHub show changes beside the lines of the description: breaking ones as errors, risky
 * and allowed ones as warnings, compatible ones as notices. Where there are more of a kind than GitHub shows, the last
 * one says how many are left.
 * @param pathOf turns the path of a file into its path in the repository.
 */
export function renderGitHub(outcome: DiffOutcome, pathOf: (file: string) => string): string {
  const changes = allChanges(outcome);
  const annotations = [...changes.flatMap(ofChange), ...outcome.notes.flatMap(ofNote)].map(
    (annotation): Annotation => {
      const { position } = annotation;
      return { ...annotation, position: { ...position, file: pathOf(position.file) } };
    },
  );
  const lines = kinds.flatMap((kind) =>
    limited(
      annotations.filter((annotation) => annotation.kind === kind).sort(byPlace),
      outcome.command ?? subjectWords[outcome.subject ?? "descriptions"].command,
    ),
  );
  const since = outcome.since === undefined ? "" : ` since ${outcome.since}`;
  return [...lines.map(command), `${headlineOf(outcome)}${since}`].join("\n");
}

function ofChange(change: ReportedChange): Annotation[] {
  const { allowed, rule, message, anchor, fingerprint } = change;
  const kindByGroup: Readonly<Record<GroupName, Annotation["kind"] | undefined>> = {
    breaking: allowed === undefined ? "error" : "warning",
    types: "warning",
    risky: "warning",
    compatible: "notice",
    documentation: undefined,
  };
  const kind = kindByGroup[groupOf(change)];
  if (kind === undefined) return [];
  const advice = adviceFor(change);
  const text = [
    message,
    `${impactOf(change)}.`,
    ...(advice === undefined ? [] : [advice]),
    ...(allowed === undefined ? [] : [`Allowed until ${allowed.expires}: ${allowed.reason}`]),
    `(${fingerprint})`,
  ].join(" ");
  return [{ kind, position: anchor, title: rule, text }];
}

function ofNote({ message, position }: Note): Annotation[] {
  return position === undefined
    ? []
    : [{ kind: "warning", position, title: "allow file", text: message }];
}

function limited(annotations: readonly Annotation[], again: string): readonly Annotation[] {
  if (annotations.length <= MAX_PER_KIND) return annotations;
  const shown = annotations.slice(0, MAX_PER_KIND - 1);
  const [next] = annotations.slice(shown.length);
  if (next === undefined) return shown;
  const text = `${annotations.length - shown.length} more like these; run ${again} to see them all.`;
  return [...shown, { ...next, title: "and more", text }];
}

function command({ kind, position, title, text }: Annotation): string {
  const { file, line, column } = position;
  const properties = { file, line: String(line), col: String(column), title };
  const list = Object.entries(properties).map(
    ([name, value]) => `${name}=${escapeProperty(value)}`,
  );
  return `::${kind} ${list.join(",")}::${escapeData(text.replaceAll("`", ""))}`;
}

/** The toolkit of GitHub Actions writes values of commands like this. */
function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

function byPlace({ position: left }: Annotation, { position: right }: Annotation): number {
  if (left.file !== right.file) return left.file < right.file ? -1 : 1;
  return left.line - right.line || left.column - right.column;
}
