/** What is compared: descriptions of an API, or what two versions of the generator make of the same description. */
export type Subject = "descriptions" | "output";

/** How reports speak of what they compare. */
export interface SubjectWords {
  /** Title of a report. */
  readonly title: string;
  /** Shows the whole report again. */
  readonly command: string;
  /** By this line a comment of ours is known on a pull request. Readers do not see it. */
  readonly marker: string;
  /** What is said of changes that neither the wire nor types show. */
  readonly texts: {
    readonly heading: string;
    readonly one: string;
    readonly many: string;
    readonly brief: string;
  };
}

/** The words for each subject. */
export const subjectWords: Readonly<Record<Subject, SubjectWords>> = {
  descriptions: {
    title: "API changes",
    command: "openapi-clients diff",
    marker: "<!-- openapi-clients: diff -->",
    texts: {
      heading: "Texts only",
      one: "change of texts only",
      many: "changes of texts only",
      brief: "in texts only",
    },
  },
  output: {
    title: "Changes of the generated code",
    command: "openapi-clients generate --check --explain",
    marker: "<!-- openapi-clients: explain -->",
    texts: {
      heading: "No change of types",
      one: "change that no type shows",
      many: "changes that no type shows",
      brief: "that no type shows",
    },
  },
};
