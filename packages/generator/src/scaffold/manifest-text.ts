import { isObject } from "@convex-openapi/document/model";

type Members = Readonly<Record<string, unknown>>;

/** What a manifest gets, where it does not have it yet. */
export interface ManifestAdditions {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

/** The manifest of a new project: ES modules, never published by mistake. */
export function newManifestText(name: string, additions: ManifestAdditions): string {
  const manifest = { name, private: true, type: "module" };
  return `${JSON.stringify(withMembers(manifest, additions), undefined, 2)}\n`;
}

/** The text of a manifest with additions, in its own indentation and line endings. What is there stays as it is. */
export function extendedManifestText(text: string, additions: ManifestAdditions): string {
  const mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
  const manifest = JSON.parse(text.slice(mark.length)) as Members;
  const extended = withMembers(manifest, additions);
  if (JSON.stringify(extended) === JSON.stringify(manifest)) return text;
  const indentation = /^\s*\{\s*?\n([ \t]+)/.exec(text.slice(mark.length))?.[1];
  const lines = JSON.stringify(extended, undefined, indentation);
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const end = /\s*$/.exec(text)?.[0] ?? "";
  return `${mark}${lines.replaceAll("\n", newline)}${end}`;
}

function withMembers(manifest: Members, additions: ManifestAdditions): Members {
  const result: Record<string, unknown> = { ...manifest };
  for (const field of ["scripts", "dependencies", "devDependencies"] as const) {
    const members = additions[field];
    if (Object.keys(members).length === 0) continue;
    const value = result[field];
    const before: Members = isObject(value) ? value : {};
    const names = Object.keys(before);
    const isSorted = field !== "scripts" && names.join() === [...names].sort().join();
    const entries = Object.entries({ ...members, ...before });
    const ordered = isSorted
      ? entries.sort(([a], [b]) => (a < b ? -1 : 1))
      : entries.sort(([a], [b]) => position(a, names) - position(b, names));
    result[field] = Object.fromEntries(ordered);
  }
  return result;
}

/** What is new stands behind what was there. */
function position(name: string, names: readonly string[]): number {
  const index = names.indexOf(name);
  return index === -1 ? names.length : index;
}

/** The scripts that generate and check, under names that the manifest does not use for something else. */
export function scriptsFor(existing: Readonly<Record<string, unknown>>): {
  readonly generate: string;
  readonly check: string;
  readonly scripts: Readonly<Record<string, string>>;
} {
  const commands = ["openapi-clients generate", "openapi-clients generate --check"] as const;
  for (let attempt = 0; ; attempt += 1) {
    const generate = attempt === 0 ? "generate" : `generate:clients${attempt > 1 ? attempt : ""}`;
    const check = `${generate}:check`;
    const isFree = [generate, check].every(
      (name, index) => existing[name] === undefined || existing[name] === commands[index],
    );
    if (isFree) {
      return { generate, check, scripts: { [generate]: commands[0], [check]: commands[1] } };
    }
  }
}
