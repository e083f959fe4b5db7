import type { Position } from "../position.ts";

/** The kinds of annotations that GitHub has, worst first. */
const kinds = ["error", "warning", "notice"] as const;

/** What stands beside a line of a file. */
export interface Annotation {
  readonly kind: (typeof kinds)[number];
  /** With the path of the file in the repository; `undefined` for what stands in no file of it. */
  readonly position: Position | undefined;
  readonly title: string;
  readonly text: string;
}

/** GitHub shows this many annotations of a kind for one step and drops the others. */
const MAX_PER_KIND = 10;

/**
 * Workflow commands that make GitHub show annotations beside the lines of files
 * (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands): the worst first, then by place.
 * Where there are more of a kind than GitHub shows, the last one says how many are left.
 * @param again the command that shows all of them.
 */
export function annotationLines(annotations: readonly Annotation[], again: string): string[] {
  return kinds.flatMap((kind) => {
    const ofKind = annotations.filter((annotation) => annotation.kind === kind).sort(byPlace);
    return limited(ofKind, again).map(command);
  });
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
  const place: Readonly<Record<string, string>> =
    position === undefined
      ? {}
      : { file: position.file, line: String(position.line), col: String(position.column) };
  const list = Object.entries({ ...place, title }).map(
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
  if (left === undefined || right === undefined)
    return Number(right === undefined) - Number(left === undefined);
  if (left.file !== right.file) return left.file < right.file ? -1 : 1;
  return left.line - right.line || left.column - right.column;
}
