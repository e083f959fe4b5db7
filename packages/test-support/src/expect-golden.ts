import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect } from "vitest";

/** Whether this run accepts what the golden files are to be from now on. */
export const isUpdating: boolean = process.env["UPDATE_GOLDEN"] === "1";

/** Goes with every failure of a golden file. */
export const goldenAdvice = "not what a person has seen; run with UPDATE_GOLDEN=1 to accept it";

/**
 * Compares a text with a file of `test/golden/` of the package whose test runs, which shows what a person sees.
 * `UPDATE_GOLDEN=1` writes the file instead; a file that is missing is a failure otherwise.
 */
export async function expectGolden(text: string, name: string): Promise<void> {
  const { testPath = "" } = expect.getState();
  const [folder = ""] = /^.*[\\/]test(?=[\\/])/.exec(testPath) ?? [];
  const file = join(folder, "golden", name);
  if (isUpdating) {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  const golden = existsSync(file) ? await readFile(file, "utf8") : "(there is no such file)";
  expect(text, `${name} is ${goldenAdvice}`).toBe(golden);
}
