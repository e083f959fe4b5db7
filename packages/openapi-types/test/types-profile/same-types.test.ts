import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonObject } from "@convex-openapi/document/model";
import { comparableSpec } from "../comparable-spec.ts";
import {
  comparedTypes,
  differing,
  noTypeScript,
  type ComparedTexts,
} from "@convex-openapi/test-support/compared-types";
import { theirTypes } from "@convex-openapi/test-support/openapi-typescript";
import { runs } from "@convex-openapi/test-support/random-runs";
import { descriptions } from "./descriptions.ts";
import { ownTypes, type SharedOptions } from "./own-types.ts";

const options: Readonly<Record<string, SharedOptions>> = {
  "no options": {},
  alphabetize: { alphabetize: true },
  enum: { enum: true },
  conditionalEnums: { enum: true, conditionalEnums: true },
  dedupeEnums: { enum: true, dedupeEnums: true },
  enumValues: { enumValues: true },
  exportType: { exportType: true },
  immutable: { immutable: true },
  additionalProperties: { additionalProperties: true },
  "defaultNonNullable: false": { defaultNonNullable: false },
  propertiesRequiredByDefault: { propertiesRequiredByDefault: true },
  arrayLength: { arrayLength: true },
  pathParamsAsTypes: { pathParamsAsTypes: true },
  generatePathParams: { generatePathParams: true },
  excludeDeprecated: { excludeDeprecated: true },
  rootTypes: { rootTypes: true },
  makePathsEnum: { makePathsEnum: true },
  readWriteMarkers: { readWriteMarkers: true },
  emptyObjectsUnknown: { emptyObjectsUnknown: true },
};

const nullableEnums = [
  'null in 3.0: components["schemas"]["Pet"]',
  'null in 3.1: components["schemas"]["Kind"]',
];
const parts = ["parameters", "requestBody", "responses"];
const deprecatedPost = parts.map((part) => `deprecated: paths["/pets"]["post"]["${part}"]`);

/** What differs on purpose: `docs/openapi-typescript-differences.md` says why. */
const differences: Readonly<Record<string, readonly string[]>> = {
  enum: [...nullableEnums, `values that are hard to name: ${noTypeScript}`],
  dedupeEnums: [...nullableEnums, `values that are hard to name: ${noTypeScript}`],
  // What a boolean can be is no index signature, so that theirs does not compile.
  pathParamsAsTypes: [
    'parameters: keyof paths["/flags/1"]',
    ...["parameters", "get"].flatMap((key) => {
      const start = `parameters: paths["/flags/1"]["${key}"]`;
      return key === "get" ? parts.map((part) => `${start}["${part}"]`) : [start];
    }),
  ],
  // Neither has what is left out.
  excludeDeprecated: ['deprecated: components["schemas"]["Old"]', ...deprecatedPost],
};

async function textsOf(spec: JsonObject, given: SharedOptions): Promise<ComparedTexts> {
  const isTemplate = given.pathParamsAsTypes === true;
  return {
    ours: ownTypes(spec, given),
    theirs: await theirTypes(spec, given),
    types: comparedTypes(spec, (path) => (isTemplate ? path.replaceAll(/\{\w+\}/g, "1") : path)),
  };
}

describe("our types", () => {
  it.each(Object.entries(options))(
    "are those of openapi-typescript with %s",
    async (name, given) => {
      const pairs: Record<string, ComparedTexts> = {};
      for (const [what, spec] of Object.entries(descriptions)) {
        pairs[what] = await textsOf(spec, given);
      }
      const found = await differing("typescript-7", pairs);
      const different = Object.entries(found).flatMap(([what, types]) =>
        types.map(({ type }) => `${what}: ${type}`),
      );
      expect(different).toEqual(differences[name] ?? []);
    },
  );

  it("are those of openapi-typescript for any description and options", async () => {
    const seed = Date.now();
    // A part of which nothing is left makes theirs an object that has no property at all.
    const any = Object.values(options).filter((given) => given.excludeDeprecated !== true);
    const comparable = fc.tuple(comparableSpec, fc.constantFrom(...any));
    const pairs: Record<string, ComparedTexts> = {};
    for (const [spec, given] of fc.sample(comparable, { numRuns: runs(40), seed })) {
      pairs[`${JSON.stringify(given)} ${JSON.stringify(spec)}`] = await textsOf(spec, given);
    }
    const found = await differing("typescript-7", pairs);
    const different = Object.entries(found).filter(([, types]) =>
      types.some(({ type }) => type !== noTypeScript),
    );
    expect(different, `seed ${seed}`).toEqual([]);
  });

  it("compile with the compiler of today and that of yesterday", async () => {
    const pairs = Object.fromEntries(
      Object.entries(descriptions).map(([what, spec]): [string, ComparedTexts] => [
        what,
        { ours: ownTypes(spec), theirs: "", types: [] },
      ]),
    );
    await expect(differing("typescript", pairs)).resolves.toBeDefined();
  });
});
