import type { Schema } from "../schema.ts";

/** Where something stands in the body of a response: the names of properties from the outside in, none for the body. */
export type BodyPath = readonly string[];

/** Where a request says which page it wants: in a query parameter, or in a property of its JSON body. */
export type ParameterPlace = "query" | "body";

/** The next page is asked for with a cursor, which the page before gives. */
export interface CursorPagination {
  readonly kind: "cursor";
  readonly items: BodyPath;
  /** What takes the cursor. */
  readonly parameter: string;
  readonly in: ParameterPlace;
  /** Where the cursor of the next page stands. */
  readonly next: BodyPath;
  /** Where the body says whether there is a next page, `undefined` where only the cursor does. */
  readonly more: BodyPath | undefined;
}

/** The next page is asked for by a number: of items to skip (`offset`), or its own (`page`). */
export interface CountedPagination {
  readonly kind: "offset" | "page";
  readonly items: BodyPath;
  /** What takes the number. */
  readonly parameter: string;
  readonly in: ParameterPlace;
  /** The number of the first page. */
  readonly first: number;
  readonly more: BodyPath | undefined;
  /** Where the body says how many items (`offset`) or pages (`page`) there are, `undefined` where it does not. */
  readonly total: BodyPath | undefined;
}

/** The body holds the URL of the next page. */
export interface NextPagination {
  readonly kind: "next";
  readonly items: BodyPath;
  /** Where the URL stands. */
  readonly next: BodyPath;
}

/** The `Link` header holds the URL of the next page (RFC 8288). */
export interface LinkPagination {
  readonly kind: "link";
  readonly items: BodyPath;
}

/** How the pages of a list follow each other. */
export type Pagination = CursorPagination | CountedPagination | NextPagination | LinkPagination;

/** The pages of an operation. */
export interface OperationPages {
  readonly pagination: Pagination;
  /** Whether the description declares them, or they were found by what it says of parameters and responses. */
  readonly origin: "declared" | "found";
  /** Whether each page has to have what says that there is a next one (`more`), by the schema. */
  readonly isFlagRequired: boolean;
  /** What a page has a list of, `undefined` where the description does not say. */
  readonly item: Schema | undefined;
}

/** A {@link BodyPath} as a JSON Pointer (RFC 6901). */
export function bodyPointer(path: BodyPath): string {
  return path.map((name) => `/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
