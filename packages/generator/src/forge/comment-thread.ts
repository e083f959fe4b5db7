/** A comment that an earlier run wrote. */
export interface OwnComment {
  readonly id: number;
  readonly text: string;
}

/** The comments on one pull request. */
export interface CommentThread {
  /**
   * The comment that the owner of the token began with this line. People may quote it, so that only own comments count.
   * @throws {ForgeError} when the comments cannot be read.
   */
  find(firstLine: string): Promise<OwnComment | undefined>;
  /** @throws {ForgeError} */
  write(text: string): Promise<void>;
  /** @throws {ForgeError} */
  change(id: number, text: string): Promise<void>;
}

/** What became of the comment of a run. */
export type KeptComment = "written" | "updated" | "unchanged" | "not needed";

/**
 * Keeps one comment on a pull request: writes it, or changes that of an earlier run.
 * @param text its first line is what it is found by.
 * @param isEmpty whether there is nothing to say: this begins no comment, but replaces an earlier one.
 * @throws {ForgeError}
 */
export async function keepComment(
  thread: CommentThread,
  text: string,
  isEmpty: boolean,
): Promise<KeptComment> {
  const old = await thread.find(firstLine(text));
  if (old === undefined) {
    if (isEmpty) return "not needed";
    await thread.write(text);
    return "written";
  }
  if (old.text.trim() === text.trim()) return "unchanged";
  await thread.change(old.id, text);
  return "updated";
}

/** What a comment is found by. */
export function firstLine(text: string): string {
  return text.split("\n", 1)[0]?.trim() ?? "";
}

/** So many comments are asked for at once: the most that GitHub and GitLab give. */
const PAGE_SIZE = 100;

/** So many pages are looked through, which no pull request has. */
const MAX_PAGES = 200;

/** Every comment, page by page, until one page is not full. */
export async function* allPages<T>(
  page: (query: string) => Promise<unknown>,
): AsyncGenerator<T, void, undefined> {
  for (let number = 1; number <= MAX_PAGES; number += 1) {
    const items = await page(`per_page=${PAGE_SIZE}&page=${number}`);
    if (!Array.isArray(items)) return;
    yield* items as T[];
    if (items.length < PAGE_SIZE) return;
  }
}
