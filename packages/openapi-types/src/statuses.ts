import type { Operation } from "@convex-openapi/document/model";

/** The statuses whose responses openapi-fetch 0.17 gives as `data` (openapi-typescript-helpers, `OkStatus`). */
export const successStatuses: ReadonlySet<string> = new Set(
  "200 201 202 203 204 206 207 2XX".split(" "),
);

/** The statuses whose responses openapi-fetch 0.17 gives as `error` (openapi-typescript-helpers, `ErrorStatus`). */
export const errorStatuses: ReadonlySet<string> = new Set(
  (
    "500 501 502 503 504 505 506 507 508 510 511 5XX 400 401 402 403 404 405 406 407 408 409 410 411 412 413 414 " +
    "415 416 417 418 420 421 422 423 424 425 426 427 428 429 430 431 444 450 451 497 498 499 4XX default"
  ).split(" "),
);

/**
 * The responses of an operation, with `default` as `2XX` too where no success is declared and `default` has a body: it
 * stands for all statuses that are not declared (OpenAPI 3.1 section 4.8.16), and openapi-fetch gives its type to errors
 * alone.
 */
export function withSuccess(responses: Operation["responses"]): Operation["responses"] {
  const standard = responses.get("default");
  if (standard === undefined || standard.value.content.length === 0) return responses;
  const isDeclared = [...responses.keys()].some((status) => successStatuses.has(status));
  return isDeclared ? responses : new Map([...responses, ["2XX", standard]]);
}
