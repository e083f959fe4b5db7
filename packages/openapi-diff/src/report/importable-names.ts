import type { DiffChange } from "../diff/report.ts";

/** Names that can be imported from a package, as opposed to keys of its interfaces. */
export function importable(names: readonly string[] = []): readonly string[] {
  return names.filter((name) => /^[\w$]+$/.test(name));
}

/** Upper bound on new names reported; `API.md` has all of them. */
const MAX_NAMES = 3;

/** What can be imported from now on, as a sentence with a space before it; `""` where there is nothing new. */
export function newNamesSentence({ names, rule }: Pick<DiffChange, "names" | "rule">): string {
  // The message itself is about the name.
  if (rule === "export-added") return "";
  const added = importable(names?.added);
  if (added.length === 0 || (names?.removed.length ?? 0) > 0) return "";
  const shown = added.length > MAX_NAMES + 1 ? added.slice(0, MAX_NAMES) : added;
  const left = added.length - shown.length;
  const more = left === 0 ? "" : ` and ${left} more`;
  return ` New ${added.length === 1 ? "export" : "exports"}: ${shown.map((name) => `\`${name}\``).join(", ")}${more}.`;
}

/** The old and the new names of what can be imported, where it was renamed: a schema can have two types. */
export function renamedImports({
  rule,
  names,
}: Pick<DiffChange, "rule" | "names">): readonly { readonly from: string; readonly to: string }[] {
  const removed = importable(names?.removed);
  const added = importable(names?.added);
  if (removed.length !== added.length) return [];
  if (removed.length > 1 && rule !== "schema-renamed") return [];
  return removed.map((from, index) => ({ from, to: added[index] ?? "" }));
}
