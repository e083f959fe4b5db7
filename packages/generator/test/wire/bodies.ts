import type { JsonObject, JsonValue } from "@convex-openapi/document/model";
import { loadOne } from "./generated-api.ts";
import { refusalOf, requestOf, type Loopback, type Received } from "./loopback.ts";

/** Media Type Objects by media type. */
export type Content = Readonly<Record<string, JsonObject>>;

type Send = (init: object, options?: object) => (baseUrl: string) => Promise<unknown>;

async function sender(content: Content): Promise<Send> {
  const { call, createTestClient } = await loadOne({ requestBody: { content } }, "/it", "post");
  return (init, options = {}) =>
    async (baseUrl) =>
      call(createTestClient({ baseUrl, ...options }), init);
}

/** The request that a body of an operation becomes. */
export async function bodyOf(
  server: Loopback,
  content: Content,
  init: object,
  options: object = {},
): Promise<Received & { readonly type: string | undefined; readonly text: string }> {
  const send = await sender(content);
  const received = await requestOf(server, send(init, options));
  return { ...received, type: received.headers["content-type"], text: received.body.toString() };
}

/** Why a body is refused. */
export async function bodyRefusal(
  server: Loopback,
  content: Content,
  init: object,
): Promise<Error> {
  const send = await sender(content);
  return refusalOf(server, send(init));
}

/** A body of an object with one field `p`, of one media type. */
export function formOf(type: string, encoding: JsonValue = {}): Content {
  return {
    [type]: { schema: { type: "object", properties: { p: {} } }, encoding: { p: encoding } },
  };
}
