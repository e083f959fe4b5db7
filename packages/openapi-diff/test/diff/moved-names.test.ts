import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DiffChange, DiffReport } from "../../src/diff/report.ts";
import { type JsonObject, nameOperations } from "@convex-openapi/document/model";
import { answering, api, operation, sending } from "@convex-openapi/test-support/described-api";
import { compare } from "./compare.ts";

/** A description with a GET operation for each path, by its operationId. */
const named = (ids: Readonly<Record<string, string | undefined>>, more: JsonObject = {}) =>
  api(
    Object.fromEntries(
      Object.entries(ids).map(([path, operationId]) => [
        path,
        {
          get: {
            responses: { 204: { description: "Done." } },
            ...(operationId && { operationId }),
          },
        },
      ]),
    ),
    more,
  );

const holding = (schemas: JsonObject): JsonObject => api({}, { components: { schemas } });

/** The changes that break the types, with the names that go and come. */
const breaking = ({ changes }: DiffReport): unknown[] =>
  changes
    .filter(({ types }) => types === "breaking")
    .map(({ rule, names }) => [rule, names?.removed[0], names?.added[0]]);

const messages = ({ changes }: { changes: readonly DiffChange[] }): string[] =>
  changes.map(({ message }) => message);

describe("the types of an operation", () => {
  it("are called otherwise where a schema that comes has the name of one", async () => {
    const report = await compare(
      named({ "/a": "list_users" }),
      named({ "/a": "list_users" }, { components: { schemas: { ListUsersResult: {} } } }),
    );
    expect(report.types).toBe("breaking");
    expect(messages(report)).toContain(
      "The type of what `GET /a` takes is no longer called `ListUsersInit`.",
    );
  });

  it("keep their names where a schema is called otherwise", async () => {
    const report = await compare(
      named({ "/a": "list_users" }),
      named({ "/a": "list_users" }, { components: { schemas: { UsersResult: {} } } }),
    );
    expect(report.types).toBe("compatible");
  });
});

describe("a function name that another operation has now", () => {
  it("is reported of the operation that had it by its operationId", async () => {
    const report = await compare(
      named({ "/a": "getUser" }),
      named({ "/a": "other", "/b": "getUser" }),
    );
    expect(breaking(report)).toEqual([["operation-id-changed", "getUser", "other"]]);
    expect(messages(report)).toContain(
      "The operationId of `GET /a` changed from `getUser` to `other`. `getUser` is now the function of `GET /b`.",
    );
  });

  it("is reported where the operation that had it keeps its operationId", async () => {
    const report = await compare(
      named({ "/a": "get-user" }),
      named({ "/a": "get-user", "/b": "getUser" }),
    );
    expect(report).toMatchObject({ api: "compatible", types: "breaking", bump: "major" });
    expect(breaking(report)).toEqual([["exported-name-changed", "getUser", "getDashUser"]]);
    expect(messages(report)).toContain(
      "The function of `GET /a` is no longer called `getUser`. `getUser` is now the function of `GET /b`.",
    );
  });

  it("is reported without the compiler, too", async () => {
    const base = named({ "/a": "get-user" });
    const head = named({ "/a": "get-user", "/b": "getUser" });
    expect(breaking(await compare(base, head, { compiler: false }))).toEqual([
      ["exported-name-changed", "getUser", "getDashUser"],
    ]);
  });

  it("is reported where the operation that had it never had an operationId", async () => {
    const report = await compare(
      named({ "/users": undefined }),
      named({ "/users": undefined, "/b": "getUsers" }),
    );
    expect(breaking(report)).toEqual([["exported-name-changed", "getUsers", "getSpaceSlashUsers"]]);
  });

  it("is reported of an operation that only got an operationId", async () => {
    const report = await compare(
      named({ "/users": undefined }),
      named({ "/users": "list", "/b": "getUsers" }),
    );
    expect(breaking(report)).toEqual([["operation-id-added", "getUsers", "list"]]);
  });

  it("is said of an operation that is gone", async () => {
    const report = await compare(
      named({ "/a": "other", "/b": "getUser" }),
      named({ "/a": "getUser" }),
    );
    expect(messages(report)).toContain(
      "The path `/b` was removed with all its operations. `getUser` is now the function of `GET /a`.",
    );
  });

  it("is reported twice where two change places", async () => {
    const report = await compare(
      named({ "/a": "one", "/b": "two" }),
      named({ "/a": "two", "/b": "one" }),
    );
    expect(breaking(report)).toEqual([
      ["operation-id-changed", "one", "two"],
      ["operation-id-changed", "two", "one"],
    ]);
  });

  it("is reported three times where three change places", async () => {
    const report = await compare(
      named({ "/a": "one", "/b": "two", "/c": "three" }),
      named({ "/a": "two", "/b": "three", "/c": "one" }),
    );
    expect(messages(report)).toEqual([
      "The operationId of `GET /a` changed from `one` to `two`. `one` is now the function of `GET /c`.",
      "The operationId of `GET /b` changed from `two` to `three`. `two` is now the function of `GET /a`.",
      "The operationId of `GET /c` changed from `three` to `one`. `three` is now the function of `GET /b`.",
    ]);
  });

  it("is reported of both where one operationId comes twice", async () => {
    const report = await compare(named({ "/b": "list" }), named({ "/a": "list", "/b": "list" }));
    const found = report.changes.filter(({ rule }) => rule === "exported-name-changed");
    expect(found.map(({ names }) => names)).toEqual([
      { removed: ["list", 'operations["list"]'], added: ["getB"] },
    ]);
  });

  it("is reported of the key of `operations` alone, where the functions stay", async () => {
    const report = await compare(
      named({ "/b": "list", "/c": "list" }),
      named({ "/a": "list", "/b": "list", "/c": "list" }),
    );
    expect(messages(report)).toContain(
      'The type of `GET /b` is no longer called `operations["list"]`. `operations["list"]` is now the type of `GET /a`.',
    );
  });
});

describe("a path that is spelled otherwise", () => {
  it("says nothing of names whose operations were at it and are not there now", async () => {
    const responses = { 204: { description: "Done." } };
    const base = api({
      "/x/{a}": { get: { operationId: "one", responses }, put: { operationId: "two", responses } },
    });
    const head = api({
      "/x/{b}": { get: { operationId: "one", responses } },
      "/y": { put: { operationId: "other", responses }, get: { operationId: "two", responses } },
    });
    const { changes } = await compare(base, head);
    const found = changes.filter(({ rule }) => rule === "path-param-renamed");
    expect(found.map(({ message, names }) => [message, names])).toEqual([
      [
        "A path parameter was renamed from `{a}` to `{b}`; the URL stays the same.",
        { removed: ['paths["/x/{a}"]'], added: ['paths["/x/{b}"]'] },
      ],
    ]);
  });
});

describe("a type name that something else has now", () => {
  it("is reported of the schema that had it", async () => {
    const report = await compare(
      holding({ "foo-bar": { type: "string" } }),
      holding({ "foo-bar": { type: "string" }, FooBar: { type: "integer" } }),
    );
    expect(breaking(report)).toEqual([["exported-name-changed", "FooBar", "fooDashBar"]]);
    expect(messages(report)).toContain(
      "The type of the schema `foo-bar` is no longer called `FooBar`. `FooBar` is now the type of the schema `FooBar`.",
    );
  });

  it("is said of a schema that is gone", async () => {
    const report = await compare(
      holding({ "foo-bar": { type: "string" } }),
      holding({ FooBar: { type: "object", properties: { a: {} } } }),
    );
    expect(messages(report)).toContain(
      "The schema `foo-bar` was removed with its type. `FooBar` is now the type of the schema `FooBar`.",
    );
  });

  it("can be that of a function", async () => {
    const components = { components: { schemas: { team: { type: "string" } } } };
    const report = await compare(named({}, components), named({ "/a": "team" }, components));
    expect(messages(report)).toContain(
      "The type of the schema `team` is no longer called `team`. `team` is now the function of `GET /a`.",
    );
  });

  it("is reported of a schema as it is sent", async () => {
    const A = { properties: { id: { type: "string", readOnly: true }, a: {} } };
    const ref = { $ref: "#/components/schemas/A" };
    const report = await compare(sending(ref, { A }), sending(ref, { A, AWritable: {} }));
    expect(breaking(report)).toEqual([["exported-name-changed", "AWritable", "AWritableSchema"]]);
  });

  it("is reported of a schema without a key", async () => {
    const A = { properties: { b: { type: "string" } } };
    const ref = { $ref: "#/components/schemas/A/properties/b" };
    const report = await compare(
      answering(ref, { A }),
      answering(ref, { A, APropertiesB: { type: "integer" } }),
    );
    expect(breaking(report)).toEqual([
      ["exported-name-changed", "APropertiesB", "ASlashPropertiesSlashB"],
    ]);
  });
});

const objectOf = (property: string): JsonObject => ({
  type: "object",
  properties: { [property]: { type: "string" } },
  required: [property],
});

/** A description whose operations, one for each path, answer with these schemas. */
const answeringWith = (types: Readonly<Record<string, string>>, schemas: JsonObject): JsonObject =>
  api(
    Object.fromEntries(
      Object.entries(types).map(([path, name]) => {
        const content = {
          "application/json": { schema: { $ref: `#/components/schemas/${name}` } },
        };
        const responses = { 200: { description: "Here.", content } };
        return [path, { get: operation({ operationId: path.slice(1), responses }) }];
      }),
    ),
    { components: { schemas } },
  );

describe("schemas that take each other's names", () => {
  const [a, b, c] = [objectOf("a"), objectOf("b"), objectOf("c")];

  it("are renamed, where what refers to them follows", async () => {
    const report = await compare(
      answeringWith({ "/x": "A", "/y": "B" }, { A: a, B: b }),
      answeringWith({ "/x": "B", "/y": "A" }, { A: b, B: a }),
    );
    expect(messages(report).sort()).toEqual([
      "The schema `A` was renamed to `B`.",
      "The schema `B` was renamed to `A`.",
    ]);
    expect(report).toMatchObject({ api: "compatible", types: "breaking", bump: "major" });
  });

  it("can be three", async () => {
    const report = await compare(
      answeringWith({ "/x": "A", "/y": "B", "/z": "C" }, { A: a, B: b, C: c }),
      answeringWith({ "/x": "B", "/y": "C", "/z": "A" }, { A: c, B: a, C: b }),
    );
    expect(messages(report).sort()).toEqual([
      "The schema `A` was renamed to `B`.",
      "The schema `B` was renamed to `C`.",
      "The schema `C` was renamed to `A`.",
    ]);
  });

  it.each<[why: string, base: JsonObject, head: JsonObject]>([
    [
      "nothing that refers to them follows",
      answeringWith({ "/x": "A", "/y": "B" }, { A: a, B: b }),
      answeringWith({ "/x": "A", "/y": "B" }, { A: b, B: a }),
    ],
    [
      "one of them became something else",
      answeringWith({ "/x": "A", "/y": "B" }, { A: a, B: b }),
      answeringWith({ "/x": "B", "/y": "A" }, { A: c, B: a }),
    ],
    [
      "some of what refers to one of them stays",
      answeringWith({ "/x": "A", "/y": "B", "/z": "A" }, { A: a, B: b }),
      answeringWith({ "/x": "B", "/y": "A", "/z": "A" }, { A: b, B: a }),
    ],
    [
      "the references alone change places",
      answeringWith({ "/x": "A", "/y": "B" }, { A: a, B: b }),
      answeringWith({ "/x": "B", "/y": "A" }, { A: a, B: b }),
    ],
  ])("are none where %s", async (_, base, head) => {
    const { changes, api: severity } = await compare(base, head);
    expect(changes.map(({ rule }) => rule)).not.toContain("schema-renamed");
    expect(severity).toBe("breaking");
  });
});

it("the operationId of a webhook names nothing in a package", async () => {
  const hook = (operationId: string): JsonObject =>
    named({}, { webhooks: { x: { post: operation({ operationId }) } } });
  const report = await compare(hook("one"), hook("two"));
  expect(report).toMatchObject({ api: "compatible", types: "none", bump: "none" });
});

describe("names that stay", () => {
  it.each<[why: string, base: JsonObject, head: JsonObject]>([
    ["another operation comes", named({ "/a": "one" }), named({ "/a": "one", "/b": "two" })],
    ["a path moves with its operationId", named({ "/a": "one" }), named({ "/b": "one" })],
    ["an operationId changes in case", named({ "/a": "getUser" }), named({ "/a": "GetUser" })],
    [
      "a webhook gets the operationId",
      named({ "/a": "one" }),
      named({ "/a": "one" }, { webhooks: { x: { post: operation({ operationId: "one" }) } } }),
    ],
    [
      "a callback gets the operationId",
      named({ "/a": "one" }),
      api({
        "/a": {
          get: operation({
            operationId: "one",
            callbacks: { done: { "{$url}": { post: operation({ operationId: "one" }) } } },
          }),
        },
      }),
    ],
    [
      "a method that no client can send gets the operationId",
      { ...named({ "/a": "one" }), openapi: "3.2.0" },
      {
        ...api({
          "/a": { get: operation({ operationId: "one" }) },
          "/b": { query: operation({ operationId: "one" }) },
        }),
        openapi: "3.2.0",
      },
    ],
    [
      "a schema is renamed in what is no part of its type's name",
      holding({ "foo-bar": { type: "string" } }),
      holding({ "foo.bar": { type: "string" } }),
    ],
  ])("are reported as moved in no way when %s", async (_, base, head) => {
    const report = await compare(base, head);
    expect(messages(report).filter((message) => message.includes("is now the"))).toEqual([]);
    expect(report.changes.map(({ rule }) => rule)).not.toContain("exported-name-changed");
  });
});

const described = fc.dictionary(
  fc.constantFrom("/a", "/b", "/by/a", "/{a}", "/a-b"),
  fc.option(fc.constantFrom("getA", "get-a", "get_a", "GetA", "getB", "getByA"), {
    nil: undefined,
  }),
);

it("no operation loses its function name without a change that breaks types", () =>
  fc.assert(
    fc.asyncProperty(described, described, async (base, head) => {
      const functions = (ids: typeof base): Map<string, string> => {
        const paths = Object.keys(ids).sort();
        const names = nameOperations(
          paths.map((path) => ({ path, method: "get", operationId: ids[path] })),
        );
        return new Map(paths.map((path, index) => [path, names[index] ?? ""]));
      };
      const now = functions(head);
      const lost = [...functions(base)].filter(
        ([path, name]) => now.has(path) && now.get(path) !== name,
      );
      const { changes } = await compare(named(base), named(head), { compiler: false });
      const reported = new Set(
        changes
          .filter(({ types }) => types === "breaking")
          .flatMap(({ names }) => names?.removed ?? []),
      );
      expect(lost.filter(([, name]) => !reported.has(name))).toEqual([]);
    }),
  ));
