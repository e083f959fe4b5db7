import type { ListeningFakeManagementHost } from "../../src/index.ts";
import type { Answer } from "./call.ts";

/** The methods of the platform API. */
export type Method = "GET" | "POST" | "PATCH";

/** A page of a list, as both platform APIs give it. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly pagination: { readonly hasMore: boolean; readonly nextCursor?: string };
}

/** Sends a request over a socket: JSON when there is a body. */
export async function request(
  url: string,
  method: Method,
  authorization: string | undefined,
  body?: unknown,
): Promise<Answer> {
  const response = await fetch(url, {
    method,
    headers: {
      ...(authorization === undefined ? {} : { authorization }),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const json: unknown = text === "" ? "" : JSON.parse(text);
  return { status: response.status, headers: response.headers, body: json };
}

/** The platform API of a host, with the member's token unless another is given. */
export class Platform {
  readonly #host: ListeningFakeManagementHost;
  readonly #token: string;

  constructor(host: ListeningFakeManagementHost, token: string = host.accessToken) {
    this.#host = host;
    this.#token = token;
  }

  /** Sends a request to a path under `/v1`. */
  async send(method: Method, path: string, body?: unknown): Promise<Answer> {
    return await request(`${this.#host.url}/v1${path}`, method, `Bearer ${this.#token}`, body);
  }

  /** The body of a response that must be a success. */
  async get<Body>(path: string): Promise<Body> {
    return succeeded(await this.send("GET", path)) as Body;
  }

  /** The body of a response that must be a success. */
  async post<Body>(path: string, body: unknown = {}): Promise<Body> {
    return succeeded(await this.send("POST", path, body)) as Body;
  }

  /** The body of a response that must be a success. */
  async patch<Body>(path: string, body: unknown): Promise<Body> {
    return succeeded(await this.send("PATCH", path, body)) as Body;
  }

  /** Status and code of a response that must be a refusal. */
  async refusal(method: Method, path: string, body?: unknown): Promise<string> {
    const answer = await this.send(method, path, body);
    const { code, message } = answer.body as { code: string; message: string };
    if (typeof message !== "string" || message === "") throw new Error(`${path} says no message`);
    return `${answer.status} ${code}`;
  }
}

function succeeded({ status, body }: Answer): unknown {
  if (status >= 200 && status < 300) return body;
  throw new Error(`${status} ${JSON.stringify(body)}`);
}
