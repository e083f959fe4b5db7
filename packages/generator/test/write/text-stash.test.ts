import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { StashedFile, TextStash } from "../../src/write/text-stash.ts";

/** The temporary folders of stashes. */
function folders(): string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith("openapi-clients-texts-"));
}

describe("a stash", () => {
  it("gives every text back, in any order, wherever it waits", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "grapheme" })),
        fc.integer({ min: 0, max: 40 }),
        (texts, budget) => {
          const stash = new TextStash(budget);
          const files = texts.map((text, index) => new StashedFile({ name: `${index}.ts`, text }));
          try {
            for (const file of files) stash.keep([file]);
            expect(files.map(({ text }) => text).reverse()).toEqual([...texts].reverse());
          } finally {
            stash.close();
          }
        },
      ),
    );
  });

  it("uses no temporary file within its budget", () => {
    const before = folders();
    const stash = new TextStash(10);
    stash.keep([new StashedFile({ name: "a.ts", text: "0123456789" })]);
    expect(folders()).toEqual(before);
    stash.close();
  });

  it("leaves no temporary file", () => {
    const before = folders();
    const stash = new TextStash(1);
    const file = new StashedFile({ name: "a.ts", text: "0123456789" });
    stash.keep([file]);
    expect(file.text).toBe("0123456789");
    stash.close();
    expect(folders()).toEqual(before);
  });

  it("keeps nothing of a file that it was not given", () => {
    const file = new StashedFile({ name: "a.ts", text: "a" });
    new TextStash(0).close();
    expect(file.text).toBe("a");
  });
});
