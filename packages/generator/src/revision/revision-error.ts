/**
 * Thrown when another revision cannot be looked at: there is no git, the folder is in no repository, the revision is
 * unknown, or the history that is needed was not fetched. The message says what to do.
 */
export class RevisionError extends Error {
  override readonly name: string = "RevisionError";
}
