import {
  bodyPointer,
  type CountedPagination,
  type CursorPagination,
  isCallable,
  type Operation,
  pagesOf,
  type Pagination,
} from "@convex-openapi/document/model";
import type { NoteDetails } from "./compare-sunsets.ts";
import { code } from "./words.ts";

/** Compares how the pages of an operation follow each other, for which packages have a function of its own. */
export function comparePages(note: NoteDetails, base: Operation, head: Operation): void {
  const old = paginationOf(base);
  const now = paginationOf(head);
  if (old === undefined && now === undefined) return;
  if (old === undefined || now === undefined) {
    note(now === undefined ? "pages-removed" : "pages-added", {
      before: old === undefined ? "" : wayOf(old),
      after: now === undefined ? "" : wayOf(now),
    });
    return;
  }
  const [before, after] = [old, now].map(({ items }) => code(`#${bodyPointer(items)}`));
  if (before !== undefined && after !== undefined && before !== after) {
    note("pages-items-moved", { before, after });
  }
  if (wayOf(old) !== wayOf(now)) note("pages-changed", { before: wayOf(old), after: wayOf(now) });
}

function paginationOf(operation: Operation): Pagination | undefined {
  const isCalled = operation.section === "paths" && isCallable(operation);
  return isCalled ? pagesOf(operation)?.pagination : undefined;
}

/** How one page follows another, as the end of a sentence. */
function wayOf(pagination: Pagination): string {
  switch (pagination.kind) {
    case "cursor": {
      const { parameter, next, more } = pagination;
      return `the cursor ${code(parameter)}${placeOf(pagination)} from ${code(bodyPointer(next))}${flagOf(more)}`;
    }
    case "offset":
    case "page": {
      const { kind, parameter, first, more, total } = pagination;
      const end = total === undefined ? "" : `, with the total at ${code(bodyPointer(total))}`;
      return `the ${kind} ${code(parameter)}${placeOf(pagination)} from ${first}${flagOf(more)}${end}`;
    }
    case "next":
      return `the link at ${code(bodyPointer(pagination.next))}`;
    default:
      return "the header `Link`";
  }
}

function placeOf(pagination: CountedPagination | CursorPagination): string {
  return pagination.in === "body" ? " in the body" : "";
}

function flagOf(more: readonly string[] | undefined): string {
  return more === undefined ? "" : ` if ${code(bodyPointer(more))}`;
}
