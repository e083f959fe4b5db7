import { readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { checkDocument } from "../../src/check/check-document.ts";
import { formatDiagnostic } from "../../src/diagnostic.ts";
import { readDocument } from "../../src/read/read-document.ts";

const specs = fileURLToPath(new URL("../../../../specs/", import.meta.url));

test("the descriptions of this repository have no errors, only what their overlays mend", async () => {
  const files = (await readdir(specs)).filter((file) => file.endsWith(".json"));
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) {
    const diagnostics = checkDocument(await readDocument(file, { cwd: specs }));
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    expect(errors.map(formatDiagnostic)).toEqual([]);
  }
});
