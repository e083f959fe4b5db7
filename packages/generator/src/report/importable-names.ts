import type { DiffChange } from "../diff/report.ts";

/** Names that can be imported from a package, as opposed to keys of its interfaces. */
export function importable(names: readonly string[] = []): readonly string[] {
  return names.filter((name) => /^[\w$]+$/.test(name));
}

/** So many new names are told; `API.md` has all of them. */
const mostNames = 3;

/** What can be imported from now on, as a sentence with a space before it; `""` where there is nothing new. */
export function newNamesSentence({ names }: Pick<DiffChange, "names">): string {
  const added = importable(names?.added);
  if (added.length === 0 || (names?.removed.length ?? 0) > 0) return "";
  const shown = added.length > mostNames + 1 ? added.slice(0, mostNames) : added;
  const left = added.length - shown.length;
  const more = left === 0 ? "" : ` and ${left} more`;
  return ` New: ${shown.map((name) => `\`${name}\``).join(", ")}${more}.`;
}

/** The old and the new name of what can be imported, where it is one that was renamed. */
export function renamedImport({
  names,
}: Pick<DiffChange, "names">): { readonly from: string; readonly to: string } | undefined {
  const [from, ...moreRemoved] = importable(names?.removed);
  const [to, ...moreAdded] = importable(names?.added);
  if (from === undefined || to === undefined) return undefined;
  return moreRemoved.length + moreAdded.length === 0 ? { from, to } : undefined;
}
