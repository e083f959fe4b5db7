import { beforeAll, describe, expect, it } from "vitest";
import type { JsonObject } from "@convex-openapi/document/model";
import {
  type Compilation,
  compileAll,
  compilers,
  type Project,
} from "@convex-openapi/test-support/compile";
import { specOf } from "@convex-openapi/test-support/documents";
import { many } from "@convex-openapi/test-support/random-runs";
import { format } from "prettier";
import { emit } from "../emitted.ts";
import { needs, schemes } from "./credentials-api.ts";

const responses = { 200: { description: "" } };
const server = { url: "https://api.example.com" };
const names = ["token", "user", "signature", "key", "queryKey", "session"];

/** Sets of schemes, with and without such that are sent together, with several servers or one; all in `pnpm test:random`. */
const specs = Array.from({ length: 2 ** names.length - 1 }, (_, index) => {
  const used = names.filter((_name, at) => ((index + 1) >> at) % 2 === 1);
  const security = [...used.map((name) => needs(name)), ...(index % 2 ? [needs(...used)] : [])];
  const servers = index % 3 ? [server] : [server, { url: "https://other.example.com" }];
  const tokens = index % 4 ? [] : [needs("machine")];
  return specOf({
    servers: index % 5 ? servers : [],
    security: [...security, ...tokens],
    components: { securitySchemes: schemes },
    paths: { "/a": { get: { operationId: "a", security: [needs("login")], responses } } },
  });
}).filter((_, index) => many || index % 5 === 2);

async function filesOf(spec: JsonObject): Promise<Record<string, string>> {
  return Object.fromEntries((await emit(spec)).map(({ name, text }) => [name, text]));
}

it("is formatted as Prettier would, whatever it is made of", async () => {
  for (const spec of specs) {
    const { "credentials.ts": text = "" } = await filesOf(spec);
    expect(text).toBe(await format(text, { parser: "typescript", printWidth: 100 }));
  }
});

describe.each(compilers)("with %s", (compiler) => {
  let compiled: Record<string, Compilation>;
  beforeAll(async () => {
    const projects = await Promise.all(
      specs.map(async (spec, index): Promise<[string, Project]> => {
        const files = await filesOf(spec);
        return [`spec${index}`, { files, roots: ["index.ts"] }];
      }),
    );
    compiled = await compileAll(compiler, Object.fromEntries(projects));
  });

  it("compiles strictly, whatever it is made of", () => {
    const found = Object.values(compiled).map(({ errors }) => errors);
    expect(found.filter((text) => text !== "")).toEqual([]);
  });
});

describe("a client", () => {
  const get = (security?: JsonObject[]): JsonObject => ({
    get: { operationId: "a", responses, ...(security && { security }) },
  });
  const emitted = (paths: JsonObject, parts: JsonObject = {}): Promise<Record<string, string>> =>
    filesOf(specOf({ components: { securitySchemes: schemes }, paths, ...parts }));

  it.each([
    ["no operation asks for a scheme", { "/a": get() }, {}],
    ["the scheme is not there", { "/a": get([needs("gone")]) }, {}],
    ["nothing can be sent", { "/a": get([needs("certificate")]) }, {}],
  ])("has nothing of it where %s", async (_, paths, parts) => {
    const files = await emitted(paths, parts);
    const own = await filesOf(specOf({ paths: { "/a": get() } }));
    expect(Object.keys(files)).toEqual(Object.keys(own));
    expect(files["client.ts"]).toBe(own["client.ts"]);
    expect(files["operations.ts"]).toBe(own["operations.ts"]);
  });

  it("is the same under other names of schemes, and in another order", async () => {
    const security = [needs("token"), needs("key", "tenant")];
    const files = await emitted({ "/a": get() }, { security });
    const { token, key, tenant, ...others } = schemes;
    const renamed = { ...others, zTenant: tenant, zKey: key, bearerAuth: token };
    const again = await emitted(
      { "/a": get() },
      {
        security: [needs("bearerAuth"), needs("zTenant", "zKey")],
        components: { securitySchemes: renamed },
      },
    );
    const code = (all: Record<string, string>) =>
      Object.entries(all).filter(([name]) => name !== "llms.txt");
    expect(code(again)).toEqual(code(files));
  });

  it("gives no operation and no schema the name of what it exports", async () => {
    const paths = {
      "/a": { get: { operationId: "credentials", responses } },
      "/b": { get: { operationId: "clientCredentials", responses } },
    };
    const securitySchemes = schemes;
    const components = { securitySchemes, schemas: { TestAuth: {}, TestCredentials: {} } };
    const files = await filesOf(specOf({ paths, components, security: [needs("token")] }));
    expect(files["operations.ts"]).toContain("export function credentialsOperation(");
    expect(files["operations.ts"]).toContain("export function clientCredentialsOperation(");
    expect(files["types.ts"]).toContain("export type TestAuthSchema =");
  });

  it("says nothing in functions that send what most do where the description says it nowhere", async () => {
    const files = await emitted({
      "/a": get([needs("token")]),
      "/b": { get: { operationId: "b", security: [needs("token")], responses } },
      "/c": { get: { operationId: "c", responses } },
    });
    const text = files["operations.ts"] ?? "";
    expect(text.match(/security: .*/g)).toEqual(["security: [] });"]);
  });
});
