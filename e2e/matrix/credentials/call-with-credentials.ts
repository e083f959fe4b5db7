// Runs in every runtime of the matrix, so it has nothing but what all of them have.

/** A generated client, as code without types can use it. */
export interface Api {
  readonly createTestClient: (options: object) => object;
  readonly credentials: (given: object) => unknown;
  readonly clientCredentials: (options: object) => () => Promise<string>;
  readonly functions: Readonly<
    Record<string, (client: object, init?: object) => Promise<{ readonly response: Response }>>
  >;
}

/** What is given for each kind of credential. Each secret has the word in it. */
export const givenByKind: Readonly<Record<string, object>> = {
  bearer: { bearer: "secret" },
  basic: { basic: { username: "me", password: "secret" } },
  header: { header: { "X-Api-Key": "secret" } },
  query: { query: { api_key: "secret" } },
  cookie: { cookie: { sid: "secret" } },
};

/** The operations that are called with each of them. */
export const calledOperations = ["here", "stay", "leave", "move"] as const;

/** Calls operations below a path for each kind. @returns What calls come to, by the kind and the operation. */
export async function callWithCredentials(
  { createTestClient, credentials, functions }: Api,
  kinds: readonly string[],
  origin: string,
): Promise<Record<string, unknown>> {
  const results: Record<string, unknown> = {};
  for (const kind of kinds) {
    const auth = credentials(givenByKind[kind] ?? {});
    const client = createTestClient({ baseUrl: `${origin}/${kind}`, auth });
    for (const name of calledOperations) {
      const init = name === "move" ? { body: { a: "ü" } } : {};
      results[`${kind} ${name}`] = await functions[name]?.(client, init).then(
        ({ response }) => `${response.status} ${response.url.replace(/:\d+/, "")}`,
        String,
      );
    }
  }
  return results;
}

/** Calls with tokens that are got by OAuth, three times at once, and after the first one was refused. */
export async function callWithTokens(
  { createTestClient, clientCredentials, credentials, functions }: Api,
  origin: string,
): Promise<unknown> {
  const tokenUrl = `${origin}/token`;
  const bearer = clientCredentials({ clientId: "me", clientSecret: "secret", tokenUrl });
  const client = createTestClient({ baseUrl: `${origin}/renew`, auth: credentials({ bearer }) });
  const call = async (): Promise<unknown> =>
    (await functions["move"]?.(client, { body: { a: "ü" } }))?.response.status;
  return Promise.all([call(), call(), call()]);
}

/** What a call without a response rejects with, its causes and all that platforms put on errors. */
export async function errorWithoutResponse({
  createTestClient,
  credentials,
  functions,
}: Api): Promise<string> {
  const auth = credentials(givenByKind["query"] ?? {});
  // A port that nobody listens on, and that `fetch` does not block.
  const client = createTestClient({ baseUrl: "http://127.0.0.1:2", auth });
  const error: unknown = await functions["here"]?.(client).catch((reason: unknown) => reason);
  return textsIn(error).join("\n");
}

function textsIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [String(value)];
  return Object.getOwnPropertyNames(value).flatMap((name) => [
    name,
    ...textsIn((value as Record<string, unknown>)[name]),
  ]);
}
