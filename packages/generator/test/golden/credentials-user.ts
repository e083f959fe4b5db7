import {
  clientCredentials,
  createExampleClient,
  credentials,
  type ExampleAuth,
  type ExampleClient,
  type ExampleCredentials,
  listOrders,
} from "./credentials/index.ts";

// This file is compiled, not run: each statement is a claim about the emitted types.

type Same<Left, Right> =
  (<T>() => T extends Left ? 1 : 2) extends <T>() => T extends Right ? 1 : 2 ? true : false;
declare function claim<_Claim extends true>(): void;
declare const variable: string | undefined;

// Values and functions, which may be asynchronous or give nothing.
const given: ExampleCredentials = {
  bearer: async (refused?: string) => (refused === undefined ? "a" : undefined),
  basic: () => ({ username: "a", password: "b" }),
  header: { "X-Tenant": "a" },
  query: { api_key: () => "a" },
  cookie: { sid: variable },
};
const client = createExampleClient({ auth: credentials(given), headers: { "X-Other": "a" } });
claim<Same<typeof client, ExampleClient>>();
await listOrders(client);

// What a variable of the environment is.
createExampleClient({ auth: credentials({ bearer: variable }) });
declare const auth: ExampleAuth | undefined;
createExampleClient({ auth });
createExampleClient();

// Tokens, with the URL of the description.
const token = clientCredentials({ clientId: "a", clientSecret: "b", scopes: ["orders.read"] });
claim<Same<typeof token, (refused?: string, signal?: AbortSignal) => Promise<string>>>();
await token(undefined, AbortSignal.timeout(1000));
createExampleClient({ auth: credentials({ bearer: token }) });

// @ts-expect-error -- a credential has no name of a scheme
credentials({ token: "a" });
// @ts-expect-error -- no operation needs this header
credentials({ header: { "X-Unused": "a" } });
// @ts-expect-error -- a header is no text
credentials({ header: "a" });
// @ts-expect-error -- a token is a text
credentials({ bearer: 1 });
// @ts-expect-error -- a name needs its password
credentials({ basic: { username: "a" } });
// @ts-expect-error -- what is given is not what sends it
createExampleClient({ auth: { bearer: "a" } });
// @ts-expect-error -- the secret is needed
clientCredentials({ clientId: "a" });
// @ts-expect-error -- there are two ways to send it
clientCredentials({ clientId: "a", clientSecret: "b", method: "private_key_jwt" });
