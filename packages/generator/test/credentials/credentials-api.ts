import type { JsonObject } from "@convex-openapi/document/model";
import { type Api, type Client, done, load } from "../wire/generated-api.ts";

/** A generated package with credentials, called as code without types can. */
export interface CredentialsApi extends Api {
  readonly credentials: (given: object) => (options: object) => Client;
  readonly clientCredentials: (
    options: object,
  ) => (refused?: string, signal?: AbortSignal) => Promise<string>;
}

/** The schemes that most tests describe. */
export const schemes: JsonObject = {
  token: { type: "http", scheme: "Bearer" },
  user: { type: "http", scheme: "basic" },
  signature: { type: "http", scheme: "hoba" },
  login: { type: "openIdConnect", openIdConnectUrl: "https://id.example.com" },
  key: { type: "apiKey", in: "header", name: "X-Api-Key" },
  tenant: { type: "apiKey", in: "header", name: "X-Tenant" },
  queryKey: { type: "apiKey", in: "query", name: "api_key" },
  session: { type: "apiKey", in: "cookie", name: "sid" },
  certificate: { type: "mutualTLS" },
  machine: {
    type: "oauth2",
    flows: { clientCredentials: { tokenUrl: "https://id.example.com/token", scopes: {} } },
  },
};

/** A requirement of one or more schemes. */
export function needs(...names: readonly string[]): JsonObject {
  return Object.fromEntries(names.map((name) => [name, []]));
}

/**
 * Generates a client whose operations `callIt` (GET) and `sendIt` (POST) need these alternatives, and loads it.
 *
 * @param own The security of `callOther`, which is a GET of `/other`.
 */
export async function loadSecured(
  security: readonly JsonObject[],
  own: readonly JsonObject[] = [],
  more: JsonObject = {},
): Promise<CredentialsApi> {
  const body = { content: { "application/json": {}, "application/octet-stream": {} } };
  const paths = {
    "/it": {
      get: { operationId: "callIt", responses: done },
      post: { operationId: "sendIt", requestBody: body, responses: done },
    },
    "/other": { get: { operationId: "callOther", security: [...own], responses: done } },
  };
  const parts = { security: [...security], components: { securitySchemes: schemes }, ...more };
  return (await load(paths, parts)) as CredentialsApi;
}
