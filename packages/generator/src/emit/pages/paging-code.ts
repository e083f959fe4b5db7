import type { BodyPath, OperationPages, Pagination } from "@convex-openapi/document/model";
import { arrayCode, callCode, type Code, stringLiteral } from "@convex-openapi/types/printing";

/** How one page follows another as code, which calls functions of `wire.ts`. */
export function pagingCode({ pagination, isFlagRequired }: OperationPages): Code {
  switch (pagination.kind) {
    case "cursor": {
      const { parameter, next, more } = pagination;
      const code = callCode(
        "wire.cursor",
        stringLiteral(parameter),
        pathCode(next),
        more && pathCode(more),
        more && isFlagRequired ? "true" : undefined,
      );
      return placed(pagination, code);
    }
    case "offset":
    case "page": {
      const { kind, parameter, first, more, total } = pagination;
      const code = callCode(
        "wire.counted",
        stringLiteral(parameter),
        String(first),
        stringLiteral(kind === "offset" ? "item" : "page"),
        more === undefined ? "undefined" : pathCode(more),
        total === undefined ? "undefined" : pathCode(total),
      );
      return placed(pagination, code);
    }
    case "next":
      return callCode("wire.nextLink", pathCode(pagination.next));
    default:
      return callCode("wire.linkHeader");
  }
}

function placed(pagination: Pagination, code: Code): Code {
  return isInBody(pagination) ? callCode("wire.inBody", code) : code;
}

/** The names of the functions that {@link pagingCode} calls. */
export function pagingPieces(pagination: Pagination): string[] {
  return [pieceByKind[pagination.kind], ...(isInBody(pagination) ? ["inBody"] : [])];
}

function isInBody(pagination: Pagination): boolean {
  return "in" in pagination && pagination.in === "body";
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
