/** How `generate --check --explain` can print what changes, the default first. */
export const explainFormats = ["text", "json", "markdown"] as const;

/** See {@link explainFormats}. */
export type ExplainFormat = (typeof explainFormats)[number];
