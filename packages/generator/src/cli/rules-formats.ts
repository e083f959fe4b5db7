/** How `rules` can print what it knows, the default first. */
export const rulesFormats = ["text", "json"] as const;

/** See {@link rulesFormats}. */
export type RulesFormat = (typeof rulesFormats)[number];
