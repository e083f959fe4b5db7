import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import type { JsonObject } from "@convex-openapi/document/model";
import type { EmitOptions } from "../../src/emit/emit-options.ts";
import { compileAll, withFiles } from "@convex-openapi/test-support/compile";
import { emit } from "../emitted.ts";
import { specOf } from "@convex-openapi/test-support/documents";

const json = (schema: JsonObject): JsonObject => ({
  description: "",
  content: { "application/json": { schema } },
});

const spec = specOf({
  paths: {
    "/teams/{team}": {
      get: {
        operationId: "get_team",
        parameters: [{ name: "team", in: "path", required: true, schema: { type: "string" } }],
        responses: {
          200: json({
            type: "object",
            required: ["name"],
            properties: { name: { type: "string" } },
          }),
          404: json({
            type: "object",
            required: ["code"],
            properties: { code: { type: "string" } },
          }),
        },
      },
    },
  },
});

type Call = (client: object, init: object) => Promise<unknown>;

interface Module {
  readonly createTestClient: (options: object) => object;
  readonly getTeam: Call;
  readonly orThrow: (call: Promise<unknown>) => Promise<unknown>;
  readonly TestError: new (...given: never[]) => Failed;
}

interface Failed extends Error {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: unknown;
  readonly method: string;
  readonly path: string;
}

async function filesOf(options: Partial<EmitOptions>): Promise<Record<string, string>> {
  return Object.fromEntries((await emit(spec, options)).map(({ name, text }) => [name, text]));
}

async function load(options: Partial<EmitOptions>): Promise<Module> {
  return withFiles(
    await filesOf(options),
    async (folder) =>
      (await import(/* @vite-ignore */ pathToFileURL(`${folder}/index.ts`).href)) as Module,
  );
}

/** What a call comes to that is responded to with this, and throws. */
async function failureOf(
  { createTestClient, orThrow, getTeam }: Module,
  response: Response,
): Promise<Failed> {
  const fetch = (): Promise<Response> => Promise.resolve(response);
  const client = createTestClient({
    baseUrl: "https://api.example.com",
    fetch,
    headers: { Authorization: "secret-token" },
  });
  const call = orThrow(getTeam(client, { params: { path: { team: "secret-team" } } }));
  return call.then(
    () => expect.unreachable(),
    (error: unknown) => error as Failed,
  );
}

describe("`orThrow`", () => {
  let module: Module;
  beforeAll(async () => {
    module = await load({});
  });

  it("gives the data of a success", async () => {
    const fetch = (): Promise<Response> => Promise.resolve(Response.json({ name: "a" }));
    const client = module.createTestClient({ baseUrl: "https://api.example.com", fetch });
    const call = module.getTeam(client, { params: { path: { team: "a" } } });
    await expect(module.orThrow(call)).resolves.toEqual({ name: "a" });
  });

  it("throws what a log reader and a handler need of a declared failure", async () => {
    const text = '{ "code": "NoTeam", "hint": "secret-hint" }';
    const headers = { "content-type": "application/json", "retry-after": "3" };
    const error = await failureOf(
      module,
      new Response(text, { status: 404, statusText: "Not Found", headers }),
    );
    expect(error).toBeInstanceOf(module.TestError);
    expect(error.name).toBe("TestError");
    expect(error.message).toBe("GET /teams/{team} failed with status 404");
    expect(error.headers.get("retry-after")).toBe("3");
    expect(error).toMatchObject({
      status: 404,
      text,
      body: { code: "NoTeam", hint: "secret-hint" },
      method: "GET",
      path: "/teams/{team}",
    });
  });

  it("says of an undeclared one that it is undeclared", async () => {
    const error = await failureOf(module, new Response("<html>", { status: 502 }));
    expect(error.message).toBe(
      "GET /teams/{team} failed with status 502, which the description does not declare",
    );
    expect(error).toMatchObject({ text: "<html>", body: { text: "<html>" } });
  });

  it("keeps values of the call and the response out of the message", async () => {
    const error = await failureOf(module, Response.json({ code: "secret" }, { status: 404 }));
    expect(error.message).not.toContain("secret");
    expect(String(error.stack)).not.toContain("secret-t");
  });

  it("lets a call without a response reject as it does", async () => {
    const reason = new TypeError("fetch failed");
    const client = module.createTestClient({
      baseUrl: "https://api.example.com",
      fetch: () => Promise.reject(reason),
    });
    const call = module.getTeam(client, { params: { path: { team: "a" } } });
    await expect(module.orThrow(call)).rejects.toBe(reason);
  });
});

describe('functions of a client with `errors: "throw"`', () => {
  it("give the data of a success", async () => {
    const { createTestClient, getTeam } = await load({ errors: "throw" });
    const fetch = (): Promise<Response> => Promise.resolve(Response.json({ name: "a" }));
    const client = createTestClient({ baseUrl: "https://api.example.com", fetch });
    await expect(getTeam(client, { params: { path: { team: "a" } } })).resolves.toEqual({
      name: "a",
    });
  });

  it("throw the error of the client for anything else", async () => {
    const { createTestClient, getTeam, TestError } = await load({ errors: "throw" });
    const fetch = (): Promise<Response> =>
      Promise.resolve(Response.json({ code: "x" }, { status: 404 }));
    const client = createTestClient({ baseUrl: "https://api.example.com", fetch });
    const call = getTeam(client, { params: { path: { team: "a" } } });
    await expect(call).rejects.toBeInstanceOf(TestError);
  });

  it("have types that say so", async () => {
    const use = [
      'import { getTeam, type GetTeamSuccess, type TestClient } from "./index.ts";',
      "export const name = async (client: TestClient): Promise<string> =>",
      '  (await getTeam(client, { params: { path: { team: "a" } } })).name;',
      'export const team: GetTeamSuccess = { name: "a" };',
      "",
    ].join("\n");
    const files = { ...(await filesOf({ errors: "throw" })), "use.ts": use };
    const compiled = await compileAll("typescript-7", { it: { files, roots: ["use.ts"] } });
    expect(compiled.it.errors).toBe("");
  });
});

describe("the type of what `orThrow` gives", () => {
  it("is that of all successes", async () => {
    const two = specOf({
      paths: {
        "/a": {
          get: {
            operationId: "get_it",
            responses: { 200: json({ type: "string" }), 201: json({ type: "integer" }) },
          },
        },
      },
    });
    const files = Object.fromEntries((await emit(two)).map(({ name, text }) => [name, text]));
    const use = [
      'import { getIt, orThrow, type TestClient } from "./index.ts";',
      "export const it = (client: TestClient): Promise<string | number> => orThrow(getIt(client));",
      "",
    ].join("\n");
    const project = { files: { ...files, "use.ts": use }, roots: ["use.ts"] };
    expect((await compileAll("typescript-7", { project })).project.errors).toBe("");
  });
});
