import fc from "fast-check";
import { format } from "prettier";
import { beforeAll, describe, expect, it } from "vitest";
import type { JsonObject } from "@convex-openapi/document/model";
import { compileAll, compilersOfRandomCode } from "@convex-openapi/test-support/compile";
import { emit } from "../emitted.ts";
import { llmsModule } from "@convex-openapi/test-support/llms-module";
import { runs } from "@convex-openapi/test-support/random-runs";
import { randomSpec, shuffleKeys } from "@convex-openapi/test-support/random-spec";

const parsers: Readonly<Record<string, string>> = { ts: "typescript", md: "markdown" };

describe("for any valid description", () => {
  it("the order of its keys changes nothing", async () => {
    await fc.assert(
      fc.asyncProperty(
        randomSpec,
        fc.infiniteStream(fc.double({ noNaN: true })),
        async (spec, numbers) => {
          const random = (): number => Number(numbers.next().value);
          const shuffled = shuffleKeys(spec, random) as JsonObject;
          expect(await emit(shuffled)).toEqual(await emit(spec));
        },
      ),
      { numRuns: runs(10) },
    );
  });

  it("the description itself stays as it was", async () => {
    await fc.assert(
      fc.asyncProperty(randomSpec, async (spec) => {
        const before = JSON.stringify(spec);
        await emit(spec);
        expect(JSON.stringify(spec)).toBe(before);
      }),
      { numRuns: runs(5) },
    );
  });

  it("Prettier would change nothing, and no line is longer than 120 characters", async () => {
    await fc.assert(
      fc.asyncProperty(randomSpec, async (spec) => {
        for (const { name, text } of await emit(spec)) {
          // A text that Prettier has no parser for, with one line for each operation.
          if (name === "llms.txt") continue;
          const parser = parsers[name.slice(name.lastIndexOf(".") + 1)] ?? "";
          expect(text).toBe(await format(text, { parser, printWidth: 100 }));
          expect(text.split("\n").filter((line) => line.length > 120)).toEqual([]);
        }
      }),
      { numRuns: runs(4), endOnFailure: true },
    );
  });

  describe("the code compiles", () => {
    const seed = Date.now();
    const specs = fc.sample(randomSpec, { numRuns: runs(6), seed });
    const files: Record<string, string> = {};
    beforeAll(async () => {
      for (const [index, spec] of specs.entries()) {
        for (const { name, text } of await emit(spec)) {
          files[`${index}/${name}`] = text;
          if (name === "llms.txt") files[`${index}/llms.ts`] = llmsModule(text, "./index.ts");
        }
      }
    });

    it.each(compilersOfRandomCode)("with %s", async (compiler) => {
      const roots = (name: string): string[] => specs.map((_, index) => `${index}/${name}`);
      // To TypeScript, `{ a?: string } & (Record<"a", unknown> | Record<"b", unknown>)` that is written twice is not the
      // same with `exactOptionalPropertyTypes`.
      const settings = { isolatedDeclarations: false, exactOptionalPropertyTypes: false };
      const compiled = await compileAll(compiler, {
        code: { files, roots: roots("index.ts") },
        guides: { files, roots: roots("llms.ts"), settings },
      });
      const errors = compiled.code.errors + compiled.guides.errors;
      expect(errors, `seed ${seed}, ${failingSpec(errors, specs)}`).toBe("");
    });
  });
});

/** The first document whose code has an error, so that it can be tried alone. */
function failingSpec(errors: string, specs: readonly JsonObject[]): string | undefined {
  const [, index] = /^(\d+)\//m.exec(errors) ?? [];
  return index === undefined ? undefined : JSON.stringify(specs[Number(index)]);
}
