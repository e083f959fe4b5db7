/** The names in the braces of a path, each once: those of `/teams/{team_id}` are `team_id`. */
export function templateNames(path: string): ReadonlySet<string> {
  return new Set(Array.from(path.matchAll(/\{([^{}]+)\}/g), ([, name = ""]) => name));
}

/** A path without the names of its parameters: `/teams/{id}` and `/teams/{team}` are the same to a server. */
export function pathShape(path: string): string {
  return path.replaceAll(/\{[^{}]*\}/g, "{}");
}
