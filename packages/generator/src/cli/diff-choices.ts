/** How a comparison can be printed, the default first. */
export const diffFormats = ["text", "json", "markdown", "github"] as const;

/** What makes `diff` end with 1, the default first. */
export const failOnWords = ["breaking", "risky", "any", "never"] as const;

/** What can be chosen about `diff`. */
export interface DiffChoices {
  readonly format: (typeof diffFormats)[number];
  readonly failOn: (typeof failOnWords)[number];
  readonly strict: boolean;
}
