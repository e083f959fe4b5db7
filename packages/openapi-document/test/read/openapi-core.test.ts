import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readDocument } from "../../src/read/read-document.ts";
import { bundledByCore, componentNames, differenceOf } from "./openapi-core.ts";
import { ownSchemas, randomFiles } from "./random-files.ts";
import { tempFolder } from "./temp-folder.ts";
import { runs } from "@convex-openapi/test-support/random-runs";

test("a description in several files gets the names and the meaning that openapi-core gives it", async () => {
  await fc.assert(
    fc.asyncProperty(randomFiles({ clashes: false, siblings: true }), async (files) => {
      const cwd = await tempFolder(files);
      const core = await bundledByCore(cwd, "api.json");
      const { value } = await readDocument("api.json", { cwd });
      expect(componentNames(value)).toEqual(componentNames(core));
      expect(differenceOf(value, core, ownSchemas)).toBeUndefined();
    }),
    { numRuns: runs(30) },
  );
});

test("names that clash get the numbers that openapi-core gives them, or one name for values that say the same", async () => {
  await fc.assert(
    fc.asyncProperty(randomFiles({ clashes: true, siblings: false }), async (files) => {
      const cwd = await tempFolder(files);
      const core = await bundledByCore(cwd, "api.json");
      const { value } = await readDocument("api.json", { cwd });
      expect(componentNames(core)).toEqual(expect.arrayContaining(componentNames(value)));
      expect(differenceOf(value, core, ownSchemas)).toBeUndefined();
    }),
    { numRuns: runs(30) },
  );
});

test("no name depends on the order of keys", async () => {
  await fc.assert(
    fc.asyncProperty(randomFiles({ clashes: true, siblings: true }), async (files) => {
      const turned = Object.entries(files).map(([file, text]) => [file, withTurnedKeys(text)]);
      const [one, other] = await Promise.all(
        [files, Object.fromEntries(turned)].map(async (texts) =>
          readDocument("api.json", { cwd: await tempFolder(texts) }),
        ),
      );
      expect(one?.value).toEqual(other?.value);
    }),
    { numRuns: runs(15) },
  );
});

function withTurnedKeys(text: string): string {
  return JSON.stringify(
    JSON.parse(text, (_, value: unknown) =>
      typeof value === "object" && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    ),
  );
}
