import type { DiffChange, DiffReport } from "../diff/report.ts";

/** Why a change may pass although it breaks. */
export interface Allowance {
  readonly reason: string;
  /** The last day on which it holds, as `2026-01-31`. */
  readonly expires: string;
}

/** A change as it is reported: with the client it belongs to and, if somebody allowed it, why. */
export interface ReportedChange extends DiffChange {
  /** The key of the client in the config; absent when two files were compared. */
  readonly client?: string;
  readonly allowed?: Allowance;
}

/** A report whose changes may be allowed. */
export interface ReportedDiff extends Omit<DiffReport, "changes"> {
  readonly changes: readonly ReportedChange[];
}

/** What came of one pair of descriptions, or of a client that has no pair. */
export interface Comparison {
  /** What people call it: the key of a client, or the path of the new description. */
  readonly name: string;
  /**
   * `new` and `gone` clients have one side alone; the description of a `fetched` one comes from a URL or is not kept in
   * the repository, so it has no revisions, and the committed files of an `unreadable` one cannot be parsed.
   */
  readonly status: "compared" | "new" | "gone" | "fetched" | "unreadable";
  /** Without changes unless both sides were compared. */
  readonly report: ReportedDiff;
  /** Sentences about the comparison as a whole, in Markdown. */
  readonly notes: readonly string[];
}

/** The report of descriptions that do not differ. */
export const noDifference: ReportedDiff = { api: "none", types: "none", bump: "none", changes: [] };
