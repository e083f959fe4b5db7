import { beforeAll, describe, expect, it } from "vitest";
import type { JsonObject } from "@convex-openapi/document/model";
import {
  type Compilation,
  compileAll,
  compilers,
  type Project,
} from "@convex-openapi/test-support/compile";
import { schemasOf, specOf } from "@convex-openapi/test-support/documents";
import { llmsFunctions, llmsModule } from "@convex-openapi/test-support/llms-module";
import type { EmitOptions } from "../../src/emit/emit-options.ts";
import { emit, emitFile, golden } from "../emitted.ts";

const llms = (spec: JsonObject, options: Partial<EmitOptions> = {}): Promise<string> =>
  emitFile(spec, "llms.txt", options);

/** The lines below a heading that are not empty. */
async function section(title: string, spec: JsonObject, options?: Partial<EmitOptions>) {
  const [, body = ""] =
    new RegExp(`## ${title}\\n([^]*?)(?:\\n## |$)`).exec(await llms(spec, options)) ?? [];
  return body.split("\n").filter((line) => line !== "");
}

/** The line of the only operation of a description. */
async function lineOf(operation: JsonObject, path = "/a", options?: Partial<EmitOptions>) {
  const spec = specOf({ paths: { [path]: { get: { operationId: "get_it", ...operation } } } });
  return (await section("Operations", spec, options))[2];
}

const responses = { 200: { description: "" } };

/** A description with something to call. */
function callable(parts: JsonObject): JsonObject {
  return specOf({ paths: { "/a": { get: { operationId: "get_it", responses } } }, ...parts });
}

describe("llms.txt", () => {
  it("names the package, and the command that installs it", async () => {
    const text = await llms(callable({}), { packageName: "@scope/pets-client" });
    expect(text).toMatch(/^# @scope\/pets-client\n/);
    expect(text).toContain("\nnpm install @scope/pets-client\n");
    expect(text).toContain('\nimport { createTestClient, getIt } from "@scope/pets-client";\n');
  });

  it("imports the files themselves where there is no package", async () => {
    const text = await llms(callable({ info: { title: "Pets", version: "1" } }));
    expect(text).toMatch(/^# Pets\n/);
    expect(text).toContain("\nnpm install openapi-fetch\n");
    expect(text).toContain('\nimport { createTestClient, getIt } from "./index.ts";\n');
    expect(text).not.toContain("README");
  });

  it("says that there is no schema where there is none", async () => {
    expect(await section("Types", callable({}))).toContain("None.");
    expect(await section("Types", specOf({}))).toContain("None.");
  });

  it("cannot be led astray by a title", async () => {
    const text = await llms(specOf({ info: { title: "A\n## Client `c` <d>", version: "1" } }));
    expect(text.split("\n")[0]).toBe("# A ## Client \\`c\\` \\<d>");
  });

  it("shows a call that needs least", async () => {
    const id = { name: "id", in: "path", required: true, schema: { type: "integer" } };
    const start = await section(
      "Start",
      specOf({
        paths: { "/pets/{id}": { get: { operationId: "pet", parameters: [id], responses } } },
      }),
    );
    expect(start).toContain("const result = await pet(client, { params: { path: { id: 1 } } });");
  });

  it("gives each variable of the server that has no default a value", async () => {
    const servers = [
      { url: "https://{name}.example.com/{at}", variables: { at: { default: "v1" } } },
    ];
    const start = await section("Start", callable({ servers }));
    expect(start).toContain('const client = createTestClient({ name: "…" });');
  });

  const securitySchemes = {
    token: { type: "http", scheme: "BEARER" },
    key: { type: "apiKey", in: "header", name: "X-Key" },
    signature: { type: "http", scheme: "hoba" },
    user: { type: "http", scheme: "basic" },
    secret: { type: "apiKey", in: "query", name: "secret" },
    login: { type: "oauth2", flows: {} },
    tls: { type: "mutualTLS" },
    broken: { type: "apiKey" },
  };
  const components = { securitySchemes };
  const credentialsIn = async (spec: JsonObject): Promise<string[]> =>
    (await section("Client", spec)).filter((text) => /^- `(?!createTest|options)/.test(text));

  it("says what can be given, by what goes over the wire", async () => {
    const security = [{ token: [], secret: [] }, { login: [] }, { user: [], signature: [] }];
    expect(await credentialsIn(callable({ components, security }))).toEqual([
      '- `auth: credentials({ basic: { username: "…", password: "…" } })`: A name and a password, sent as `Authorization: Basic …`.',
      '- `auth: credentials({ bearer: "…" })`: A token, sent as `Authorization: Bearer …`.',
      '- `auth: credentials({ header: { Authorization: "…" } })`: The whole value of the header `Authorization`.',
      '- `auth: credentials({ query: { secret: "…" } })`: The query parameter `secret`.',
      '- `key`: `headers: { "X-Key": "…" }`',
    ]);
  });

  it("says how schemes are sent that no operation asks for, whatever their order", async () => {
    expect(await credentialsIn(callable({ components }))).toEqual([
      '- `key`: `headers: { "X-Key": "…" }`',
      '- `login`: `headers: { Authorization: "Bearer …" }`',
      '- `signature`: `headers: { Authorization: "Hoba …" }`',
      '- `token`: `headers: { Authorization: "BEARER …" }`',
      '- `user`: `headers: { Authorization: "Basic …" }`',
    ]);
  });

  describe("begins with what every call has to send", () => {
    const created = async (security: JsonObject[], servers?: JsonObject[]) => {
      const spec = callable({ components, security, ...(servers && { servers }) });
      const start = await section("Start", spec);
      const options = /create\w+Client\((.*)\);/.exec(
        start.find((line) => line.includes("const client")) ?? "",
      )?.[1];
      const isImported = start.some((line) => /^import \{.*\bcredentials\b/.test(line));
      return { options, isImported };
    };
    const fixed = [{ url: "https://api.example.org" }];

    it.each([
      ["a key in a header", [{ key: [] }], 'credentials({ header: { "X-Key": "…" } })'],
      ["a key in the query", [{ secret: [] }], 'credentials({ query: { secret: "…" } })'],
      ["a bearer token", [{ token: [] }], 'credentials({ bearer: "…" })'],
      [
        "both of two",
        [{ token: [], key: [] }],
        'credentials({ bearer: "…", header: { "X-Key": "…" } })',
      ],
      [
        "one token where two schemes have the same",
        [{ token: [], login: [] }],
        'credentials({ bearer: "…" })',
      ],
      [
        "the first alternative",
        [{ secret: [] }, { key: [] }],
        'credentials({ query: { secret: "…" } })',
      ],
      [
        "the first that can be sent",
        [{ broken: [] }, { gone: [] }, { token: [] }],
        'credentials({ bearer: "…" })',
      ],
    ])("%s", async (_, security, auth) => {
      const start = { options: `{ auth: ${auth} }`, isImported: true };
      expect(await created(security, fixed)).toEqual(start);
    });

    it.each([
      ["nothing is needed", []],
      ["nothing need be sent", [{ key: [] }, {}]],
      ["the scheme is not there", [{ gone: [] }]],
      ["nothing can be sent", [{ tls: [] }]],
    ])("but for nothing where %s", async (_, security) => {
      expect(await created(security, fixed)).toEqual({ options: "", isImported: false });
    });

    it("beside the server, on lines of their own where they are long", async () => {
      const text = await llms(callable({ components, security: [{ secret: [], user: [] }] }));
      expect(text).toContain(`const client = createTestClient({
  baseUrl: "https://api.example.com",
  auth: credentials({ basic: { username: "…", password: "…" }, query: { secret: "…" } }),
});`);
    });
  });

  it("has one line for each operation and each schema", async () => {
    const ids = Array.from({ length: 300 }, (_, index) => `op_${index}`);
    const paths = Object.fromEntries(
      ids.map((operationId) => [`/${operationId}`, { get: { operationId, responses } }]),
    );
    const spec = { ...schemasOf({ A: {}, B: { type: "string" } }), paths };
    expect(await section("Operations", spec)).toHaveLength(300 + 3);
    expect((await section("Types", spec)).slice(1)).toEqual(["- A", "- B"]);
  });

  it("describes functions that throw as such", async () => {
    const text = await llms(callable({}), { errors: "throw" });
    expect(text).toContain("throws everything else as `TestError`");
    expect(text).not.toContain("`Result`");
    const call = await lineOf({ responses }, "/a", { errors: "throw" });
    expect(call).toMatch(
      /^getIt\(client: TestClient, init\?: CallOptions\): Promise<GetItSuccess>;/,
    );
  });
});

describe("the line of an operation", () => {
  it("has the members of its options, and which may be left out", async () => {
    const parameters = [
      { name: "limit", in: "query", schema: { type: "integer" } },
      { name: "X-Trace", in: "header", required: true, schema: { enum: ["a", "b"] } },
    ];
    expect(await lineOf({ summary: "Get it.", parameters, responses })).toBe(
      'getIt(client: TestClient, init: CallOptions & { params: { query?: { limit?: number; }; header: { "X-Trace": "a" | "b"; }; }; }): Promise<GetItResult>; // data: undefined. Get it.',
    );
  });

  it("names options that are too long to be spelled out", async () => {
    const parameters = Array.from({ length: 30 }, (_, index) => ({
      name: `parameter_${index}`,
      in: "query",
      schema: { type: "string" },
    }));
    expect(await lineOf({ parameters, responses })).toBe(
      "getIt(client: TestClient, init?: GetItInit): Promise<GetItResult>; // data: undefined. GET /a",
    );
  });

  it("names data that is too long to be spelled out", async () => {
    const properties = Object.fromEntries(
      Array.from({ length: 9 }, (_, index) => [`property_${index}`, { type: "string" }]),
    );
    const schema = { type: "object", properties };
    const content = { "application/json": { schema } };
    expect(await lineOf({ responses: { 200: { description: "", content } } })).toMatch(
      /data: GetItSuccess\. GET \/a$/,
    );
  });

  it.each([
    ["its summary", { summary: "A", description: "B" }, "A"],
    ["its description where there is no summary", { summary: " ", description: "B\nC" }, "B C"],
    ["its method and path where there is neither", {}, "GET /a"],
    ["that it is deprecated", { summary: "A", deprecated: true }, "Deprecated. A"],
    ["the first words of a long text", { summary: "word ".repeat(40) }, `${"word ".repeat(20)}…`],
    ["the start of a long word", { summary: "x".repeat(200) }, `${"x".repeat(100)} …`],
    ["no half of a character", { summary: `${"x".repeat(99)}😀` }, `${"x".repeat(99)} …`],
    ["a text that would end the code", { summary: "a\n```\n## b\u2028c" }, "a ``` ## b c"],
  ])("says %s", async (_, operation, expected) => {
    expect((await lineOf({ ...operation, responses }))?.split("data: undefined. ")[1]).toBe(
      expected,
    );
  });
});

const specs = ["kitchen-sink", "json-schema", "openapi-3.0", "operations"] as const;
const variants = {
  results: {},
  throwing: { errors: "throw" },
  "types of openapi-typescript": { types: "openapi-typescript" },
} as const satisfies Record<string, Partial<EmitOptions>>;

async function projectOf(spec: JsonObject, options: Partial<EmitOptions>): Promise<Project> {
  const files = Object.fromEntries(
    (await emit(spec, options)).map(({ name, text }) => [name, text]),
  );
  return {
    files: { ...files, "llms.ts": llmsModule(files["llms.txt"] ?? "", "./index.ts") },
    roots: ["llms.ts"],
    settings: { isolatedDeclarations: false },
  };
}

const cases = specs.flatMap((name) =>
  Object.entries(variants).map(([variant, options]) => ({ name, variant, options })),
);

describe.each(compilers)("with %s", (compiler) => {
  let compiled: Readonly<Record<string, Compilation>>;
  beforeAll(async () => {
    const projects: Record<string, Project> = {};
    for (const { name, variant, options } of cases) {
      projects[`${name} ${variant}`] = await projectOf(await golden(name), options);
    }
    const spec = await golden("operations");
    const right = await projectOf(spec, {});
    const wrong = (right.files["llms.ts"] ?? "").replace("init: CallOptions", "init?: CallOptions");
    projects["wrong"] = { ...right, files: { ...right.files, "llms.ts": wrong } };
    compiled = await compileAll(compiler, projects);
  });

  it.each(cases)("every line of $name is true, with $variant", ({ name, variant }) => {
    expect(compiled[`${name} ${variant}`]?.errors).toBe("");
  });

  it("a line that is not true is found", () => {
    expect(compiled["wrong"]?.errors).toContain("llms.ts");
  });
});

it("lists all functions, in the order of the module", async () => {
  const spec = await golden("operations");
  const listed = llmsFunctions(await llms(spec));
  const map = /export const functions: \{([^]*?)\}/.exec(await emitFile(spec, "operations.ts"));
  expect(listed).toEqual([...(map?.[1] ?? "").matchAll(/readonly (\w+)/g)].map(([, name]) => name));
});
