import { beforeAll, describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "@convex-openapi/document/model";
import type { EmitOptions } from "../../src/emit/emit-options.ts";
import { emit } from "../emitted.ts";
import { specOf } from "@convex-openapi/test-support/documents";
import { quickInfo, type QuickInfo } from "./quick-info.ts";

const inline: JsonObject = {
  type: "object",
  required: ["name"],
  properties: { name: { type: "string" }, tags: { type: "array", items: { type: "string" } } },
};
const text: JsonObject = { type: "string" };
const pet: JsonObject = { $ref: "#/components/schemas/Pet" };

const response = (content: Readonly<Record<string, JsonValue>>): JsonObject => ({
  description: "",
  content: Object.fromEntries(
    Object.entries(content).map(([mediaType, schema]) => [mediaType, { schema }]),
  ),
});

/** The responses of an operation of each kind, by its name. */
const kinds: Readonly<Record<string, JsonObject>> = {
  json: {
    200: response({ "application/json": inline }),
    404: response({ "application/json": pet }),
  },
  empty: { 204: { description: "" } },
  undeclared: { 404: response({ "application/json": inline }) },
  several: { 200: response({ "application/json": pet }), 202: response({ "text/plain": text }) },
  either: { default: response({ "application/json": pet }) },
  text: { 200: response({ "text/plain": text }) },
  bytes: { 200: response({ "image/png": {} }) },
  events: { 200: response({ "text/event-stream": {} }) },
  choice: {
    200: response({
      "application/json": inline,
      "application/pdf": {},
      "application/xml": text,
      "text/csv": text,
    }),
    "4XX": response({ "application/json": inline }),
  },
  choiceOfFiles: { 200: response({ "application/pdf": {}, "text/csv": text }) },
  choices: {
    200: response({ "application/json": pet, "text/csv": text }),
    206: response({ "application/json": pet, "text/csv": text }),
    204: { description: "" },
  },
};

const spec = specOf({
  paths: Object.fromEntries(
    Object.entries(kinds).map(([name, responses]) => [
      `/${name}`,
      {
        post: {
          operationId: name,
          parameters: [{ name: "page", in: "query", schema: { type: "integer" } }],
          requestBody: {
            content:
              name === "choices"
                ? { "application/json": { schema: inline }, "text/csv": { schema: text } }
                : { "application/json": { schema: inline } },
          },
          responses,
        },
      },
    ]),
  ),
  components: { schemas: { Pet: inline } },
});

/** What an editor shows in files of such lines that use the client. */
async function shownInEach(
  uses: readonly (readonly string[])[],
  options: Partial<EmitOptions> = {},
): Promise<readonly QuickInfo[]> {
  const files = (await emit(spec, options)).map((file): [string, string] => [file.name, file.text]);
  const head = ['import * as api from "./index.ts";', "declare const client: api.TestClient;"];
  const texts = uses.map((lines, index): [string, string] => [
    `use${index}.ts`,
    [...head, ...lines, ""].join("\n"),
  ]);
  const paths = texts.map(([path]) => path);
  return quickInfo(Object.fromEntries([...files, ...texts]), paths);
}

/** What an editor shows in one file, which has no errors. */
async function shownIn(
  lines: readonly string[],
  options: Partial<EmitOptions> = {},
): Promise<QuickInfo["shown"]> {
  const [info] = await shownInEach([lines], options);
  expect(info?.errors).toEqual([]);
  return info?.shown ?? {};
}

/** Lines that mark the result of a call, its data, what `orThrow` gives, and the options by their name. */
function marked(name: string, init = "{}"): string[] {
  const call = `api.${name}(client, ${init})`;
  return [
    `export const /* result */ result = await ${call};`,
    "if (result.ok) { const { /* data */ data } = result; void data; }",
    `export const /* thrown */ thrown = await api.orThrow(${call});`,
    `export declare const /* init */ init: api.${name.slice(0, 1).toUpperCase()}${name.slice(1)}Init;`,
  ];
}

const calls: readonly (readonly [name: string, init: string])[] = [
  ...Object.keys(kinds).map((name) => [name, "{}"] as const),
  ["choice", '{ accept: "text/csv" }'],
  ["choice", '{ accept: "text/csv" as "text/csv" | "application/pdf" }'],
  ["choices", '{ accept: "text/csv" }'],
  ["text", "{ stream: true }"],
  ["text", "{ stream: false as boolean }"],
  ["choiceOfFiles", '{ accept: "text/csv", stream: true }'],
];

describe("what an editor shows of a call", () => {
  let infos: ReadonlyMap<string, QuickInfo>;
  beforeAll(async () => {
    const each = await shownInEach(calls.map(([name, init]) => marked(name, init)));
    infos = new Map(each.map((info, index) => [String(calls[index]), info]));
  });

  it.each(calls)("is one line for the result, the data and the options: %s(%s)", (name, init) => {
    const { errors, shown = {} } = infos.get(String([name, init])) ?? {};
    expect(errors).toEqual([]);
    expect(Object.keys(shown)).toEqual(["result", "data", "thrown", "init"]);
    for (const line of Object.values(shown)) expect(line).toMatch(/^const \w+: [^\n]{1,80}$/);
  });

  it.each(calls)("is what `--declaration` writes in one line each: %s(%s)", (name, init) => {
    const { declarations = "" } = infos.get(String([name, init])) ?? {};
    const lines = declarations.split("\n").filter((line) => line.startsWith("export declare"));
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(line).toMatch(/^[^\n]{1,120};$/);
  });
});

describe("the data of a success of several media types", () => {
  it("is the named one of them all where none is asked for", async () => {
    const shown = await shownIn(marked("choice"));
    expect(shown).toMatchObject({
      result: "const result: api.ChoiceResult<api.ChoiceAccept>",
      data: "const data: api.ChoiceSuccess<api.ChoiceAccept>",
      thrown: "const thrown: api.ChoiceSuccess<api.ChoiceAccept>",
    });
  });

  it("is the type of the body that is asked for", async () => {
    const shown = await shownIn(marked("choice", '{ accept: "text/csv" }'));
    expect(shown).toMatchObject({ data: "const data: string", thrown: "const thrown: string" });
  });

  it("is any of those that can be asked for", async () => {
    const [info] = await shownInEach([
      [
        'const accept: "application/xml" | "application/pdf" = Math.random() > 0.5 ? "application/xml" : "application/pdf";',
        "const either = await api.orThrow(api.choice(client, { accept }));",
        "export const same: string | Blob = either;",
        "export const text: typeof either extends string ? never : 1 = 1;",
      ],
    ]);
    expect(info?.errors).toEqual([]);
  });

  it("has the same names where functions throw", async () => {
    const lines = [
      "export const /* all */ all = await api.choice(client);",
      'export const /* one */ one = await api.choice(client, { accept: "application/pdf" });',
      'export const /* several */ several = await api.choices(client, { accept: "text/csv" });',
    ];
    expect(await shownIn(lines, { errors: "throw" })).toEqual({
      all: "const all: api.ChoiceSuccess<api.ChoiceAccept>",
      one: "const one: Blob",
      several: 'const several: api.ChoicesSuccess<"text/csv">',
    });
  });

  it("has a name for the data that one media type brings", async () => {
    const [info] = await shownInEach([
      [
        'export const it: api.ChoiceSuccess<"text/csv"> = "1,2";',
        'export const init: api.ChoiceInit<"text/csv"> = { accept: "text/csv" };',
        "export const text: string = await api.orThrow(api.choice(client, init));",
      ],
    ]);
    expect(info?.errors).toEqual([]);
  });
});
