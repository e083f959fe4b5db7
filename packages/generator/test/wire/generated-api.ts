import { pathToFileURL } from "node:url";
import type { JsonObject } from "@convex-openapi/document/model";
import { withFiles } from "@convex-openapi/test-support/compile";
import { once } from "@convex-openapi/test-support/once";
import { emit } from "../emitted.ts";
import { specOf } from "@convex-openapi/test-support/documents";

/** What a generated function gives. */
export interface Result {
  readonly ok: boolean;
  readonly status: number | string;
  readonly data?: unknown;
  readonly error?: unknown;
  readonly text?: string;
  readonly response: Response;
}

/** A generated function, called as code without types can. */
export type Call = (client: object, init?: object) => Promise<Result>;

/** A client with the methods that tests call. */
export type Client = Record<
  "DELETE" | "GET" | "HEAD" | "POST" | "PUT",
  (path: string, init?: object) => Promise<{ data?: unknown; error?: unknown }>
> & { use(middleware: object): void };

/** A generated package, loaded. */
export interface Api {
  readonly functions: Readonly<Record<string, Call>>;
  readonly createTestClient: (options?: object) => Client;
  readonly byPath: object;
}

/** Generates the client of a description and loads it, once for all tests that describe the same. */
export function load(paths: JsonObject, more: JsonObject = {}): Promise<Api> {
  return loadSpec(JSON.stringify(specOf({ paths, ...more })));
}

const loadSpec = once(async (json: string): Promise<Api> => {
  const spec = JSON.parse(json) as JsonObject;
  const files = Object.fromEntries((await emit(spec)).map(({ name, text }) => [name, text]));
  return withFiles(files, async (folder) => {
    const url = pathToFileURL(`${folder}/index.ts`).href;
    return (await import(/* @vite-ignore */ url)) as Api;
  });
});

/** The only function of a description of one operation. */
export async function loadOne(
  operation: JsonObject,
  path = "/it",
  method = "get",
): Promise<Api & { readonly call: Call }> {
  const api = await load({
    [path]: { [method]: { operationId: "callIt", responses: done, ...operation } },
  });
  const call = api.functions["callIt"];
  if (call === undefined) throw new Error("no function");
  return { ...api, call };
}

/** Responses of an operation that gives JSON. */
export const done: JsonObject = {
  "200": { description: "Done.", content: { "application/json": {} } },
};
