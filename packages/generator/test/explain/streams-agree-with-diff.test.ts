import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { DiffReport } from "@convex-openapi/diff/report";
import { ApiModel, type JsonObject } from "@convex-openapi/document/model";
import { emitClient } from "../../src/emit/emit-client.ts";
import type { GeneratedFile } from "../../src/emit/generated-file.ts";
import { explainClient } from "../../src/explain/explain-client.ts";
import { api, operation } from "@convex-openapi/test-support/described-api";
import { documentOf } from "@convex-openapi/test-support/documents";
import { compare } from "../compare.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "openapi-clients-"));
});

afterEach(() => rm(folder, { recursive: true }));

const item = {
  type: "object",
  required: ["a"],
  properties: { a: { type: "string" }, b: { type: "string" } },
};
const lessItem = { ...item, properties: { a: { type: "string" } } };
const data = { contentMediaType: "application/json", contentSchema: item };
const event = { type: "object", required: ["data"], properties: { data } };

/** Bodies that can become each other, by what they are called in the name of an operation. */
const bodies: Readonly<Record<string, JsonObject>> = {
  json: { "application/json": { schema: item } },
  jsonList: { "application/json": { schema: { type: "array", items: item } } },
  lines: { "application/jsonl": { itemSchema: item } },
  lessLines: { "application/jsonl": { itemSchema: lessItem } },
  lineList: { "application/jsonl": { schema: { type: "array", items: item } } },
  anyLines: { "application/jsonl": {} },
  data: { "text/event-stream": { itemSchema: item } },
  events: { "text/event-stream": { itemSchema: event } },
};
/** As above, where there is a choice. How a caller names what is sent, no rule knows. */
const choices: Readonly<Record<string, JsonObject>> = {
  ...bodies,
  choice: { ...bodies["json"], ...bodies["data"] },
  lessChoice: { ...bodies["json"], "text/event-stream": { itemSchema: lessItem } },
};

/** A description with an operation for each body that becomes another one. */
function described(
  side: "base" | "head",
  method: "get" | "post",
  contents: Readonly<Record<string, JsonObject>>,
): JsonObject {
  const names = Object.keys(contents);
  const pairs = names.flatMap((base) =>
    names.flatMap((head) => (head === base ? [] : [{ base, head }])),
  );
  const paths = pairs.map((pair): [string, JsonObject] => {
    const operationId = `${pair.base}To${pair.head}`;
    const content = contents[pair[side]] ?? {};
    const message =
      method === "get"
        ? { responses: { "200": { description: "Here.", content } } }
        : { requestBody: { required: true, content } };
    return [`/${operationId}`, { [method]: { ...operation(message), operationId } }];
  });
  return api(Object.fromEntries(paths), { openapi: "3.2.0" });
}

function emitted(description: JsonObject): readonly GeneratedFile[] {
  return emitClient(new ApiModel(documentOf(description)), {
    clientName: "Things",
    spec: "spec.json",
    command: "openapi-clients generate",
    importExtension: ".js",
  });
}

/** The operations whose callers no longer compile. */
function broken({ changes }: Pick<DiffReport, "changes">): string[] {
  const found = changes.flatMap(({ types, operations }) =>
    types === "breaking" ? operations : [],
  );
  return [...new Set(found)].sort();
}

it.each([
  ["received", "get", choices],
  ["sent", "post", bodies],
] as const)(
  "what breaks callers where a body that is %s becomes another one breaks them in the output too",
  async (_, method, contents) => {
    const base = described("base", method, contents);
    const head = described("head", method, contents);
    for (const file of emitted(base)) await writeFile(join(folder, file.name), file.text);
    const { report } = await explainClient({
      client: "things",
      folder,
      files: emitted(head),
      differences: [],
      command: "openapi-clients generate",
      shownPath: (file) => file,
    });
    const expected = broken(await compare(base, head));
    expect(expected.length).toBeGreaterThan(20);
    expect(broken(report)).toEqual(expected);
  },
);
