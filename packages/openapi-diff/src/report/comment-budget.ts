/**
 * How much GitHub takes as one comment is 65,536 characters. This stays below it in bytes of UTF-8, which are never
 * fewer than characters.
 */
export const MAX_COMMENT_BYTES = 65_000;

/** Room for the sentence that says what was left out, in bytes; where that is longer, it has what it needs. */
const overflowBytes = 200;

/** Counts what is still free of a comment. */
export class CommentBudget {
  #free: number;

  constructor(bytes: number) {
    this.#free = bytes;
  }

  /** Takes what a text needs, and says whether there was room for it. */
  take(text: string): boolean {
    const bytes = bytesOf(text);
    if (bytes > this.#free) return false;
    this.#free -= bytes;
    return true;
  }
}

/** A part of a comment: a frame around items, of which the last ones may be left out. */
export interface CommentPart {
  readonly open: string;
  readonly items: readonly string[];
  readonly close: string;
  /** What stands in for the last items where they are left out: never longer for fewer of them. */
  readonly overflow: (count: number) => string;
}

/**
 * Puts parts together. Frames always have room; items are taken in order until the room is used up, so what comes
 * first is what is kept.
 */
export function fitParts(parts: readonly CommentPart[], bytes: number): string {
  const frames = parts.map(
    ({ open, items, close, overflow }) =>
      bytesOf(open + close) + Math.max(overflowBytes, bytesOf(overflow(items.length))),
  );
  const budget = new CommentBudget(bytes - frames.reduce((sum, frame) => sum + frame, 0));
  return parts
    .map(({ open, items, close, overflow }) => {
      const taken: string[] = [];
      for (const item of items) {
        if (!budget.take(item)) break;
        taken.push(item);
      }
      const left = items.length - taken.length;
      return `${open}${taken.join("")}${left === 0 ? "" : overflow(left)}${close}`;
    })
    .join("");
}

function bytesOf(text: string): number {
  return Buffer.byteLength(text, "utf8");
}
