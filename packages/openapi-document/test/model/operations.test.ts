import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../src/document.ts";
import { pointerOf } from "../../src/model/node.ts";
import type { Operation } from "../../src/model/operation.ts";
import { modelOf } from "./model-of.ts";
import { specOf } from "@convex-openapi/test-support/documents";

const operationsOf = (paths: JsonObject, components: JsonObject = {}): readonly Operation[] =>
  modelOf(specOf({ paths, components })).operations;

/** The only operation of a path item for `/a`. */
function operationOf(pathItem: JsonValue, components: JsonObject = {}): Operation | undefined {
  return operationsOf({ "/a": pathItem }, components)[0];
}

const query = (name: string, description: string): JsonObject => ({
  name,
  in: "query",
  description,
});

const shown = (operation: Operation | undefined): string[] =>
  (operation?.parameters ?? []).map(
    ({ value }) => `${value.in} ${value.name}: ${value.description ?? ""}`,
  );

describe("operations", () => {
  it("come in the order of the description, those of one path by method", () => {
    const operations = operationsOf({ "/b": { delete: {}, get: {} }, "/a": { post: {} } });
    expect(operations.map(({ method, path }) => `${method} ${path}`)).toEqual([
      "get /b",
      "delete /b",
      "post /a",
    ]);
  });

  it("can be asked where they stand", () => {
    const [operation] = operationsOf({ "/a/{b}": { get: {} } });
    expect(operation && pointerOf(operation.node)).toBe("/paths/~1a~1{b}/get");
  });

  it("can have any method that OpenAPI 3.2 has", () => {
    const operations = operationsOf({
      "/a": { query: {}, trace: {}, additionalOperations: { PURGE: {}, COPY: {} } },
    });
    expect(operations.map(({ method }) => method)).toEqual(["trace", "query", "PURGE", "COPY"]);
  });

  it.each<[what: string, paths: JsonObject]>([
    ["an extension", { "x-a": { get: {} } }],
    ["a method in capitals", { "/a": { GET: {} } }],
    ["a path item that is null", { "/a": null }],
    ["an operation that is a list", { "/a": { get: [] } }],
    ["a $ref to nothing", { "/a": { $ref: "#/nowhere" } }],
    ["a $ref to itself", { "/a": { $ref: "#/paths/~1a" } }],
    ["a $ref to a schema", { "/a": { $ref: "#/components/schemas/S" } }],
    ["additional operations that are a list", { "/a": { additionalOperations: [{}] } }],
  ])("are none of %s", (_, paths) => {
    expect(operationsOf(paths, { schemas: { S: { get: {} } } })).toEqual([]);
  });

  it.each<JsonValue>([null, 7, "", ["a"]])("have no operationId where it is %j", (operationId) => {
    expect(operationOf({ get: { operationId } })?.operationId).toBeUndefined();
  });

  it("are those of the callbacks of an operation, whose keys are in their paths", () => {
    const callbacks = {
      done: { "{$request.body#/url}": { post: {} }, "x-own": { post: {} } },
      other: { $ref: "#/components/callbacks/C" },
    };
    const components = { callbacks: { C: { "{$url}": { put: {} } } } };
    const found = operationOf({ post: { callbacks } }, components)?.callbacks;
    expect(found?.map(({ method, path, section }) => [section, method, path])).toEqual([
      ["callbacks", "post", "done {$request.body#/url}"],
      ["callbacks", "put", "other {$url}"],
    ]);
  });
});

describe("the schema of a media type", () => {
  const schemas = { S: { type: "string" }, Alias: { $ref: "#/components/schemas/S" } };
  const mediaTypes = {
    Named: { schema: { $ref: "#/components/schemas/S" } },
    Schema: { $ref: "#/components/schemas/S" },
    Chain: { $ref: "#/components/mediaTypes/Schema" },
    Circle: { $ref: "#/components/mediaTypes/Circle" },
  };
  const schemaOf = (media: JsonValue) => {
    const requestBody = { content: { "application/json": media } };
    return operationOf({ put: { requestBody } }, { schemas, mediaTypes })?.requestBody?.value
      .content[0]?.schema;
  };

  it.each([
    ["that it has", { schema: { $ref: "#/components/schemas/S" } }, "S"],
    ["of the media type that a $ref leads to", { $ref: "#/components/mediaTypes/Named" }, "S"],
    ["that a $ref leads to in its place", { $ref: "#/components/schemas/S" }, "S"],
    ["that such a $ref leads to by another one", { $ref: "#/components/mediaTypes/Chain" }, "S"],
    ["that is named as the $ref names it", { $ref: "#/components/schemas/Alias" }, "Alias"],
  ])("is the one %s", (_, media, name) => {
    expect(schemaOf(media)?.reference?.ref).toBe(`#/components/schemas/${name}`);
    expect(schemaOf(media)?.resolved?.types).toEqual(["string"]);
  });

  it.each([
    ["to nothing", "#/components/schemas/None"],
    ["to itself", "#/components/mediaTypes/Circle"],
    ["to what is neither", "#/info"],
    ["to another file", "other.yaml#/S"],
  ])("is not known behind a $ref %s", (_, ref) => {
    expect(schemaOf({ $ref: ref })).toBeUndefined();
  });
});

describe("a path item behind a $ref", () => {
  const components = {
    pathItems: {
      Item: { parameters: [query("a", "there")], get: { summary: "there" }, put: {} },
      Alias: { $ref: "#/components/pathItems/Item" },
    },
  };

  it("is found, however far away", () => {
    const operation = operationOf({ $ref: "#/components/pathItems/Alias" }, components);
    expect(operation && pointerOf(operation.node)).toBe("/components/pathItems/Item/get");
    expect(operation && pointerOf(operation.pathItem.use)).toBe("/paths/~1a");
  });

  it("can stand for two paths", () => {
    const paths = { "/a": components.pathItems.Alias, "/b": components.pathItems.Alias };
    expect(operationsOf(paths, components).map(({ path }) => path)).toEqual([
      "/a",
      "/a",
      "/b",
      "/b",
    ]);
  });

  it("is added to by what stands beside the $ref", () => {
    const beside = { parameters: [query("b", "beside")], get: { summary: "beside" } };
    const operations = operationsOf(
      { "/a": { $ref: "#/components/pathItems/Item", ...beside } },
      components,
    );
    expect(operations.map(({ method, summary }) => [method, summary])).toEqual([
      ["get", "beside"],
      ["put", undefined],
    ]);
    expect(operations.map(shown)).toEqual([
      ["query a: there", "query b: beside"],
      ["query a: there", "query b: beside"],
    ]);
  });

  it("that leads to nothing is what stands beside the $ref", () => {
    expect(operationOf({ $ref: "#/nowhere", get: {} })?.method).toBe("get");
  });
});

describe("the parameters of an operation", () => {
  it("take the place of those of its path item by name and location", () => {
    const operation = operationOf(
      {
        parameters: [query("a", "general"), { ...query("a", "general"), in: "header" }],
        get: { parameters: [{ $ref: "#/components/parameters/Own" }] },
      },
      { parameters: { Own: query("a", "own") } },
    );
    expect(shown(operation)).toEqual(["query a: own", "header a: general"]);
  });

  it("are the same header in any case", () => {
    const operation = operationOf({
      parameters: [{ name: "X-Trace", in: "header", description: "general" }],
      get: { parameters: [{ name: "x-trace", in: "header", description: "own" }] },
    });
    expect(shown(operation)).toEqual(["header x-trace: own"]);
  });

  it.each(["Accept", "content-type", "AUTHORIZATION"])(
    "are not the header %s, which OpenAPI says to ignore",
    (name) => {
      const parameters = ["header", "query"].map((location) => ({ name, in: location }));
      expect(shown(operationOf({ get: { parameters } }))).toEqual([`query ${name}: `]);
    },
  );

  it.each(["Content-Type", "content-type"])(
    "have no header %s in a response, which OpenAPI says to ignore",
    (name) => {
      const responses = { 200: { headers: { [name]: {}, Accept: {} } } };
      const headers = operationOf({ get: { responses } })?.responses.get("200")?.value.headers;
      expect([...(headers ?? [])].map(([header]) => header)).toEqual(["Accept"]);
    },
  );

  it.each<[what: string, parameter: JsonValue]>([
    ["has no name", { in: "query" }],
    ["has an empty name", { name: "", in: "query" }],
    ["has a name that is no text", { name: 7, in: "query" }],
    ["has no location", { name: "a" }],
    ["is in the body", { name: "a", in: "body" }],
    ["is the whole query", { name: "a", in: "querystring" }],
    ["is null", null],
    ["is a $ref to nothing", { $ref: "#/nowhere" }],
    ["is a $ref to a schema", { $ref: "#/components/schemas/S" }],
  ])("are none that %s", (_, parameter) => {
    const schemas = { S: { name: "a", in: "query" } };
    expect(shown(operationOf({ get: { parameters: [parameter] } }, { schemas }))).toEqual([]);
  });

  it("name the component that a $ref is to, first of all", () => {
    const parameters = [{ $ref: "#/components/parameters/Alias" }];
    const operation = operationOf(
      { get: { parameters } },
      { parameters: { Alias: { $ref: "#/components/parameters/P" }, P: query("a", "") } },
    );
    expect(operation?.parameters[0]?.component).toEqual({ group: "parameters", name: "Alias" });
  });

  it("have the style that OpenAPI gives them, unless they have one of their own", () => {
    const parameters = [
      { name: "a", in: "query" },
      { name: "b", in: "header" },
      { name: "c", in: "query", style: "spaceDelimited" },
      { name: "d", in: "query", style: 7, explode: "yes" },
      { name: "e", in: "cookie", explode: false },
    ];
    const operation = operationOf({ get: { parameters } });
    expect(operation?.parameters.map(({ value }) => [value.style, value.explode])).toEqual([
      ["form", true],
      ["simple", false],
      ["spaceDelimited", false],
      ["form", true],
      ["form", false],
    ]);
  });

  it("are none where they are no list", () => {
    expect(shown(operationOf({ parameters: {}, get: { parameters: "a" } }))).toEqual([]);
  });
});

describe("path parameters", () => {
  const inPath = (name: string, more: JsonObject = {}): JsonObject => ({
    name,
    in: "path",
    ...more,
  });
  const names = (path: string, ...parameters: JsonObject[]): string[] =>
    (operationsOf({ [path]: { get: { parameters } } })[0]?.parameters ?? []).map(
      ({ value }) => `${value.name}${value.required ? "" : "?"}`,
    );

  it.each<JsonObject>([{}, { required: false }, { required: "yes" }])(
    "are required where the description says %j",
    (more) => {
      expect(names("/{a}", inPath("a", more))).toEqual(["a"]);
    },
  );

  it("are texts where nothing declares them", () => {
    const [operation] = operationsOf({ "/{a}/{b}": { get: { parameters: [inPath("b")] } } });
    expect(operation?.parameters.map(({ value }) => [value.name, value.schema])).toEqual([
      ["b", undefined],
      ["a", undefined],
    ]);
  });

  it("are left out where the path has none of that name", () => {
    expect(names("/{a}", inPath("a"), inPath("b"), inPath("A"))).toEqual(["a"]);
  });

  it("are not declared by a parameter of the query", () => {
    expect(names("/{a}", query("a", ""))).toEqual(["a?", "a"]);
  });

  it("are asked for once where the path repeats them", () => {
    expect(names("/{a}/{a}")).toEqual(["a"]);
  });

  it("are none of a pair of braces without a name", () => {
    expect(names("/{}")).toEqual([]);
  });

  it("are left alone where the key is no path", () => {
    const webhooks = { "new {a}": { post: { parameters: [inPath("b")] } } };
    const [webhook] = modelOf(specOf({ webhooks })).webhooks;
    expect(webhook?.parameters.map(({ value }) => value.name)).toEqual(["b"]);
  });
});

describe("callbacks that lead back to themselves", () => {
  const pathsOf = (operations: readonly Operation[]): unknown[] =>
    operations.map(({ path, callbacks }) => [path, ...pathsOf(callbacks)]);
  const to = (name: string): JsonObject => ({ $ref: `#/components/callbacks/${name}` });

  it("are read once", () => {
    const callbacks = { Done: { "{$url}": { post: { callbacks: { again: to("Done") } } } } };
    const operation = operationOf({ get: { callbacks: { done: to("Done") } } }, { callbacks });
    expect(pathsOf(operation?.callbacks ?? [])).toEqual([["done {$url}"]]);
  });

  it("are read once by way of their path", () => {
    const operation = operationOf({
      post: { callbacks: { done: { "{$url}": { $ref: "#/paths/~1a" } } } },
    });
    expect(pathsOf(operation?.callbacks ?? [])).toEqual([["done {$url}"]]);
  });

  it("are read as often as operations have them", () => {
    const callbacks = { Done: { "{$url}": { post: { callbacks: { again: to("Done") } } } } };
    const own = { callbacks: { one: to("Done"), two: to("Done") } };
    const [get, post] = operationsOf({ "/a": { get: own, post: own } }, { callbacks });
    const expected = [["one {$url}"], ["two {$url}"]];
    expect([get, post].map((operation) => pathsOf(operation?.callbacks ?? []))).toEqual([
      expected,
      expected,
    ]);
  });

  it("are lost, and said to be, where no end of them is in sight", () => {
    const callbacks = Object.fromEntries(
      Array.from({ length: 5000 }, (_, index): [string, JsonObject] => [
        `C${index}`,
        { "{$url}": { post: { callbacks: { next: to(`C${index + 1}`) } } } },
      ]),
    );
    const own = { get: { callbacks: { first: to("C0") } } };
    const model = modelOf(specOf({ paths: { "/a": own }, components: { callbacks } }));
    expect(JSON.stringify(pathsOf(model.operations)).match(/url/g)).toHaveLength(100);
    expect(model.problems.map(({ rule, node }) => `${rule} ${pointerOf(node)}`)).toEqual([
      "lost-operation /components/callbacks/C99/{$url}/post/callbacks/next",
    ]);
  });

  it("are not read in every order that there is", () => {
    const names = Array.from({ length: 12 }, (_, index) => `C${index}`);
    const links = Object.fromEntries(names.map((name) => [name, to(name)]));
    const callbacks = Object.fromEntries(
      names.map((name) => [name, { "{$url}": { post: { callbacks: links } } }]),
    );
    const operation = operationOf({ get: { callbacks: { first: to("C0") } } }, { callbacks });
    expect(JSON.stringify(pathsOf(operation?.callbacks ?? [])).match(/url/g)).toHaveLength(12);
  });
});

describe("bodies and responses", () => {
  const content = { "text/plain": { schema: { type: "string" } } };

  it("come without references", () => {
    const operation = operationOf(
      {
        post: {
          requestBody: { $ref: "#/components/requestBodies/Body" },
          responses: {
            default: { $ref: "#/components/responses/Failure" },
            "200": { description: "Fine." },
            "x-own": {},
          },
        },
      },
      {
        requestBodies: { Body: { required: true, content } },
        responses: { Failure: { description: "Not fine.", content } },
      },
    );
    expect(operation?.requestBody?.value.required).toBe(true);
    const responses = [...(operation?.responses ?? [])];
    expect(responses.map(([status, { value }]) => [status, value.content.length])).toEqual([
      ["200", 0],
      ["default", 1],
    ]);
  });

  it("can have a media type that is a $ref", () => {
    const responses = { 200: { content: { "a/b": { $ref: "#/components/mediaTypes/M" } } } };
    const mediaTypes = { M: { schema: { type: "integer" } } };
    const operation = operationOf({ get: { responses } }, { mediaTypes });
    const [media] = operation?.responses.get("200")?.value.content ?? [];
    expect(media?.schema?.types).toEqual(["integer"]);
  });

  it.each<JsonValue>([null, [], "text", { $ref: "#/nowhere" }, { $ref: "#/info" }])(
    "are none where they are %j",
    (value) => {
      const operation = operationOf({ post: { requestBody: value, responses: { 200: value } } });
      expect(operation?.requestBody).toBeUndefined();
      expect(operation?.responses.size).toBe(0);
    },
  );
});

describe("what was read as well as it could be", () => {
  const rulesOf = (paths: JsonObject, components: JsonObject = {}): string[] =>
    modelOf(specOf({ paths, components })).diagnostics.map(
      ({ severity, rule, pointer }) => `${severity} ${rule} ${pointer}`,
    );

  it("is said of each parameter that is left out or added", () => {
    const parameters = [{ in: "query" }, { name: "b", in: "path", required: true }];
    expect(rulesOf({ "/{a}": { get: { parameters } } })).toEqual([
      "warning lost-parameter /paths/~1{a}/get/parameters/0",
      "warning unused-path-parameter /paths/~1{a}/get/parameters/1",
      "warning undeclared-path-parameter /paths/~1{a}/get",
    ]);
  });

  it("is an error where it is not known which of two parameters is meant", () => {
    const parameters = [query("a", "one"), query("a", "two")];
    expect(rulesOf({ "/a": { get: { parameters } } })).toEqual([
      "error duplicate-parameter /paths/~1a/get/parameters/1",
    ]);
  });

  it("is nothing of a header that is ignored, however often it is declared", () => {
    const accept = { name: "Accept", in: "header" };
    expect(rulesOf({ "/a": { get: { parameters: [accept, accept] } } })).toEqual([]);
  });

  it("is a choice that does not depend on the order, where two headers differ by case", () => {
    const headers = ["x-a", "X-A"].map((name) => ({ name, in: "header" }));
    const names = [headers, [...headers].reverse()].map((parameters) =>
      operationsOf({ "/a": { get: { parameters } } }).map((operation) =>
        operation.parameters.map(({ value }) => value.name),
      ),
    );
    expect(names).toEqual([[["X-A"]], [["X-A"]]]);
  });

  it("is said of components that nothing uses", () => {
    expect(rulesOf({}, { parameters: { P: { in: "query" } } })).toEqual([
      "warning lost-parameter /components/parameters/P",
    ]);
  });
});
