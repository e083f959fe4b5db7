import type { FakeDeployment } from "../../src/index.ts";

/** An answer with its body read: as JSON where it is that, else as text. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** How to send a request. */
export interface Sending {
  /** An admin key, for `Authorization: Convex KEY`. */
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Something with an in-process `fetch`. */
export type Fetching = Pick<FakeDeployment, "fetch">;

/** Sends JSON by POST. A string is sent as it is. */
export async function post(
  host: Fetching,
  path: string,
  body: unknown,
  { key, headers = {} }: Sending = {},
): Promise<Answer> {
  const response = await host.fetch(`https://fake.example${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...authorization(key), ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  return await read(response);
}

/** Sends a GET. */
export async function get(
  host: Fetching,
  path: string,
  { key, headers = {} }: Sending = {},
): Promise<Answer> {
  const response = await host.fetch(`https://fake.example${path}`, {
    headers: { ...authorization(key), ...headers },
  });
  return await read(response);
}

/** Calls a function of any type with the full key. */
export async function callAny(
  deployment: FakeDeployment,
  path: string,
  args: unknown = {},
  sending: Sending = {},
): Promise<unknown> {
  const body = { path, args, format: "convex_encoded_json" };
  return (await post(deployment, "/api/function", body, { key: deployment.adminKey, ...sending }))
    .body;
}

/** The error text of a failed call, without the request id in front. */
export function errorText(body: unknown): string {
  const { errorMessage } = body as { errorMessage?: string };
  return (errorMessage ?? "").replace(/^\[Request ID: [0-9a-f]{16}\] Server Error\n/, "");
}

function authorization(key: string | undefined): Record<string, string> {
  return key === undefined ? {} : { authorization: `Convex ${key}` };
}

async function read(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.includes("json") === true && text !== "";
  const body: unknown = isJson ? JSON.parse(text) : text;
  return { status: response.status, headers: response.headers, body };
}
