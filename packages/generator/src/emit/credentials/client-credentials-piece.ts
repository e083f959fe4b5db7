/** The function that gets tokens, and its options. \`tokenUrl\` is the default of the option, \`undefined\` for none. */
export function clientCredentialsPiece(tokenUrl: string | undefined): string {
  const given = tokenUrl === undefined ? "tokenUrl" : `tokenUrl = ${tokenUrl}`;
  return `
/** What \`clientCredentials\` takes. */
export interface ClientCredentialsOptions {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where tokens are requested.${tokenUrl === undefined ? "" : " Default: where the description says."} */
  readonly tokenUrl${tokenUrl === undefined ? "" : "?"}: string;
  /** What the token has to be for. Default: what the server gives. */
  readonly scopes?: readonly string[];
  /** How the id and the secret are sent: as \`Authorization: Basic\` or in the body. Default: \`client_secret_basic\`. */
  readonly method?: "client_secret_basic" | "client_secret_post";
  /** Sends the requests. Default: the \`fetch\` that is global at the time. */
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
  /** The time in milliseconds. Default: \`Date.now\`. */
  readonly now?: () => number;
}

/**
 * Gets tokens with the credentials of a client (RFC 6749 section 4.4), for \`bearer\` of \`credentials\`. A token is used
 * until shortly before it expires, or until it is refused. Calls at the same time wait for one request, which goes on for
 * the others where one is aborted.
 *
 * @throws Error when there is no token, with the status and the error code of the server (section 5.2)
 */
export function clientCredentials({
  clientId,
  clientSecret,
  ${given},
  scopes = [],
  method = "client_secret_basic",
  fetch,
  now = Date.now,
}: ClientCredentialsOptions): (refused?: string, signal?: AbortSignal) => Promise<string> {
  if (!clientId || !clientSecret) throw new TypeError("clientId or clientSecret is empty");
  let token = "";
  let end = 0;
  let pending: Promise<void> | undefined;
  // Both are encoded before they are put together (section 2.3.1).
  const encode = (text: string): string => new URLSearchParams({ "": text }).toString().slice(1);

  async function renew(): Promise<void> {
    const start = now();
    const body = new URLSearchParams({ grant_type: "client_credentials" });
    if (scopes.length > 0) body.set("scope", scopes.join(" "));
    const headers: Record<string, string> = {
      accept: "application/json",
      "content-type": "application/x-www-form-urlencoded",
    };
    if (method === "client_secret_post") {
      body.set("client_id", clientId);
      body.set("client_secret", clientSecret);
    } else {
      headers["authorization"] = "Basic " + btoa([clientId, clientSecret].map(encode).join(":"));
    }
    const response = await (fetch ?? globalThis.fetch)(tokenUrl, {
      method: "POST",
      headers,
      body: body.toString(),
      // A redirect could lead to another server.
      redirect: "manual",
    });
    let answer: Record<string, unknown> = {};
    try {
      answer = Object(await response.json()) as Record<string, unknown>;
    } catch {
      // No JSON is no token.
    }
    const { access_token: given, token_type: type, expires_in: seconds, error } = answer;
    const isBearer = /^bearer$/i.test(String(type ?? "bearer"));
    if (!response.ok || typeof given !== "string" || !given || !isBearer) {
      const code = typeof error === "string" && /^[a-z_]{1,40}$/.test(error) ? " " + error : "";
      throw new Error("no token from " + new URL(tokenUrl).origin + ": " + response.status + code);
    }
    token = given;
    const life = Number(seconds ?? Infinity) * 1000;
    end = start + Math.max(life * 0.9, life - 60_000);
  }

  async function renewed(signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    const renewal = (pending ??= renew().finally(() => {
      pending = undefined;
    }));
    await new Promise<void>((resolve, reject) => {
      const abort = (): void => reject(signal?.reason as Error);
      signal?.addEventListener("abort", abort);
      const settle = (): void => signal?.removeEventListener("abort", abort);
      renewal.finally(settle).then(resolve, reject);
    });
  }

  return async (refused, signal) => {
    if (!(now() < end) || refused === token) await renewed(signal);
    return token;
  };
}
`;
}
