/** How `check` and `generate` can print problems, the default first. */
export const problemFormats = ["text", "json", "github"] as const;

/** See {@link problemFormats}. */
export type ProblemFormat = (typeof problemFormats)[number];
