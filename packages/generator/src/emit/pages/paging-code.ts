import type { BodyPath, OperationPages, Pagination } from "@convex-openapi/document/model";
import { arrayCode, callCode, type Code, stringLiteral } from "@convex-openapi/types/printing";

/** How one page follows another as code, which calls functions of `wire.ts`. */
export function pagingCode({ pagination, isFlagRequired }: OperationPages): Code {
  switch (pagination.kind) {
    case "cursor": {
      const { parameter, next, more } = pagination;
      return callCode(
        "wire.cursor",
        stringLiteral(parameter),
        pathCode(next),
        more && pathCode(more),
        more && isFlagRequired ? "true" : undefined,
      );
    }
    case "offset":
    case "page": {
      const { kind, parameter, first, more, total } = pagination;
      return callCode(
        "wire.counted",
        stringLiteral(parameter),
        String(first),
        stringLiteral(kind === "offset" ? "item" : "page"),
        more === undefined ? "undefined" : pathCode(more),
        total === undefined ? "undefined" : pathCode(total),
      );
    }
    case "next":
      return callCode("wire.nextLink", pathCode(pagination.next));
    default:
      return callCode("wire.linkHeader");
  }
}

/** The name of the function that {@link pagingCode} calls. */
export function pagingPiece({ kind }: Pagination): string {
  return pieceByKind[kind];
}

const pieceByKind: Readonly<Record<Pagination["kind"], string>> = {
  cursor: "cursor",
  offset: "counted",
  page: "counted",
  next: "nextLink",
  link: "linkHeader",
};

/** A path in a body as code. */
export function pathCode(path: BodyPath): Code {
  return arrayCode(path.map(stringLiteral));
}
