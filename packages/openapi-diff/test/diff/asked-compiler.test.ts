import { describe, expect, it } from "vitest";
import { compareDocuments } from "../../src/diff/compare/compare-documents.ts";
import { operationName } from "../../src/diff/compare/operation-name.ts";
import { differentTypes } from "../../src/diff/compiler/different-types.ts";
import { probesOf } from "../../src/diff/compiler/finding-probes.ts";
import { PrintedTypes } from "../../src/diff/compiler/printed-types.ts";
import { rate } from "../../src/diff/finding.ts";
import { Reachability } from "../../src/diff/reachability.ts";
import { ApiModel, type JsonObject, nameClient } from "@convex-openapi/document/model";
import { answering, api, operation, sending } from "@convex-openapi/test-support/described-api";
import { documentOf } from "@convex-openapi/test-support/documents";

/** What the compiler is asked to compare two descriptions: halves of operations, and types of findings. */
function askedOf(base: JsonObject, head: JsonObject): string[] {
  const [old, now] = [base, head].map((value) => sideOf(value));
  if (old === undefined || now === undefined) return [];
  const { edits, operations } = compareDocuments(old.reachability, now.reachability, "2026-06-15");
  expect(edits).not.toEqual([]);
  const probes = edits.flatMap((edit, index) => probesOf(old, now, rate(edit), index));
  const asked = differentTypes({ base: old, head: now }, operations, probes);
  return [
    ...asked.halves.map(({ pair, direction }) => `${direction} of ${operationName(pair.head)}`),
    ...asked.probes.map(({ finding, direction }) => `${finding.edit.rule} in a ${direction}`),
  ];
}

function sideOf(value: JsonObject): Parameters<typeof differentTypes>[0]["base"] {
  const model = new ApiModel(documentOf(value));
  const names = nameClient(model);
  return { reachability: new Reachability(model), names, printed: new PrintedTypes(model, names) };
}

const team = (name: JsonObject, more: JsonObject = {}): JsonObject => ({
  type: "object",
  properties: { name: { type: "string", ...name } },
  ...more,
});
const reference = { $ref: "#/components/schemas/Team" };
const page: JsonObject = { type: "object", properties: { first: reference } };
const teams = (schema: JsonObject): JsonObject => answering(reference, { Team: schema });

describe("the compiler is asked nothing", () => {
  it.each<[string, JsonObject, JsonObject]>([
    ["for a limit of what is received", teams(team({})), teams(team({ maxLength: 5 }))],
    ["for a limit of what is sent", sending(team({})), sending(team({ maxLength: 5 }))],
    ["for a default", teams(team({})), teams(team({ default: "red" }))],
    [
      "for an operation that is gone",
      api({ "/a": { get: operation() }, "/b": { get: { ...operation(), operationId: "getB" } } }),
      api({ "/a": { get: operation() } }),
    ],
    [
      "for a schema that nothing refers to",
      answering(team({}), { Team: team({}) }),
      answering(team({})),
    ],
  ])("%s", (_, base, head) => {
    expect(askedOf(base, head)).toEqual([]);
  });
});

describe("the compiler is asked", () => {
  it.each<[string, JsonObject, JsonObject, string[]]>([
    [
      "about a property that is required now, and about what gives it",
      teams(team({})),
      teams(team({}, { required: ["name"] })),
      ["response of GET /things", "required-added in a response"],
    ],
    [
      "about a schema that only another schema leads to",
      answering({ $ref: "#/components/schemas/Page" }, { Page: page, Team: team({}) }),
      answering(
        { $ref: "#/components/schemas/Page" },
        { Page: page, Team: team({ type: "integer" }) },
      ),
      ["response of GET /things", "type-changed in a response"],
    ],
    [
      "about a reference that leads to another schema, although neither changed",
      answering(reference, { Team: team({}), User: { type: "string" } }),
      answering(
        { $ref: "#/components/schemas/User" },
        { Team: team({}), User: { type: "string" } },
      ),
      ["response of GET /things", "reference-changed in a response"],
    ],
    [
      "about a property that is no longer sent",
      sending(reference, { Team: team({}) }),
      sending(reference, { Team: team({ readOnly: true }) }),
      ["request of POST /things", "read-only-added in a request"],
    ],
    [
      "about what an operation takes alone, where it gives what it gave",
      api({ "/a": { get: operation() } }),
      api({
        "/a": {
          get: operation({
            parameters: [{ name: "q", in: "query", required: true, schema: { type: "string" } }],
          }),
        },
      }),
      ["request of GET /a"],
    ],
  ])("%s", (_, base, head, expected) => {
    expect(askedOf(base, head)).toEqual(expected);
  });
});
