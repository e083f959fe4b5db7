/** What is compared: descriptions of an API, or what two versions of the generator make of the same description. */
export type Subject = "descriptions" | "output";

/** How a group is called: over its changes, and where they are counted. */
export interface GroupWords {
  readonly heading: string;
  readonly one: string;
  readonly many: string;
  /** Behind a number, where there is little room. */
  readonly brief: string;
}

/** How reports speak of what they compare. */
export interface SubjectWords {
  /** Title of a report. */
  readonly title: string;
  /** Shows the whole report again. */
  readonly command: string;
  /** By this line a comment of ours is known on a pull request. Readers do not see it. */
  readonly marker: string;
  /** What is said of changes that break types alone. */
  readonly types: GroupWords;
  /** What is said of changes that neither the wire nor types show. */
  readonly documentation: GroupWords;
}

/** The words for each subject. */
export const subjectWords: Readonly<Record<Subject, SubjectWords>> = {
  descriptions: {
    title: "API changes",
    command: "openapi-clients diff",
    marker: "<!-- openapi-clients: diff -->",
    types: {
      heading: "Breaking at compile time",
      one: "change that breaks at compile time",
      many: "changes that break at compile time",
      brief: "breaking at compile time",
    },
    documentation: {
      heading: "Documentation",
      one: "documentation change",
      many: "documentation changes",
      brief: "in documentation",
    },
  },
  output: {
    title: "Changes of the generated code",
    command: "openapi-clients generate --check --explain",
    marker: "<!-- openapi-clients: explain -->",
    types: {
      heading: "Breaking",
      one: "breaking change",
      many: "breaking changes",
      brief: "breaking",
    },
    documentation: {
      heading: "No effect on types",
      one: "change without effect on types",
      many: "changes without effect on types",
      brief: "without effect on types",
    },
  },
};
