import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { expect } from "vitest";

/**
 * Compares a text with a file of `test/golden/cli/`, which shows what a person sees in the terminal.
 * `UPDATE_GOLDEN=1` writes the file instead; a file that is missing is a failure otherwise.
 */
export async function expectGolden(text: string, name: string): Promise<void> {
  const file = new URL(`../golden/cli/${name}`, import.meta.url);
  if (process.env["UPDATE_GOLDEN"] === "1") {
    await mkdir(dirname(file.pathname), { recursive: true });
    await writeFile(file, text);
  }
  expect(text).toBe(await readFile(file, "utf8"));
}
