import { isPlainObject, type ConvexValue } from "../values/convex-value.ts";
import type { Document } from "./document.ts";

/** What a client asks of one page. */
export interface PaginationOptions {
  readonly numItems: number;
  readonly cursor: string | null;
  readonly maximumRowsRead: number;
}

/** One page of documents, in the shape that Convex gives it. */
export type PaginationResult = {
  page: Document[];
  isDone: boolean;
  continueCursor: string;
  splitCursor: string | null;
  pageStatus: "SplitRecommended" | "SplitRequired" | null;
};

/** Most documents that one page may be asked to hold. */
export const maximumPageSize = 32000;

const knownOptions = new Set([
  "numItems",
  "cursor",
  "endCursor",
  "id",
  "maximumRowsRead",
  "maximumBytesRead",
]);

/**
 * Reads `paginationOpts`.
 * @throws Error as a function's argument validator or the pagination would: for a wrong shape, for
 * no items, for more than 32000.
 */
export function readPaginationOptions(value: ConvexValue | undefined): PaginationOptions {
  if (value === undefined) {
    throw new Error(
      "ArgumentValidationError: Object is missing the required field `paginationOpts`.",
    );
  }
  if (!isPlainObject(value)) throw invalidOptions("paginationOpts", "an object");
  for (const name of Object.keys(value)) {
    if (!knownOptions.has(name)) {
      throw new Error(
        `ArgumentValidationError: Object contains extra field \`${name}\` that is not in the validator.`,
      );
    }
  }
  const { numItems, cursor, maximumRowsRead } = value;
  if (typeof numItems !== "number") throw invalidOptions("numItems", "a number");
  if (typeof cursor !== "string" && cursor !== null)
    throw invalidOptions("cursor", "a string or null");
  if (numItems < 1) throw new Error("NoDocumentsForPagination: numItems must be at least 1.");
  if (numItems > maximumPageSize) {
    throw new Error(
      `PageSizeTooLarge: numItems is ${numItems}, the maximum is ${maximumPageSize}.`,
    );
  }
  const rows = typeof maximumRowsRead === "number" ? maximumRowsRead : Number.POSITIVE_INFINITY;
  return { numItems, cursor, maximumRowsRead: rows };
}

/**
 * Cuts a page out of documents that are in the order asked for. A cursor names the last document of
 * the page before, so pages stay right while documents come and go; it is opaque to clients.
 * @throws Error InvalidCursor for a cursor that this fake did not make.
 */
export function paginate(
  documents: readonly Document[],
  options: PaginationOptions,
): PaginationResult {
  const start = startOf(documents, options.cursor);
  const size = Math.min(options.numItems, options.maximumRowsRead);
  const page = documents.slice(start, start + size);
  const isDone = start + size >= documents.length;
  const last = page.at(-1);
  const continueCursor = isDone || last === undefined ? endCursor : cursorAfter(last);
  return { page, isDone, continueCursor, splitCursor: null, pageStatus: null };
}

const endCursor = "end";

function cursorAfter({ _id, _creationTime }: Document): string {
  return Buffer.from(JSON.stringify([_creationTime, _id])).toString("base64url");
}

function startOf(documents: readonly Document[], cursor: string | null): number {
  if (cursor === null) return 0;
  if (cursor === endCursor) return documents.length;
  const [creationTime, id] = readCursor(cursor);
  const same = documents.findIndex((document) => document._id === id);
  if (same !== -1) return same + 1;
  const descending =
    documents.length > 1 &&
    (documents[0]?._creationTime ?? 0) > (documents.at(-1)?._creationTime ?? 0);
  const next = documents.findIndex(({ _creationTime }) =>
    descending ? _creationTime < creationTime : _creationTime > creationTime,
  );
  return next === -1 ? documents.length : next;
}

function readCursor(cursor: string): [number, string] {
  try {
    const json: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    if (Array.isArray(json) && typeof json[0] === "number" && typeof json[1] === "string") {
      return [json[0], json[1]];
    }
  } catch {
    // A cursor that cannot be read is refused below, like one of the wrong shape.
  }
  throw new Error("InvalidCursor: The cursor is not one of this query.");
}

function invalidOptions(name: string, expected: string): Error {
  return new Error(
    `ArgumentValidationError: \`${name}\` does not match the validator: expected ${expected}.`,
  );
}
