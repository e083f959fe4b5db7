import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { syntaxErrorLine } from "../../src/command-line/syntax-error-line.ts";
import { temporaryFolder } from "@convex-openapi/test-support/temporary-folder";

async function lineIn(name: string, text: string): Promise<string> {
  const file = join(await temporaryFolder(), name);
  await writeFile(file, text);
  return syntaxErrorLine(file);
}

describe("the line of a syntax error", () => {
  it.each(["clients.config.mjs", "clients.config.ts"])("is told in %s", async (name) => {
    expect(await lineIn(name, "export default {\n  clients: {{},\n};\n")).toBe(":2");
  });

  it("is not told where there is none", async () => {
    expect(await lineIn("clients.config.mjs", "export default {};\n")).toBe("");
  });

  it("is not searched for by running the module", async () => {
    expect(await lineIn("clients.config.mjs", "JSON.parse('{');\n")).toBe("");
  });
});
