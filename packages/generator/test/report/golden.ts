import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";

/**
 * Compares a text with a file of `test/golden/report/`, which shows what a reviewer sees.
 * `UPDATE_GOLDEN=1` writes the file instead; a file that is missing is a failure otherwise.
 */
export async function expectGolden(text: string, name: string): Promise<void> {
  const file = fileURLToPath(new URL(`../golden/report/${name}`, import.meta.url));
  if (process.env["UPDATE_GOLDEN"] === "1") {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  expect(text).toBe(await readFile(file, "utf8"));
}
