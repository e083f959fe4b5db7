import type { Operation } from "@convex-openapi/document/model";

/** How reports name an operation of `paths` or `webhooks`: `GET /teams` or `webhook POST teamCreated`. */
export function operationName({
  section,
  method,
  path,
}: Pick<Operation, "section" | "method" | "path">): string {
  return `${section === "webhooks" ? "webhook " : ""}${method.toUpperCase()} ${path}`;
}
