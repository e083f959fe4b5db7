import type { Comparison, ReportedChange } from "./comparison.ts";
import type { Position } from "@convex-openapi/document/model";
import type { Bump } from "../diff/severity.ts";
import { type Subject, subjectWords } from "./subject.ts";

/** A package that will be released, as `changeset version` will do it. */
export interface PlannedRelease {
  readonly package: string;
  readonly oldVersion: string;
  readonly newVersion: string;
  /** What changes in the version, 0.x taken into account. */
  readonly bump: Bump;
  /** One clause, in Markdown, such as "2 breaking changes" or "depends on `@acme/pets`". */
  readonly why: string;
}

/** Something to know about the run as a whole, such as an entry of the allow file that matches nothing. */
export interface Note {
  /** One sentence, in Markdown. */
  readonly message: string;
  /** Where to look, if anywhere. */
  readonly position?: Position;
}

/** Everything that a comparison found out, for the renderers. */
export interface DiffOutcome {
  /** Default: descriptions. */
  readonly subject?: Subject;
  /** What shows all of it again, as a person types it. Default: that of the subject. */
  readonly command?: string;
  readonly comparisons: readonly Comparison[];
  /** Sorted by name; empty where no package is involved. */
  readonly releases: readonly PlannedRelease[];
  /** What the descriptions were compared with, as a person named it; `undefined` for two files. */
  readonly since: string | undefined;
  readonly notes: readonly Note[];
  /** Who owns which client, such as `@acme/pets`, by the name of the client; absent where nobody says it. */
  readonly owners?: ReadonlyMap<string, string>;
}

/** Every change of every comparison, in the order of the clients. */
export function allChanges({ comparisons }: DiffOutcome): readonly ReportedChange[] {
  return comparisons.flatMap(({ report }) => report.changes);
}

/** What shows all of an outcome again. */
export function commandOf({ command, subject = "descriptions", since }: DiffOutcome): string {
  if (command !== undefined) return command;
  return `${subjectWords[subject].command}${since === undefined ? "" : ` --since ${since}`}`;
}
