import { reasonOf } from "@convex-openapi/document/command-line";
import { ForgeError } from "./forge-error.ts";
import { refusalError } from "./refusal.ts";

/** Whom to ask, and with which right. */
export interface ForgeAccess {
  /** `GitHub` or `GitLab`. */
  readonly forge: string;
  /** The address that paths are appended to. */
  readonly address: string;
  readonly token: string;
  /** The variable that the token came from. */
  readonly tokenName: string;
  /** With the token in it. */
  readonly headers: Readonly<Record<string, string>>;
}

/** One request. */
export interface ForgeRequest {
  readonly method: "GET" | "POST" | "PATCH" | "PUT";
  /** After the address, with a slash at its start. */
  readonly path: string;
  readonly body?: object;
  /** See `Refusal.purpose`. */
  readonly purpose: string;
  /** See `Refusal.permission`. */
  readonly permission: string;
}

/** How long a request may take, in milliseconds. */
const MAX_DURATION = 30_000;

/** How much of what a forge says about a refusal is repeated, in characters. */
const MAX_MESSAGE = 300;

/** The HTTP API of a forge. */
export class ForgeApi {
  readonly #access: ForgeAccess;

  constructor(access: ForgeAccess) {
    this.#access = access;
  }

  /**
   * Sends a request and gives the JSON of the response, `undefined` where there is none.
   * @throws {ForgeError} when there is no response, and for one that is no success.
   */
  async request({ method, path, body, purpose, permission }: ForgeRequest): Promise<unknown> {
    const { forge, address, headers, tokenName } = this.#access;
    let response: Response;
    let text: string;
    try {
      response = await fetch(`${address}${path}`, {
        method,
        headers: { ...headers, ...(body !== undefined && { "content-type": "application/json" }) },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        // A POST that is redirected becomes a GET, whose success would look like that of the POST.
        redirect: "manual",
        signal: AbortSignal.timeout(MAX_DURATION),
      });
      text = await response.text();
    } catch (error) {
      const reason = this.#withoutToken(reasonOf(error));
      throw new ForgeError(`${forge} could not be reached to ${purpose}: ${reason}`, "other", {
        cause: error,
      });
    }
    const value = parsed(text);
    if (response.ok) {
      if (value === undefined && text !== "") {
        throw new ForgeError(`${forge} could not ${purpose}: its response is not JSON`);
      }
      return value;
    }
    const message = this.#withoutToken(messageOf(value));
    throw refusalError({ forge, tokenName, response, message, purpose, permission });
  }

  #withoutToken(text: string): string {
    return text.replaceAll(this.#access.token, "***");
  }
}

/** The JSON in a text, `undefined` where it is none: pages of proxies are HTML. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** GitHub and GitLab both have a `message`, which GitLab makes an object for some errors; OAuth errors have others. */
function messageOf(value: unknown): string {
  const { message, error_description: description, error } = Object(value) as ForgeMessage;
  const said = message ?? description ?? error ?? "";
  const text = typeof said === "string" ? said : JSON.stringify(said);
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length > MAX_MESSAGE ? `${line.slice(0, MAX_MESSAGE)}…` : line;
}

interface ForgeMessage {
  readonly message?: unknown;
  readonly error_description?: unknown;
  readonly error?: unknown;
}
