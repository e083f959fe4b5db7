/** Who owns which files, as a file `CODEOWNERS` says. */
export interface CodeOwners {
  /**
   * The owners of a file, such as `@acme/pets @acme/api`; `undefined` where it has none.
   * @param path from the top of the repository, with forward slashes.
   */
  of(path: string): string | undefined;
}

/**
 * Reads a `CODEOWNERS` of GitHub
 * (https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners)
 * or GitLab (https://docs.gitlab.com/user/project/codeowners/reference/): the last pattern that matches a file decides. In a
 * section of GitLab, a pattern without owners has those of the section.
 */
export function parseCodeOwners(text: string): CodeOwners {
  const rules: { readonly pattern: RegExp; readonly owners: string }[] = [];
  let ofSection = "";
  for (const line of text.split(/\r?\n/)) {
    const words = wordsOf(line);
    const section = /^\^?\[[^\]]*\](?:\[\d+\])?\s*(.*)$/.exec(line.trim());
    if (section !== null) {
      ofSection = wordsOf(section[1] ?? "").join(" ");
      continue;
    }
    const [pattern, ...owners] = words;
    if (pattern === undefined) continue;
    rules.push({ pattern: matcherOf(pattern), owners: owners.join(" ") || ofSection });
  }
  return {
    of(path) {
      const owners = rules.findLast(({ pattern }) => pattern.test(path))?.owners;
      return owners === "" ? undefined : owners;
    },
  };
}

/** A space after a backslash is part of a word, and what follows `#` is a comment. */
function wordsOf(line: string): string[] {
  const words = line.match(/(?:\\.|[^\s\\])+/g) ?? [];
  const comment = words.findIndex((word) => word.startsWith("#"));
  return (comment === -1 ? words : words.slice(0, comment)).map((word) =>
    word.replaceAll(/\\(.)/g, "$1"),
  );
}

/** A pattern as `.gitignore` has it, without `!` and without ranges. */
function matcherOf(pattern: string): RegExp {
  const trimmed = pattern.replace(/^\//, "").replace(/\/$/, "");
  const isAnchored = pattern.startsWith("/") || trimmed.includes("/");
  const inner = trimmed
    .split("/")
    .map((part) => (part === "**" ? part : part.split("*").map(escaped).join("[^/]*")))
    .join("/")
    .replaceAll("**/", "(?:.*/)?")
    .replace(/\*\*$/, ".*");
  // `docs/*` owns the files of a folder, and not those of the folders in it.
  const below = trimmed.endsWith("/*") ? "$" : pattern.endsWith("/") ? "/" : "(?:/|$)";
  return new RegExp(`^${isAnchored ? "" : "(?:.*/)?"}${inner}${below}`);
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.|+?()[\]{}]/g, String.raw`\$&`);
}
