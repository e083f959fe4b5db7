/** Who owns which files, as a file `CODEOWNERS` says. */
export interface CodeOwners {
  /**
   * The owners of a file, such as `@acme/pets @acme/api`; `undefined` where it has none.
   * @param path from the top of the repository, with forward slashes.
   */
  of(path: string): string | undefined;
}

/** A line of a section, or of what stands before the first one. */
interface Rule {
  readonly pattern: RegExp;
  /** `undefined` where the line begins with `!`: nobody owns those files. */
  readonly owners: readonly string[] | undefined;
}

/**
 * Reads a `CODEOWNERS` of GitHub
 * (https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners)
 * or GitLab (https://docs.gitlab.com/user/project/codeowners/reference/): the last pattern that matches a file decides, in
 * each section of GitLab for itself. There, a pattern without owners has those of the section, and one that begins with `!`
 * leaves files out.
 */
export function parseCodeOwners(text: string): CodeOwners {
  const sections = new Map<string, Rule[]>();
  const sectionOf = (name: string): Rule[] => {
    const rules = sections.get(name) ?? [];
    sections.set(name, rules);
    return rules;
  };
  let rules = sectionOf("");
  let ofSection: readonly string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const section = /^\^?\[([^\]]*)\](?:\[\d+\])?(.*)$/.exec(line.trim());
    if (section !== null) {
      const [, name = "", words = ""] = section;
      rules = sectionOf(name.trim().toLowerCase());
      ofSection = wordsOf(words).filter(isOwner);
      continue;
    }
    const [pattern, ...words] = wordsOf(line);
    if (pattern === undefined) continue;
    const owners = words.filter(isOwner);
    rules.push(
      pattern.startsWith("!")
        ? { pattern: matcherOf(pattern.slice(1)), owners: undefined }
        : { pattern: matcherOf(pattern), owners: owners.length > 0 ? owners : ofSection },
    );
  }
  return {
    of(path) {
      const owners = new Set([...sections.values()].flatMap((section) => ownersIn(section, path)));
      return owners.size === 0 ? undefined : [...owners].join(" ");
    },
  };
}

function ownersIn(rules: readonly Rule[], path: string): readonly string[] {
  const matching = rules.filter(({ pattern }) => pattern.test(path));
  if (matching.some(({ owners }) => owners === undefined)) return [];
  return matching.at(-1)?.owners ?? [];
}

/** `@name`, `@org/team` or an address of mail; other words mean nobody. */
function isOwner(word: string): boolean {
  return word.includes("@");
}

/** A space after a backslash is part of a word, and what follows `#` is a comment. */
function wordsOf(line: string): string[] {
  const words = line.match(/(?:\\.|[^\s\\])+/g) ?? [];
  const comment = words.findIndex((word) => word.startsWith("#"));
  return (comment === -1 ? words : words.slice(0, comment)).map((word) =>
    word.replaceAll(/\\(.)/g, "$1"),
  );
}

/** A pattern as `.gitignore` has it, without ranges. */
function matcherOf(pattern: string): RegExp {
  const trimmed = pattern.replace(/^\//, "").replace(/\/$/, "");
  const isAnchored = pattern.startsWith("/") || trimmed.includes("/");
  const inner = trimmed
    .split("/")
    .map((part) => (part === "**" ? part : wildcard(part)))
    .join("/")
    .replaceAll("**/", "(?:.*/)?")
    .replace(/\*\*$/, ".*");
  // `docs/*` owns the files of a folder, and not those of the folders in it.
  const below = pattern.endsWith("/") ? "/" : pattern.endsWith("/*") ? "$" : "(?:/|$)";
  return new RegExp(`^${isAnchored ? "" : "(?:.*/)?"}${inner}${below}`);
}

function wildcard(part: string): string {
  return part.replaceAll(/\*+|\?|[^*?]+/g, (text) =>
    text === "?" ? "[^/]" : text.startsWith("*") ? "[^/]*" : escaped(text),
  );
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.|+?()[\]{}]/g, String.raw`\$&`);
}
