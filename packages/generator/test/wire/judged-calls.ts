import createClient from "openapi-fetch";
import type { JsonObject } from "@convex-openapi/document/model";
import { done } from "./generated-api.ts";
import type { Loopback, Received } from "./loopback.ts";

/** What a call comes to whose values cannot be carried. */
export const refused = "refused";

/** A call of an operation. */
export interface JudgedCall {
  readonly init: object;
  /** What it has to come to: what a server reads, or {@link refused}. */
  readonly expected: { readonly read: unknown } | typeof refused;
}

/** An operation that is given one thing, a parameter or a body, and calls of it one after the other. */
export interface CalledOperation {
  readonly location: "path" | "query" | "header" | "cookie" | "body";
  /** What a refusal has to name. */
  readonly name: string;
  /** What stands in its path after what tells operations apart, such as `/{id}`. */
  readonly rest: string;
  /** Without an id and responses. */
  readonly operation: JsonObject;
  readonly calls: readonly JudgedCall[];
  /** What a server reads. @throws Error when nothing was written as it has to be. */
  readonly read: (request: Received) => unknown;
}

/** The paths of a description: the operation at an index is `call0` in `/it0`. */
export function pathsOf(all: readonly CalledOperation[]): JsonObject {
  return Object.fromEntries(
    all.map((called, index) => [
      pathOf(called, index),
      {
        [methodOf(called)]: { operationId: `call${index}`, responses: done, ...called.operation },
      },
    ]),
  );
}

/** The path of an operation in {@link pathsOf}. */
export function pathOf({ rest }: CalledOperation, index: number): string {
  return `/it${index}${rest}`;
}

function methodOf({ location }: CalledOperation): "get" | "post" {
  return location === "body" ? "post" : "get";
}

const unsent = createClient<Record<string, { get: object }>>({
  baseUrl: "http://localhost",
  fetch: async () => Response.json({}),
});

/** Whether openapi-fetch sends a call by its path at all: what it refuses itself never gets to a middleware. */
export async function isSentByPath(path: string, init: object): Promise<boolean> {
  return unsent.GET(path, init as Record<string, unknown>).then(
    () => true,
    () => false,
  );
}

/** Why a call gave no result. */
export interface Failure {
  readonly isTypeError: boolean;
  readonly message: string;
}

/** Sends a call, and gives what came of it, as {@link outcomeOf} does. */
export async function sentBy(
  server: Loopback,
  called: CalledOperation,
  send: () => Promise<unknown>,
): Promise<unknown> {
  server.received.length = 0;
  const failure = await send().then(
    () => undefined,
    (error: unknown) => ({ isTypeError: error instanceof TypeError, message: String(error) }),
  );
  return outcomeOf(called, server.received, failure);
}

/** What came of a call: what a server reads of its only request, that it was refused, or else what went wrong. */
export function outcomeOf(
  called: CalledOperation,
  requests: readonly Received[],
  failure: Failure | undefined,
): unknown {
  if (failure !== undefined) {
    const { isTypeError, message } = failure;
    const isRefusal = requests.length === 0 && isTypeError && isNamed(called.name, message);
    return isRefusal ? refused : { failure: message, requests: requests.length };
  }
  const [request] = requests;
  if (request === undefined || requests.length > 1) return { requests: requests.length };
  try {
    const target = request.target.replace(/^\/it\d+/, "/it");
    return { read: called.read({ ...request, target }) };
  } catch (error) {
    return { unreadable: String(error), target: request.target, headers: request.headers };
  }
}

/** Only an error that names the parameter tells its caller what to change. */
function isNamed(name: string, message: string): boolean {
  return [`"${name}"`, `{${name}}`, `${name} fits no header`].some((text) =>
    message.includes(text),
  );
}
