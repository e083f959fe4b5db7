import { parseDocument, type Document } from "yaml";
import { isObject, type JsonValue } from "@convex-openapi/document/model";
import { AllowFileError } from "./allow-file-error.ts";
import { isRuleId } from "./rules/rule-table.ts";
import type { DiffChange } from "./report.ts";
import { textOf } from "./text-of.ts";

/** One entry of `.openapi-clients-allow.yaml`: a change that somebody has looked at and accepts. */
export interface AllowEntry {
  /** The change itself, or else every change of a rule at places that match. */
  readonly match:
    { readonly fingerprint: string } | { readonly rule: string; readonly pointer: string };
  readonly reason: string;
  /** The last day on which the entry counts, as `2026-01-31`. */
  readonly expires: string;
  /** Line of the entry in the file, from 1. */
  readonly line: number;
}

/** What an allow file does to the changes of a report. */
export interface AllowResult {
  readonly allowed: ReadonlySet<DiffChange>;
  /** Entries that are over; they allow nothing. */
  readonly expired: readonly AllowEntry[];
  /** Entries that match no change, expired ones left out. */
  readonly unused: readonly AllowEntry[];
}

/**
 * Reads an allow file: `allow`, a list of entries with `fingerprint` (or `rule` and `pointer`), `reason` and `expires`.
 * In a pointer `*` stands for one part of it and `**` for any number of parts, also for none.
 * @throws {AllowFileError} with every fault and its line.
 */
export function parseAllowFile(text: string): AllowEntry[] {
  // Every scalar is a text: a fingerprint of digits is no number, and a date is no date.
  const document = parseDocument(text, { schema: "failsafe" });
  const faults = document.errors.map(({ message, pos: [at] }) => ({
    line: lineAt(text, at),
    // The place is said before; behind the message stands the source.
    message: (message.split("\n")[0] ?? message).replace(/ at line \d+, column \d+:$/, "."),
  }));
  if (faults.length > 0) throw new AllowFileError(faults);
  const value = orEmpty(document.toJS(), {});
  const list = isObject(value) ? orEmpty(value["allow"], []) : undefined;
  const others = isObject(value) ? Object.keys(value).filter((key) => key !== "allow") : [];
  if (!Array.isArray(list) || others.length > 0) {
    const besides = others.length === 0 ? "" : `, not "${others.join('", "')}"`;
    throw new AllowFileError([
      { line: 1, message: `The file needs a list under "allow"${besides}.` },
    ]);
  }
  const entries = list.map((item, index) => readEntry(item, lineOf(document, text, index)));
  const wrong = entries.flatMap((entry) => ("faults" in entry ? entry.faults : []));
  if (wrong.length > 0) throw new AllowFileError(wrong);
  return entries.flatMap((entry) => ("faults" in entry ? [] : [entry]));
}

/** What YAML has where nothing is written is empty. */
function orEmpty(value: JsonValue | undefined, empty: JsonValue): JsonValue {
  return value === undefined || value === null || value === "" ? empty : value;
}

/** Finds the changes that the entries allow on a day such as `2026-01-31`. */
export function applyAllowFile(
  changes: readonly DiffChange[],
  entries: readonly AllowEntry[],
  today: string,
): AllowResult {
  const expired = entries.filter(({ expires }) => expires < today);
  const valid = entries.filter(({ expires }) => expires >= today);
  const used = new Set<AllowEntry>();
  const allowed = new Set<DiffChange>();
  for (const change of changes) {
    for (const entry of valid) {
      if (!matches(entry, change)) continue;
      used.add(entry);
      allowed.add(change);
    }
  }
  return { allowed, expired, unused: valid.filter((entry) => !used.has(entry)) };
}

function matches({ match }: AllowEntry, change: DiffChange): boolean {
  if ("fingerprint" in match) return match.fingerprint === change.fingerprint;
  return match.rule === change.rule && pointerPattern(match.pointer).test(change.pointer);
}

function pointerPattern(pattern: string): RegExp {
  const source = pattern.split("/").map((part, index) => {
    if (part === "**") return index === 0 ? ".*" : "(?:/.*)?";
    return (index === 0 ? "" : "/") + part.split("*").map(escapeRegExp).join("[^/]*");
  });
  return new RegExp(`^${source.join("")}$`);
}

function escapeRegExp(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

interface Fault {
  readonly line: number;
  readonly message: string;
}

const knownKeys = new Set(["fingerprint", "rule", "pointer", "reason", "expires"]);

function readEntry(
  item: JsonValue,
  line: number,
): AllowEntry | { readonly faults: readonly Fault[] } {
  if (!isObject(item)) return { faults: [{ line, message: "An entry has to be an object." }] };
  const faults: Fault[] = [];
  const fault = (message: string): void => void faults.push({ line, message });
  for (const key of Object.keys(item))
    if (!knownKeys.has(key)) fault(`"${key}" is not a key of an entry.`);
  const { fingerprint, rule, pointer, reason, expires } = item;
  if (typeof reason !== "string" || reason.trim() === "") fault('An entry needs a "reason".');
  if (typeof expires !== "string" || !isDate(expires)) {
    fault('An entry needs the date when it "expires", such as 2026-01-31.');
  }
  const byRule = rule !== undefined || pointer !== undefined;
  if (byRule === (fingerprint !== undefined)) {
    fault('An entry needs either a "fingerprint", or a "rule" and a "pointer".');
  } else if (byRule && (typeof rule !== "string" || typeof pointer !== "string")) {
    fault('An entry with a "rule" needs a "pointer", and vice versa.');
  } else if (!byRule && !/^[0-9a-f]{16}$/.test(textOf(fingerprint))) {
    fault('A "fingerprint" has 16 hexadecimal digits.');
  } else if (typeof rule === "string" && !isRuleId(rule)) fault(`"${rule}" is not a rule.`);
  if (faults.length > 0) return { faults };
  return {
    match:
      fingerprint === undefined
        ? { rule: textOf(rule), pointer: textOf(pointer) }
        : { fingerprint: textOf(fingerprint) },
    reason: textOf(reason).trim(),
    expires: textOf(expires),
    line,
  };
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function lineOf(document: Document, text: string, index: number): number {
  const node = document.getIn(["allow", index], true);
  const range = typeof node === "object" && node !== null ? Reflect.get(node, "range") : undefined;
  return Array.isArray(range) ? lineAt(text, Number(range[0])) : 1;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}
