import { readdirSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { isMissing } from "@convex-openapi/document/command-line";
import { compareText } from "@convex-openapi/document/model";

/** Whether a path has something that stands for several texts. */
export function isGlob(path: string): boolean {
  return /[*?[{]/.test(path);
}

/**
 * The files that a pattern of `*`, `**`, `?`, `[ab]`, `[!ab]` and `{a,b}` stands for, by their paths from the folder,
 * sorted. As in a shell, `*` and `**` stand for no name that starts with a dot; `**` does not look into `node_modules`.
 * @param pattern with forward slashes.
 */
export function filesOf(pattern: string, folder: string): string[] {
  const found = alternatives(pattern).flatMap((each) => {
    // Two slashes begin the name of another machine on Windows.
    const [start] = /^\/{0,2}/.exec(each) ?? [""];
    return matches(each.split("/").filter(Boolean), start, folder);
  });
  return [...new Set(found)].sort(compareText);
}

/** `a{b,c}` as `ab` and `ac`. */
function alternatives(pattern: string): string[] {
  const [whole, before = "", list = "", after = ""] =
    /^(.*?)\{([^{}]*,[^{}]*)\}(.*)$/s.exec(pattern) ?? [];
  if (whole === undefined) return [pattern];
  return list.split(",").flatMap((each) => alternatives(before + each + after));
}

/** The files below `path` that the rest of a pattern stands for. */
function matches(segments: readonly string[], path: string, folder: string): string[] {
  const [segment, ...rest] = segments;
  if (segment === undefined) return [];
  if (!isGlob(segment)) {
    if (rest.length > 0) return matches(rest, `${path}${segment}/`, folder);
    return kindOf(resolve(folder, path, segment)) === "file" ? [path + segment] : [];
  }
  const entries = entriesOf(resolve(folder, path));
  if (segment === "**") {
    const inner = entries
      .filter(({ name, isFolder, isLink }) => isFolder && !isLink && !isPassedOver(name))
      .flatMap(({ name }) => matches(segments, `${path}${name}/`, folder));
    return [...matches(rest.length === 0 ? ["*"] : rest, path, folder), ...inner];
  }
  const expression = expressionOf(segment);
  const fitting = entries.filter(({ name }) => expression.test(name));
  return rest.length === 0
    ? fitting.filter(({ isFolder }) => !isFolder).map(({ name }) => path + name)
    : fitting
        .filter(({ isFolder }) => isFolder)
        .flatMap(({ name }) => matches(rest, `${path}${name}/`, folder));
}

interface Entry {
  readonly name: string;
  readonly isFolder: boolean;
  /** Links are not followed to any depth: they can lead back. */
  readonly isLink: boolean;
}

function entriesOf(folder: string): Entry[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).map((entry) => ({
      name: entry.name,
      isFolder: kindOf(resolve(folder, entry.name)) === "folder",
      isLink: entry.isSymbolicLink(),
    }));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

function isPassedOver(name: string): boolean {
  return name.startsWith(".") || name === "node_modules";
}

function kindOf(path: string): "file" | "folder" | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats === undefined ? undefined : stats.isDirectory() ? "folder" : "file";
}

function expressionOf(segment: string): RegExp {
  const source = segment.replaceAll(/\[(!?)([^\]]+)\]|[*?]|[\\^$.|+()[\]{}]/g, (text, not, set) => {
    if (text === "*") return "[^/]*";
    if (text === "?") return "[^/]";
    if (typeof set !== "string") return `\\${text}`;
    return `[${not === "!" ? "^" : ""}${set.replaceAll(/[\\\]^]/g, String.raw`\$&`)}]`;
  });
  return new RegExp(`^${/^[*?[]/.test(segment) ? String.raw`(?!\.)` : ""}${source}$`, "su");
}
