import { bodyPointer, type Pagination } from "@convex-openapi/document/model";
import { codeSpan } from "../report-lines.ts";

/** Where the items of a page are, in a short phrase of Markdown. */
export function itemsPhrase({ items }: Pagination): string {
  return items.length === 0 ? "the body has the items" : `items at ${codeSpan(bodyPointer(items))}`;
}

/** How the pages of an operation follow each other, in short phrases of Markdown. */
export function pagingPhrases(pagination: Pagination): string[] {
  switch (pagination.kind) {
    case "cursor": {
      const { parameter, next, more } = pagination;
      return [
        `${pagination.in} ${codeSpan(parameter)} from ${codeSpan(bodyPointer(next))}`,
        ...(more === undefined ? [] : [`more if ${codeSpan(bodyPointer(more))}`]),
      ];
    }
    case "offset":
    case "page": {
      const { kind, parameter, first, more, total } = pagination;
      const what = kind === "offset" ? "items" : "pages";
      return [
        `${pagination.in} ${codeSpan(parameter)} counts ${what} from ${first}`,
        ...(more === undefined ? [] : [`more if ${codeSpan(bodyPointer(more))}`]),
        ...(total === undefined ? [] : [`total at ${codeSpan(bodyPointer(total))}`]),
      ];
    }
    case "next":
      return [`next link at ${codeSpan(bodyPointer(pagination.next))}`];
    default:
      return ["next link in the header `Link`"];
  }
}

/** Where the items of a page are and how pages follow each other, in one line of Markdown. */
export function pagesPhrase(pagination: Pagination): string {
  return [itemsPhrase(pagination), ...pagingPhrases(pagination)].join(", ");
}
