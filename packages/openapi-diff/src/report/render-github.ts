import { type Annotation, annotationLines } from "@convex-openapi/document/command-line";
import { adviceFor } from "./advice.ts";
import { groupOf, type GroupName } from "./change-groups.ts";
import type { ReportedChange } from "./comparison.ts";
import { allChanges, commandOf, type DiffOutcome, type Note } from "./diff-outcome.ts";
import { headlineOf } from "./headline.ts";
import { impactOf } from "./impact.ts";

/**
 * Workflow commands that make GitHub show changes beside the lines of the description: breaking ones as errors, risky
 * and allowed ones as warnings, compatible ones as notices.
 * @param pathOf turns the path of a file into its path in the repository.
 */
export function renderGitHub(outcome: DiffOutcome, pathOf: (file: string) => string): string {
  const changes = allChanges(outcome);
  const annotations = [...changes.flatMap(ofChange), ...outcome.notes.flatMap(ofNote)].map(
    (annotation): Annotation => {
      const { position } = annotation;
      return position === undefined
        ? annotation
        : { ...annotation, position: { ...position, file: pathOf(position.file) } };
    },
  );
  const lines = annotationLines(annotations, commandOf(outcome));
  const since = outcome.since === undefined ? "" : ` since ${outcome.since}`;
  return [...lines, `${headlineOf(outcome)}${since}`].join("\n");
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
