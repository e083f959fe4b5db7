import type { Position } from "../document.ts";
import { adviceFor } from "./advice.ts";
import { countBriefly, countGroup, groupOf, type GroupName } from "./change-groups.ts";
import type { ReportedChange } from "./comparison.ts";
import { allChanges, type DiffOutcome } from "./diff-outcome.ts";
import { impactOf } from "./impact.ts";

/** The kinds of annotations that GitHub has, worst first. */
const kinds = ["error", "warning", "notice"] as const;

type Kind = (typeof kinds)[number];

/** GitHub shows this many annotations of a kind for one step and drops the others. */
const maximumPerKind = 10;

/**
 * Workflow commands that make GitHub show changes beside the lines of the description: breaking ones as errors, risky
 * and allowed ones as warnings, compatible ones as notices. Where there are more of a kind than GitHub shows, the last
 * one says how many are left.
 * @param pathOf turns the path of a file into its path in the repository.
 */
export function renderGitHub(outcome: DiffOutcome, pathOf: (file: string) => string): string {
  const changes = allChanges(outcome);
  const lines = kinds.flatMap((kind) => {
    const found = changes.filter((change) => kindOf(change) === kind).sort(byPlace(pathOf));
    const shown = found.length > maximumPerKind ? found.slice(0, maximumPerKind - 1) : found;
    const left = found.slice(shown.length);
    return [
      ...shown.map((change) => annotation(kind, change, pathOf)),
      ...(left.length === 0 ? [] : [summary(kind, left, pathOf)]),
    ];
  });
  const since = outcome.since === undefined ? "" : ` since ${outcome.since}`;
  return [...lines, `${countBriefly(changes)}${since}`].join("\n");
}

function kindOf(change: ReportedChange): Kind | undefined {
  const kindByGroup: Readonly<Record<GroupName, Kind | undefined>> = {
    breaking: change.api === "breaking" && change.allowed === undefined ? "error" : "warning",
    risky: "warning",
    compatible: "notice",
    texts: undefined,
  };
  return kindByGroup[groupOf(change)];
}

function annotation(kind: Kind, change: ReportedChange, pathOf: (file: string) => string): string {
  const { allowed, rule, message, anchor, fingerprint } = change;
  const advice = adviceFor(change);
  const text = [
    message,
    `${impactOf(change)}.`,
    ...(advice === undefined ? [] : [advice]),
    ...(allowed === undefined ? [] : [`Allowed: ${allowed.reason}`]),
    `(${fingerprint})`,
  ].join(" ");
  return command(kind, anchor, pathOf, rule, text.replaceAll("`", ""));
}

function summary(
  kind: Kind,
  left: readonly ReportedChange[],
  pathOf: (file: string) => string,
): string {
  const counts = [...new Set(left.map(groupOf))].flatMap((group) =>
    countGroup(group, left.filter((change) => groupOf(change) === group).length),
  );
  const text = `${counts.join(", ")} more; the comment on the pull request and \`openapi-clients diff\` tell them all.`;
  const place = left[0]?.anchor ?? { file: "", line: 1, column: 1 };
  return command(kind, place, pathOf, "more changes", text.replaceAll("`", ""));
}

function command(
  kind: Kind,
  { file, line, column }: Position,
  pathOf: (file: string) => string,
  title: string,
  text: string,
): string {
  const properties = { file: pathOf(file), line: String(line), col: String(column), title };
  const list = Object.entries(properties).map(
    ([name, value]) => `${name}=${escapeProperty(value)}`,
  );
  return `::${kind} ${list.join(",")}::${escapeData(text)}`;
}

/** The toolkit of GitHub Actions writes values of commands like this. */
function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

function byPlace(
  pathOf: (file: string) => string,
): (left: ReportedChange, right: ReportedChange) => number {
  return ({ anchor: left }, { anchor: right }) => {
    const [a, b] = [pathOf(left.file), pathOf(right.file)];
    if (a !== b) return a < b ? -1 : 1;
    return left.line - right.line || left.column - right.column;
  };
}
