import { deepStrictEqual, doesNotMatch } from "node:assert/strict";
import type { IncomingMessage } from "node:http";
import { join } from "node:path";

import type { JsonObject } from "@convex-openapi/document/model";
import { withFiles } from "@convex-openapi/test-support/compile";
import { specOf } from "@convex-openapi/test-support/documents";
import { emit } from "../../../packages/generator/test/emitted.ts";
import {
  give,
  listen,
  type Answer,
  type Loopback,
} from "../../../packages/generator/test/wire/loopback.ts";
import type { Cell } from "../cell.ts";
import { moduleCells } from "../module-cells.ts";
import { neutralBundle } from "../neutral-bundle.ts";
import type { RunModule } from "../wire/run-module.ts";
import { calledOperations, givenByKind } from "./call-with-credentials.ts";

/** Every runtime with what clients send of credentials: to whom, across redirects, and again after a 401. */
export function credentialsCells(runtimes: string, folder: string): Cell[] {
  return moduleCells("credentials", runtimes, folder, checkCalls);
}

/** The client that leaves redirects to `fetch`, and the one that follows them itself, with what they are given. */
const kindsByClient = {
  plain: ["bearer", "basic"],
  all: Object.keys(givenByKind),
} as const;

const calls = Object.entries(kindsByClient).flatMap(([client, kinds]) =>
  kinds.flatMap((kind) => calledOperations.map((name) => ({ client, kind, name }))),
);

async function checkCalls(runModule: RunModule): Promise<void> {
  const [server, other] = await Promise.all([listen(), listen()]);
  server.answer = (response) => give(answerTo(response.req, other.url), response);
  try {
    const report = JSON.parse(await runModule(await program(), server.url)) as Report;
    const done = calls.map(({ client, kind, name }) => [
      `${client} ${kind} ${name}`,
      name === "leave"
        ? "200 http://127.0.0.1/there"
        : `200 http://127.0.0.1/${kind}/${name === "here" ? "here" : "end"}`,
    ]);
    deepStrictEqual(report.results, Object.fromEntries(done));
    deepStrictEqual(report.tokens, [200, 200, 200]);
    doesNotMatch(report.error, /secret/);
    checkReceived(server, other);
  } finally {
    server.close();
    other.close();
  }
}

interface Report {
  readonly results: Readonly<Record<string, unknown>>;
  readonly tokens: unknown;
  readonly error: string;
}

function checkReceived(server: Loopback, other: Loopback): void {
  const { tokens = [], calls: sent = [] } = Object.groupBy(server.received, ({ target }) =>
    /^\/(token|renew)/.test(target) ? "tokens" : "calls",
  );
  const moves = sent.map(({ target, method, headers, body }) => ({
    target: target.split("?")[0],
    method,
    body: String(body),
    secret: hasSecret({ target, headers }),
  }));
  const expected = calls.flatMap(({ kind, name }) => {
    const [method, body] = name === "move" ? ["POST", '{"a":"ü"}'] : ["GET", ""];
    const ends = name === "stay" || name === "move" ? [`/${kind}/end`] : [];
    return [`/${kind}/${name}`, ...ends].map((target) => ({ target, method, body, secret: true }));
  });
  deepStrictEqual(moves, expected);
  deepStrictEqual(
    other.received.map((request) => hasSecret(request)),
    calls.filter(({ name }) => name === "leave").map(() => false),
  );
  deepStrictEqual(
    tokens.map(({ target, headers }) => `${target} ${headers.authorization}`).sort(),
    [
      ...Array<string>(3).fill("/renew/move Bearer t1"),
      ...Array<string>(3).fill("/renew/move Bearer t2"),
      ...Array<string>(2).fill("/token Basic bWU6c2VjcmV0"),
    ],
  );
}

function hasSecret({ target, headers }: Pick<Loopback["received"][number], "target" | "headers">) {
  const { authorization = "", cookie, "x-api-key": key } = headers;
  const basic = Buffer.from(authorization.replace("Basic ", ""), "base64").toString();
  return [target, authorization, basic, cookie, key].some((text) => text?.includes("secret"));
}

let issued = 0;

function answerTo({ url = "", headers }: IncomingMessage, other: string): Answer {
  const [path = ""] = url.split("?");
  const [, kind, name] = path.split("/");
  if (path === "/token") {
    const token = { access_token: `t${(issued++ % 2) + 1}`, token_type: "Bearer", expires_in: 60 };
    return { body: JSON.stringify(token) };
  }
  if (kind === "renew") return headers.authorization === "Bearer t2" ? {} : { status: 401 };
  const end = `/${kind}/end`;
  if (name === "stay") return { status: 302, headers: { location: end }, body: "" };
  if (name === "move") return { status: 307, headers: { location: end }, body: "" };
  return name === "leave" ? { status: 302, headers: { location: `${other}/there` }, body: "" } : {};
}

const schemes: JsonObject = {
  bearer: {
    type: "oauth2",
    flows: { clientCredentials: { tokenUrl: "https://id.example.com/token", scopes: {} } },
  },
  basic: { type: "http", scheme: "basic" },
  header: { type: "apiKey", in: "header", name: "X-Api-Key" },
  query: { type: "apiKey", in: "query", name: "api_key" },
  cookie: { type: "apiKey", in: "cookie", name: "sid" },
};

async function filesOf(client: string, kinds: readonly string[]): Promise<[string, string][]> {
  const responses = { 200: { description: "", content: { "application/json": {} } } };
  const requestBody = { content: { "application/json": {} } };
  const paths = Object.fromEntries(
    calledOperations.map((operationId): [string, JsonObject] => [
      `/${operationId}`,
      operationId === "move"
        ? { post: { operationId, requestBody, responses } }
        : { get: { operationId, responses } },
    ]),
  );
  const security = kinds.map((kind): JsonObject => ({ [kind]: [] }));
  const files = await emit(specOf({ paths, security, components: { securitySchemes: schemes } }));
  return files.map(({ name, text }) => [`${client}/${name}`, text]);
}

async function program(): Promise<string> {
  const clients = Object.entries(kindsByClient);
  const files = await Promise.all(clients.map(([client, kinds]) => filesOf(client, kinds)));
  const runner = JSON.stringify(join(import.meta.dirname, "call-with-credentials.ts"));
  const contents = `
    import * as plain from "./plain/index.ts";
    import * as all from "./all/index.ts";
    import { callWithCredentials, callWithTokens, errorWithoutResponse } from ${runner};
    const clients = { plain, all };
    export async function run(origin) {
      const results = {};
      for (const [client, kinds] of Object.entries(${JSON.stringify(kindsByClient)})) {
        const told = await callWithCredentials(clients[client], kinds, origin);
        for (const [name, result] of Object.entries(told)) results[client + " " + name] = result;
      }
      const tokens = await callWithTokens(plain, origin);
      return { results, tokens, error: await errorWithoutResponse(all) };
    }`;
  return withFiles(Object.fromEntries(files.flat()), (folder) => neutralBundle(contents, folder));
}
