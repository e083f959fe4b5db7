import type { FakeManagementHost } from "../../src/index.ts";
import type { Answer } from "./call.ts";

/** Sends a request with a bearer token: POST when there is a body, else GET. */
export async function send(
  host: FakeManagementHost,
  path: string,
  token: string | undefined,
  body?: unknown,
): Promise<Answer> {
  const authorization: Record<string, string> =
    token === undefined ? {} : { authorization: `Bearer ${token}` };
  const response = await host.fetch(`https://api.example${path}`, {
    method: body === undefined ? "GET" : "POST",
    headers: { "content-type": "application/json", ...authorization },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const json: unknown = text === "" ? "" : JSON.parse(text);
  return { status: response.status, headers: response.headers, body: json };
}
