import type { CommentThread } from "./comment-thread.ts";

/** A job that runs for one pull request (a merge request, in GitLab's words). */
export interface ReviewRun {
  readonly forge: "GitHub" | "GitLab";
  /** The revision that the pull request is to be merged into, such as `origin/main`. */
  readonly base: string;
  /** Whether it comes from a fork, whose job gets no right to write. */
  readonly isFork: boolean;
  /**
   * Where the report goes; `undefined` where the job of a fork has no token.
   * @throws {UsageError} where the token, or something else that the job has to set, is missing or wrong.
   */
  readonly comments: () => CommentThread | undefined;
  /** The file whose Markdown the page of the job shows. */
  readonly summaryFile: string | undefined;
}
